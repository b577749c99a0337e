import { definePeopleMetric } from './people-metric.ts';

/** People in post before the first month; defined in the first month only, so that closing = opening + flows can be worked out again. */
export const headcountOpening = definePeopleMetric(
  {
    id: 'headcount-opening',
    label: 'Staff in post at the start, people',
    description: 'People in post before the first month of the run. Defined in the first month only.',
    unit: 'heads',
    kind: 'stock',
    overYear: 'mean',
    better: 'neither',
  },
  (result) => {
    const { months, cells } = result.model;
    const series = new Float64Array(cells.length * months).fill(Number.NaN);
    for (let cell = 0; cell < cells.length; cell++) series[cell * months] = result.people.openingHeads[cell] as number;
    return series;
  },
);
