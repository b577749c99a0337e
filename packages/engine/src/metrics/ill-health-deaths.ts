import { defineFlowMetric } from './people-metric.ts';

/** People who left through ill health or death in the month. */
export const illHealthDeaths = defineFlowMetric(
  {
    id: 'ill-health-deaths',
    label: 'Ill health and deaths',
    description: 'People who left through ill health or death in the month.',
    unit: 'heads',
    kind: 'flow',
    overYear: 'sum',
    better: 'lower',
  },
  ['illHealthDeaths'],
);
