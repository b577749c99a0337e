import { isAppraisalParameter } from '../../appraisal/appraisal-values.ts';
import type { CaseOption } from '../../appraisal/case-definition.ts';
import type { CaseRuns } from '../../appraisal/case-runs.ts';
import { isPrice } from '../../appraisal/price-parameters.ts';
import { type Switching, switchingValue } from '../../explore/switching-values.ts';
import { tornado } from '../../explore/tornado.ts';
import { editsOf, type UncertainInput, uncertainInputs } from '../../explore/uncertain-inputs.ts';
import { BY_LEVERAGE } from '../assumptions.ts';
import type { TornadoBlock } from './case-blocks.ts';
import { inSentence, pounds } from './case-text.ts';
import { switchingSentence } from './case-verdict.ts';
import type { RestsOn, SwitchingValue } from './investment-case.ts';

/** Which inputs are moved: prices and effects alone, those and what matters most in the model, or every number with a range. */
export type InputChoice = 'none' | 'prices' | 'leading' | 'all';

export interface InputHooks {
  readonly onProgress?: (done: number, total: number) => void;
  readonly cancelled?: () => boolean;
}

/** Inputs of a choice, those that need no new run first. */
export const chosenInputs = (runs: CaseRuns, option: CaseOption, choice: InputChoice): UncertainInput[] => {
  const quick = ({ parameter }: UncertainInput) => isAppraisalParameter(parameter.id) || isPrice(parameter.id);
  const leading = ({ parameter }: UncertainInput) =>
    BY_LEVERAGE.some((pattern) => pattern.test(parameter.id)) || /^delivery\./.test(parameter.id);
  if (choice === 'none') return [];
  const inputs = uncertainInputs(runs.baseline, [runs.definition.usual, option.scenario]);
  const kept = inputs.filter((input) => choice === 'all' || quick(input) || (choice === 'leading' && leading(input)));
  return [...kept.filter(quick), ...kept.filter((input) => !quick(input))];
};

/** Where NPSV turns for each input of a choice, all else as assumed: continuous inputs by root, whole ones by the pair that brackets it. */
export const caseSwitching = (runs: CaseRuns, option: CaseOption, choice: InputChoice, hooks: InputHooks = {}): SwitchingValue[] => {
  const base = runs.appraise(option).npsv;
  const inputs = chosenInputs(runs, option, choice);
  const rows: SwitchingValue[] = [];
  for (const input of inputs) {
    if (hooks.cancelled?.() === true) break;
    const resultAt = (value: number) => runs.appraise(option, editsOf(input.parameter.id, value, runs.baseline)).npsv;
    rows.push(switchingRow(input, switchingValue({ ...input, base, resultAt }), base));
    hooks.onProgress?.(rows.length, inputs.length);
  }
  return rows;
};

const switchingRow = (
  { parameter, assumed, low, high }: UncertainInput,
  { kind, value, bracket, atLow, atHigh }: Switching,
  base: number,
): SwitchingValue => {
  const { id, label, unit, grade } = parameter;
  const row = { parameterId: id, label, unit, grade, assumed, low, high, kind, value, bracket, npsvAtLow: atLow, npsvAtHigh: atHigh };
  return { ...row, sentence: switchingSentence(row, base) };
};

/** Bars of a tornado, and the least swing shown as a part of the widest. */
const MOST_BARS = 15;
const LEAST_PART = 0.005;

/** The tornado of the same inputs, from NPSV at both ends. */
export const caseTornado = (rows: readonly SwitchingValue[], base: number, optionLabel: string): TornadoBlock | null => {
  const swings = rows
    .filter(({ parameterId, assumed }) => assumed !== 0 || !/^benefit\.(qaly|wellby)/.test(parameterId))
    .map((row) => ({ ...row, atLow: row.npsvAtLow, atHigh: row.npsvAtHigh }));
  const widest = Math.max(0, ...swings.map(({ atLow, atHigh }) => Math.abs(atHigh - atLow)));
  const bars = tornado(swings, { most: MOST_BARS, least: LEAST_PART * widest });
  const [first] = bars;
  if (first === undefined || widest === 0) return null;
  return {
    kind: 'tornado',
    id: 'tornado',
    title: `${optionLabel}: NPSV at both ends of each input's range`,
    sentence: `${first.label} moves NPSV most, from ${pounds(first.atLow)} to ${pounds(first.atHigh)}.`,
    unit: '£',
    base,
    rows: bars.map(({ parameterId, label, unit, grade, low, high, atLow, atHigh }) => ({
      parameterId,
      label,
      unit,
      grade,
      lowInput: low,
      highInput: high,
      atLow,
      atHigh,
    })),
    alt: `Tornado of ${bars.length} inputs around ${pounds(base)}; the widest is ${inSentence(first.label)}, ${pounds(first.atLow)} to ${pounds(first.atHigh)}.`,
  };
};

/** RED assumptions that move the result most, in words; those that turn it say so. */
export const caseRestsOn = (rows: readonly SwitchingValue[], base: number, runs: CaseRuns): RestsOn[] => {
  const sources = new Map(runs.baseline.sources.map((source) => [source.id, source]));
  // an effect that is off (0 by choice, fixed) is not something the result rests on
  const off = ({ parameterId, assumed }: SwitchingValue) => assumed === 0 && /^benefit\.(qaly|wellby)/.test(parameterId);
  const red = rows
    .filter((row) => row.grade === 'RED' && !off(row))
    .map((row) => ({ ...row, atLow: row.npsvAtLow, atHigh: row.npsvAtHigh }));
  const least = Math.max(1, LEAST_SHARE * Math.abs(base));
  return tornado(red, { most: MOST_RED, least }).map((row) => {
    const parameter = runs.baseline.parameters.find(({ id }) => id === row.parameterId);
    const source = sources.get(parameter?.sourceId ?? '');
    return {
      parameterId: row.parameterId,
      label: row.label,
      text: `NPSV runs from ${pounds(row.npsvAtLow)} to ${pounds(row.npsvAtHigh)} over its range. ${row.kind === 'none' ? 'It does not turn the result by itself.' : row.sentence}`,
      source: source === undefined ? 'judgement' : `${source.title}, ${source.publisher}`,
      swing: row.npsvAtHigh - row.npsvAtLow,
    };
  });
};

const MOST_RED = 6;
/** A RED assumption is told when it can move NPSV by a tenth. */
const LEAST_SHARE = 0.1;
