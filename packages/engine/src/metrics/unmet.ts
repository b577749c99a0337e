import { defineDemandMetric } from './demand-metric.ts';

/** Need that was not met: never referred, refused, withdrawn or crowded out. */
export const unmet = defineDemandMetric(
  {
    id: 'unmet',
    label: 'Unmet need',
    description:
      'Cases in the month never referred (need less expressed), refused above a contract cap, withdrawn from a list, or crowded out. Need = unmet + completed + change in list.',
    unit: 'cases',
    kind: 'flow',
    overYear: 'sum',
    better: 'lower',
  },
  'need',
  (result) => {
    const { need, expressed, withdrawn, crowdedOut, refused } = result.service;
    const notMet = result.room.takeUnset(expressed.length);
    for (let at = 0; at < notMet.length; at++)
      notMet[at] = (withdrawn[at] as number) + (crowdedOut[at] as number) - (expressed[at] as number);
    if (refused.length > 0) for (let at = 0; at < notMet.length; at++) notMet[at] = (notMet[at] as number) + (refused[at] as number);
    return { ofNeed: need, ofExpressed: notMet };
  },
);
