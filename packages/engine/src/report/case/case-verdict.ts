import type { CaseDefinition } from '../../appraisal/case-definition.ts';
import { formatNumber } from '../format-number.ts';
import { forEveryPound, inputText, inSentence, pounds, yearsText } from './case-text.ts';
import type { CaseOptionResult, CaseVerdict, RestsOn, SwitchingValue } from './investment-case.ts';

interface Judged {
  readonly definition: CaseDefinition;
  readonly options: readonly CaseOptionResult[];
  readonly switchingValues: readonly SwitchingValue[];
  readonly restsOn: readonly RestsOn[];
}

/** NPSV an option is judged by: the mean over draws where there are any, else that of the mean path. */
export const judgedNpsv = ({ distribution, appraisal }: Pick<CaseOptionResult, 'distribution' | 'appraisal'>): number =>
  distribution?.npsv.mean ?? appraisal?.npsv ?? 0;

/** The option with the highest NPSV, worth it or not; business as usual is not one of them. */
export const bestOption = (options: readonly CaseOptionResult[]): CaseOptionResult | undefined =>
  options.filter(({ appraisal }) => appraisal !== null).sort((a, b) => judgedNpsv(b) - judgedNpsv(a))[0];

/** The verdict in words, worked out from the figures, with the conditions under which it holds. */
export const caseVerdict = ({ definition, options, switchingValues, restsOn }: Judged): CaseVerdict => {
  const best = bestOption(options);
  if (best === undefined || best.appraisal === null) return { optionId: null, sentence: 'The case has no option.', conditions: [] };
  const worth = judgedNpsv(best);
  const over = `${yearsText(definition.appraisalYears)} (NPSV, ${definition.priceYear} prices)`;
  if (worth <= 0)
    return {
      optionId: null,
      sentence:
        worth === 0
          ? `No option differs from business as usual in what it costs and brings over ${over}.`
          : `No option is worth what it costs. The nearest, ${best.label}, costs ${pounds(-worth)} more than it brings over ${over}.`,
      conditions: conditionsOf(best, switchingValues, restsOn),
    };
  const { bcr, presentValueBenefits, presentValueCosts } = best.appraisal;
  const ratio =
    bcr.value === null
      ? `it brings ${pounds(presentValueBenefits)} and costs ${pounds(-presentValueCosts)} less than business as usual`
      : `${forEveryPound(bcr.value)}`;
  const average = best.distribution === null ? '' : ` on average of ${best.distribution.draws} futures`;
  const path = best.distribution === null ? '' : ` On the typical path it is worth ${pounds(best.appraisal.npsv)}:`;
  return {
    optionId: best.id,
    sentence: `${best.label} is worth ${pounds(worth)} more than it costs over ${over}${average}${path === '' ? ':' : '.'}${path} ${ratio}.${chanceText(best)}`,
    conditions: conditionsOf(best, switchingValues, restsOn),
  };
};

/** In how many futures the option is worth its cost, as counted: all of a few futures is not 'more than 99 of 100'. */
const chanceText = ({ distribution }: CaseOptionResult): string => {
  if (distribution === null) return '';
  const { draws, worthwhile } = distribution;
  const count = Math.round(worthwhile.probability * draws);
  if (count === 0 || count === draws) return ` It is worth its cost in ${count === 0 ? 'none' : 'all'} of the ${draws} futures drawn.`;
  return ` It is worth its cost in ${count} of ${draws} futures (standard error ${formatNumber(100 * worthwhile.standardError, 0)} in 100).`;
};

/** Most conditions told: the most fragile. */
const TOLD = 6;

const conditionsOf = (best: CaseOptionResult, switchingValues: readonly SwitchingValue[], restsOn: readonly RestsOn[]): string[] => [
  ...fragileFirst(switchingValues)
    .slice(0, TOLD)
    .map(({ sentence }) => sentence),
  ...(switchingValues.length > 0 && !switchingValues.some(({ kind }) => kind !== 'none')
    ? ['No single uncertain input turns the result anywhere in its plausible range; several together may.']
    : []),
  ...best.flags
    .filter(({ code }) => code === 'no-programme-cost' || code === 'over-affordability')
    .map(({ text, mechanism, code }) => (code === 'no-programme-cost' ? `${text} ${mechanism}` : text)),
  ...(restsOn.length === 0
    ? []
    : [
        `The result rests on judgement (RED): ${restsOn
          .slice(0, 3)
          .map(({ label }) => inSentence(label))
          .join('; ')}.`,
      ]),
];

/** Inputs that turn the result, by how little they must move for it, as a part of the way to the end of their range. */
export const fragileFirst = (values: readonly SwitchingValue[]): SwitchingValue[] =>
  values.filter(({ kind }) => kind !== 'none').sort((a, b) => distanceOf(a) - distanceOf(b));

const distanceOf = ({ assumed, low, high, value, bracket }: SwitchingValue): number => {
  const turn = value ?? bracket?.[0] ?? Number.NaN;
  const room = turn < assumed ? assumed - low : high - assumed;
  return room > 0 ? Math.abs(turn - assumed) / room : 0;
};

/** 'The case survives unless ...' for one input. */
export const switchingSentence = (row: Omit<SwitchingValue, 'sentence'>, worth: number): string => {
  const { label, unit, assumed, low, high, kind, value, bracket, npsvAtLow, npsvAtHigh } = row;
  const turn = value ?? bracket?.[0] ?? 0;
  const way = turn < assumed ? 'falls below' : 'rises above';
  const where = bracket === null ? inputText(turn, unit) : `${bracket[0]} to ${bracket[1]} ${unit}`;
  if (kind === 'none')
    return `${label}: none within ${inputText(low, unit)} to ${inputText(high, unit)}; NPSV runs from ${pounds(npsvAtLow)} to ${pounds(npsvAtHigh)}.`;
  return worth > 0
    ? `The case survives unless ${inSentence(label)} ${way} ${where} (assumed ${inputText(assumed, unit)}).`
    : `The case turns positive only if ${inSentence(label)} ${way} ${where} (assumed ${inputText(assumed, unit)}).`;
};
