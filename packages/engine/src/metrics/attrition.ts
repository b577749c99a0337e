import { defineFlowMetric } from './people-metric.ts';

/** Trainees who left specialist training early in the month. */
export const attrition = defineFlowMetric(
  {
    id: 'attrition',
    label: 'Training left early',
    description: 'Trainees who left specialist training before the end in the month.',
    unit: 'heads',
    kind: 'flow',
    overYear: 'sum',
    better: 'lower',
  },
  ['traineeAttrition'],
);
