import { defineDemandMetric } from './demand-metric.ts';

/** Cases waiting or being seen before the first month; defined in the first month only. */
export const listOpening = defineDemandMetric(
  {
    id: 'list-opening',
    label: 'On the list at the start',
    description: 'Cases waiting or being seen before the first month of the run. Defined in the first month only.',
    unit: 'cases',
    kind: 'stock',
    overYear: 'mean',
    better: 'neither',
  },
  'expressed',
  (result) => {
    const { months, streams } = result.model;
    const series = new Float64Array(streams.length * months).fill(Number.NaN);
    for (let stream = 0; stream < streams.length; stream++) series[stream * months] = result.service.openingList[stream] as number;
    return { ofExpressed: series };
  },
);
