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
  (result) => {
    const { need, expressed, withdrawn, crowdedOut } = result.service;
    const notMet = expressed.map((value, index) => (withdrawn[index] as number) + (crowdedOut[index] as number) - value);
    return { ofNeed: need, ofExpressed: notMet };
  },
);
