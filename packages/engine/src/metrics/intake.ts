import { defineFlowMetric } from './people-metric.ts';

/** Doctors who started specialist training in the month. */
export const intake = defineFlowMetric(
  {
    id: 'intake',
    label: 'Training starts',
    description: 'Doctors who started specialist training in the month.',
    unit: 'heads',
    kind: 'flow',
    overYear: 'sum',
    better: 'higher',
  },
  ['traineeIntake'],
);
