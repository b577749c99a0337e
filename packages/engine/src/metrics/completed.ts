import { defineDemandMetric } from './demand-metric.ts';

/** Cases completed in the month. */
export const completed = defineDemandMetric(
  {
    id: 'completed',
    label: 'Completed',
    description: 'Cases completed in the month, by any role.',
    unit: 'cases',
    kind: 'flow',
    overYear: 'sum',
    better: 'higher',
  },
  'expressed',
  (result) => ({ ofExpressed: result.service.completed }),
);
