import { defineFlowMetric } from './people-metric.ts';

/** People who qualified into the role less those who qualified out of it in the month. */
export const conversions = defineFlowMetric(
  {
    id: 'conversions',
    label: 'Qualified into or out of the role',
    description:
      'People who qualified into the role less those who qualified out of it (for example an OH nurse who becomes a SCPHN nurse), net in the month. Sums to 0 over roles.',
    unit: 'heads',
    kind: 'flow',
    overYear: 'sum',
    better: 'neither',
  },
  ['conversionsIn', 'conversionsOut'],
  true,
);
