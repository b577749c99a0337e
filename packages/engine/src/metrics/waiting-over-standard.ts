import { defineDemandMetric } from './demand-metric.ts';
import { streamDelays } from './stream-waits.ts';

/**
 * People on a list at month end who have already waited longer than the standard of their line. By Little's law under the diary tail: waiting x
 * (1 - share within standard) / probability of waiting. People being seen, or still within the booking lead, are not counted.
 */
export const waitingOverStandard = defineDemandMetric(
  {
    id: 'waiting-over-standard',
    label: 'Waiting over standard',
    description:
      'People on a list at month end who have already waited longer than the standard of their line: those waiting x (1 - share within standard) / probability of waiting. Lines without a standard are left out.',
    unit: 'cases',
    kind: 'stock',
    overYear: 'mean',
    better: 'lower',
  },
  'expressed',
  (result) => ({ ofExpressed: streamDelays(result).waitingOver }),
);
