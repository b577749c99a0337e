import { defineDemandMetric } from './demand-metric.ts';
import { streamDelays } from './stream-waits.ts';

/** Completed cases that waited longer than the standard of their line: completed x (1 - share within standard of the month). */
export const seenLate = defineDemandMetric(
  {
    id: 'seen-late',
    label: 'Seen late',
    description:
      'Cases completed in the month that waited longer than the standard of their line. Lines without a standard count as in time.',
    unit: 'cases',
    kind: 'flow',
    overYear: 'sum',
    better: 'lower',
  },
  'expressed',
  (result) => ({ ofExpressed: streamDelays(result).seenLate }),
);
