import { defineFlowMetric } from './people-metric.ts';

/** People transferred in with work less those transferred out in the month. */
export const transfers = defineFlowMetric(
  {
    id: 'transfers',
    label: 'Transferred in or out',
    description:
      'People transferred in with work less those transferred out, net in the month. Sums to 0 over the places and roles between which they move.',
    unit: 'heads',
    kind: 'flow',
    overYear: 'sum',
    better: 'neither',
  },
  ['transfersIn', 'transfersOut'],
  true,
);
