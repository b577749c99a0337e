import { defineFlowMetric } from './people-metric.ts';

/** People who left NHS occupational health in the month, retirement, ill health and death apart. */
export const otherLeavers = defineFlowMetric(
  {
    id: 'other-leavers',
    label: 'Other leavers',
    description:
      'People who left NHS occupational health in the month for another reason than retirement, ill health or death. Trainees who leave early are counted under attrition.',
    unit: 'heads',
    kind: 'flow',
    overYear: 'sum',
    better: 'lower',
  },
  ['otherLeavers'],
);
