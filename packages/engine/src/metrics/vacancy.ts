import { definePeopleMetric } from './people-metric.ts';
import { difference } from './people-rows.ts';

/** Establishment less staff in post, FTE, signed: negative means more staff than posts. */
export const vacancy = definePeopleMetric(
  {
    id: 'vacancy',
    label: 'Vacancy',
    description: 'Establishment less staff in post at month end, FTE. Signed: negative means more staff than funded posts.',
    unit: 'FTE',
    kind: 'stock',
    overYear: 'mean',
    better: 'lower',
  },
  (result) => {
    const { establishmentFte, fte } = result.people;
    return difference(establishmentFte, fte, result.room);
  },
);
