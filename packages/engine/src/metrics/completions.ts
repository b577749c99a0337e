import { defineFlowMetric } from './people-metric.ts';

/** Trainees who completed specialist training in the month. */
export const completions = defineFlowMetric(
  {
    id: 'completions',
    label: 'Training completed',
    description:
      'Trainees who completed specialist training in the month and left the trainee role. Their first post, if it is in these services, is a joiner some months later.',
    unit: 'heads',
    kind: 'flow',
    overYear: 'sum',
    better: 'higher',
  },
  ['completions'],
);
