import type { CaseOption } from '../../appraisal/case-definition.ts';
import type { CaseRuns } from '../../appraisal/case-runs.ts';
import { attribute } from '../../explain/attribute.ts';
import type { DriversBlock } from './case-blocks.ts';
import { inSentence, pounds } from './case-text.ts';

/**
 * What drives an option's NPSV: Shapley values of its levers, service model and own assumptions against business as usual, on the mean path. What bringing it
 * about costs is the same whatever acts, so it is a bar of its own.
 */
export const caseDrivers = (runs: CaseRuns, option: CaseOption, label: string): DriversBlock | null => {
  const { definition, baseline } = runs;
  const whole = runs.appraise(option);
  const npsvOf = (scenario: CaseOption['scenario']) =>
    runs.appraise({ ...option, id: `${option.id} in part`, scenario, programme: [] }).npsv;
  const { bars, to } = attribute({ from: definition.usual, to: option.scenario, baseline, resultOf: npsvOf });
  const programme = whole.npsv - to;
  const all = [
    ...bars,
    ...(option.programme.length === 0 ? [] : [{ id: 'programme', label: 'Bringing it about', value: programme, standardError: null }]),
  ];
  if (all.length === 0) return null;
  const largest = [...all].sort((a, b) => Math.abs(b.value) - Math.abs(a.value))[0] as (typeof all)[number];
  return {
    kind: 'drivers',
    id: 'drivers',
    title: `${label}: what drives NPSV`,
    sentence: `Most of it is ${inSentence(largest.label)}: ${pounds(largest.value)} of ${pounds(whole.npsv)}.`,
    unit: '£',
    from: { label: 'Business as usual', value: 0 },
    to: { label, value: whole.npsv },
    bars: all,
    alt: `Bars from 0 to ${pounds(whole.npsv)}: ${all.map((bar) => `${inSentence(bar.label)} ${pounds(bar.value)}`).join(', ')}.`,
  };
};
