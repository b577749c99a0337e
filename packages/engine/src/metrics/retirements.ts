import { defineFlowMetric } from './people-metric.ts';

/** People who retired in the month. */
export const retirements = defineFlowMetric(
  {
    id: 'retirements',
    label: 'Retirements',
    description: 'People who retired in the month and did not come back.',
    unit: 'heads',
    kind: 'flow',
    overYear: 'sum',
    better: 'lower',
  },
  ['retirements'],
);
