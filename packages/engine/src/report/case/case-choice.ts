import type { CaseDefinition } from '../../appraisal/case-definition.ts';
import { type FailureCondition, failureConditions, triggerIndicators } from '../../explore/failure-conditions.ts';
import { regretTable } from '../../explore/robust-choice.ts';
import { evpi } from '../../explore/value-of-information/evpi.ts';
import { evppi, idleEvppi, wouldChoiceChange } from '../../explore/value-of-information/evppi.ts';
import { isTable } from '../../parameters/parameter.ts';
import { formatPercent, withUnit } from '../format-number.ts';
import { type CaseDraws, type DrawnUnknown, earlyYear } from './case-draws.ts';
import { caseOutcomeList } from './case-outcomes.ts';
import { inputText, inSentence, listed, pounds } from './case-text.ts';
import type { CaseChoice, CaseOptionResult, ChoiceOption, WorthKnowing } from './investment-case.ts';

/** Futures below which the worth of single inputs is not looked for: curves through fewer fit chance. */
export const FEWEST_FOR_INPUTS = 100;
/** Inputs that are named at most. */
const MOST_NAMED = 5;
const RESAMPLES = 60;
/** Conditions and early signs as good as these come about by luck in fewer than one case in twenty. */
const LUCK = 0.05;

export interface ChoiceInput {
  readonly definition: CaseDefinition;
  readonly options: readonly CaseOptionResult[];
  readonly lead: CaseOptionResult;
  readonly draws: CaseDraws;
  readonly years: readonly string[];
}

/**
 * How safe the choice is: regret (Savage 1951), the worth of knowing everything and of knowing single inputs (Raiffa & Schlaifer 1961; Strong, Oakley & Brennan
 * 2014), where the lead option is not worth its cost, and which early figures warn of it (explore/). From the futures already drawn; null where a draw is missing.
 */
export const caseChoice = ({ definition, options, lead, draws, years }: ChoiceInput): CaseChoice | null => {
  const spreads = options.filter(({ distribution }) => distribution !== null);
  const futures = spreads[0]?.distribution?.draws ?? 0;
  if (futures < 2 || spreads.length !== options.length - 1) return null;
  const netBenefits = options.map(({ distribution }) => Float64Array.from(distribution?.npsv.values ?? new Float64Array(futures)));
  const regret = regretTable({ outcomes: netBenefits, better: 'high' });
  const perfect = evpi(netBenefits);
  const found = worthOfInputs(netBenefits, draws.unknowns, options);
  const fails = Uint8Array.from(lead.distribution?.npsv.values ?? [], (value) => (value > 0 ? 0 : 1));
  const idOf = (option: number): string => options[option]?.id ?? '';
  const choice: Omit<CaseChoice, 'sentences'> = {
    draws: futures,
    options: regret.options.map(
      ({ option, meanRegret, regret90, worstRegret, shareBest }): ChoiceOption => ({
        id: idOf(option),
        label: options[option]?.label ?? '',
        meanRegret,
        regret90,
        worstRegret,
        shareBest,
      }),
    ),
    bestOnAverage: idOf(perfect.best),
    leastWorstRegret: idOf(regret.minimaxRegret),
    perfect: { pounds: perfect.value, standardError: perfect.standardError, shareOtherBest: perfect.chanceOtherBest },
    ...found,
    failsWhere: failureTexts(fails, draws.unknowns),
    earlySigns: signTexts(
      fails,
      draws.early[definition.options.findIndex(({ id }) => id === lead.id)] ?? [],
      years[earlyYear(definition)] ?? '',
    ),
  };
  return { ...choice, sentences: choiceSentences(choice, lead.label) };
};

/** Inputs worth knowing. As many inputs without influence, their draws shuffled, say how much of it is chance. */
const worthOfInputs = (
  netBenefits: readonly Float64Array[],
  unknowns: readonly DrawnUnknown[],
  options: readonly CaseOptionResult[],
): Pick<CaseChoice, 'worthKnowing' | 'byChance'> => {
  const futures = (netBenefits[0] as Float64Array).length;
  if (futures < FEWEST_FOR_INPUTS || unknowns.length === 0) return { worthKnowing: [], byChance: null };
  const byChance = idleEvppi(netBenefits, { seed: 1, orders: unknowns.length, level: 1 });
  const worthKnowing = unknowns
    .map((unknown) => ({ unknown, worth: evppi(netBenefits, unknown.values, { seed: 1, resamples: 0 }).value }))
    .filter(({ worth }) => worth > byChance)
    .sort((a, b) => b.worth - a.worth)
    .slice(0, MOST_NAMED)
    .map(({ unknown: { parameter, values } }): WorthKnowing => {
      const { value, standardError } = evppi(netBenefits, values, { seed: 1, resamples: RESAMPLES });
      const { best, ranges } = wouldChoiceChange(netBenefits, values);
      const shown = (value: number): string => shownUnknown({ parameter, values }, value);
      const where = ranges.flatMap(({ option, from, to }, at) => {
        if (option === best) return [];
        const stretch =
          at === 0 ? `at most ${shown(to)}` : at === ranges.length - 1 ? `at least ${shown(from)}` : `${shown(from)} to ${shown(to)}`;
        return [`${options[option]?.label ?? ''} where it is ${stretch}`];
      });
      return {
        parameterId: parameter.id,
        label: parameter.label,
        unit: isTable(parameter) ? 'times' : parameter.unit,
        grade: parameter.grade,
        pounds: value,
        standardError,
        change: where.length === 0 ? 'the choice stays' : `the choice would be ${listed(where)}`,
      };
    });
  return { worthKnowing, byChance };
};

/** A drawn value as a person reads it; of a table the draw is a factor on all of its values. */
const shownUnknown = ({ parameter }: DrawnUnknown, value: number): string =>
  isTable(parameter) ? `${inputText(value, 'times')} its values` : inputText(value, parameter.unit);

const failureTexts = (fails: Uint8Array, unknowns: readonly DrawnUnknown[]): string[] => {
  if (unknowns.length === 0) return [];
  const { single, pair } = failureConditions(
    fails,
    unknowns.map(({ values }) => values),
  );
  return [pair ?? single].flatMap((condition) =>
    condition === undefined || condition.chance > LUCK
      ? []
      : [
          conditionText(condition, (unknown, value) => {
            const drawn = unknowns[unknown] as DrawnUnknown;
            return { name: inSentence(drawn.parameter.label), value: shownUnknown(drawn, value) };
          }),
        ],
  );
};

const signTexts = (fails: Uint8Array, early: readonly Float64Array[], year: string): string[] => {
  const outcomes = caseOutcomeList();
  const whole = early.flatMap((values, at) => (values.length === fails.length && values.every(Number.isFinite) ? [{ values, at }] : []));
  return triggerIndicators(
    fails,
    whole.map(({ values }) => values),
  )
    .filter(({ chance }) => chance <= LUCK)
    .slice(0, 2)
    .map((sign) => {
      const outcome = outcomes[whole[sign.indicator]?.at ?? 0];
      return conditionText(sign, (_, value) => ({
        name: `${inSentence(outcome?.label ?? '')} in ${year}`,
        value: withUnit(value, outcome?.unit ?? ''),
      }));
    });
};

/** 'where X is at most 0.5% and Y is at least 12: 70% of the futures in which it fails are there, and 80% of the futures there fail.' */
const conditionText = (
  { limits, coverage, density }: FailureCondition,
  named: (unknown: number, value: number) => { readonly name: string; readonly value: string },
): string => {
  const where = limits.map(({ unknown, side, value }) => {
    const shown = named(unknown, value);
    return `${shown.name} is ${side} ${shown.value}`;
  });
  return `where ${listed(where)}: ${formatPercent(coverage)} of the futures in which it fails are there, and ${formatPercent(density)} of the futures there fail`;
};

const choiceSentences = (choice: Omit<CaseChoice, 'sentences'>, lead: string): string[] => {
  const { perfect, options, draws, worthKnowing, byChance, failsWhere, earlySigns } = choice;
  const labelOf = (id: string): string => options.find((option) => option.id === id)?.label ?? '';
  const best = labelOf(choice.bestOnAverage);
  const others = Math.round(perfect.shareOtherBest * draws);
  const safest = labelOf(choice.leastWorstRegret);
  return [
    others === 0
      ? `${best} is best in every one of ${draws} futures: nothing that could be found out would change the choice.`
      : `${best} is best on average; in ${others} of ${draws} futures something else is. Knowing everything before choosing would be worth ${pounds(perfect.pounds)} (standard error ${pounds(perfect.standardError)}).`,
    choice.leastWorstRegret === choice.bestOnAverage
      ? `${best} is also the choice whose worst regret is least.`
      : `The choice whose worst regret is least is ${safest}.`,
    ...(byChance === null
      ? [`Which single input is worth finding out needs at least ${FEWEST_FOR_INPUTS} futures that draw what is not known.`]
      : worthKnowing.length === 0
        ? [`No single input is worth more to know than chance alone makes inputs without influence look (${pounds(byChance)}).`]
        : worthKnowing.map(
            ({ label, pounds: worth, change }) =>
              `Knowing ${inSentence(label)} before choosing is worth about ${pounds(worth)} on average: ${change}.`,
          )),
    ...failsWhere.map((text) => `${lead} tends not to be worth its cost ${text}.`),
    ...earlySigns.map((text) => `An early sign of that, ${text.replace(/^where /, '')}.`),
  ];
};
