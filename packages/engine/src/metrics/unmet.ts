import { defineDemandMetric } from './demand-metric.ts';

/** Need that was not met: never referred, withdrawn or crowded out. */
export const unmet = defineDemandMetric(
  {
    id: 'unmet',
    label: 'Unmet need',
    description:
      'Cases in the month never referred (need less expressed), withdrawn from a list, or crowded out. Need = unmet + completed + change in list.',
    unit: 'cases',
    kind: 'flow',
    overYear: 'sum',
    better: 'lower',
  },
  'need',
  (result) => [
    { series: result.service.need, sign: 1, sharedBy: 'need' },
    { series: result.service.expressed, sign: -1, sharedBy: 'expressed' },
    { series: result.service.withdrawn, sign: 1, sharedBy: 'expressed' },
    { series: result.service.crowdedOut, sign: 1, sharedBy: 'expressed' },
  ],
);
