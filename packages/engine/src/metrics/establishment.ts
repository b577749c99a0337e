import { definePeopleMetric } from './people-metric.ts';

/** Funded posts, FTE. */
export const establishment = definePeopleMetric(
  {
    id: 'establishment',
    label: 'Establishment',
    description: 'Funded posts of NHS services, FTE. Shared out from national totals by rule: allocated, not observed.',
    unit: 'FTE',
    kind: 'stock',
    overYear: 'mean',
    better: 'neither',
  },
  (result) => result.people.establishmentFte,
);
