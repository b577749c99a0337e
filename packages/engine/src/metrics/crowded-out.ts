import { defineDemandMetric } from './demand-metric.ts';

/** Cases of lines without a list for which there was no time in the month. */
export const crowdedOut = defineDemandMetric(
  {
    id: 'crowded-out',
    label: 'Crowded out',
    description: 'Cases of lines that keep no list for which there was no time in the month.',
    unit: 'cases',
    kind: 'flow',
    overYear: 'sum',
    better: 'lower',
  },
  'expressed',
  (result) => ({ ofExpressed: result.service.crowdedOut }),
);
