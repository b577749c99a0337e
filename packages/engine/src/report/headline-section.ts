import type { RowQuery } from '../explain/read-cubes.ts';
import type { Block, FigureBlock } from './blocks.ts';
import { formatNumber, formatValue, inHundred } from './format-number.ts';
import { inYear, noCoverChance, type ReportContext, referenceTo } from './report-context.ts';
import { giveOrTake, headlineSentence, rangeText, withNoChangeText } from './sentences.ts';
import type { YearValue } from './year-values.ts';

/** The headline sentence and the strip of four figures: specialists, chance of no cover, people waiting over standard, unmet need. */
export const headlineSection = (context: ReportContext): readonly Block[] => {
  const specialists = inYear(context, specialistFte(context));
  const required = inYear(context, requiredSpecialists(context)).now;
  const chance = noCoverChance(context.run, context);
  const noChange = context.businessAsUsual === undefined ? undefined : noCoverChance(context.businessAsUsual, context);
  const sentence: Block[] =
    specialists.now === undefined || required === undefined
      ? []
      : [
          {
            kind: 'sentence',
            id: 'headline',
            parts: headlineSentence({
              place: context.name,
              year: context.year,
              specialistFte: specialists.now.value,
              requiredFte: required.value,
              typicalLuck: context.futures === 0,
              ...(chance === undefined ? {} : { chance: chance.chance }),
              ...(noChange === undefined ? {} : { chanceWithNoChange: noChange.chance }),
            }),
          },
        ];
  return [...sentence, ...specialistFigure(context), ...coverFigure(context), ...countFigures(context)];
};

const specialistFte = ({ systemId }: ReportContext): RowQuery => ({ metricId: 'fte', place: systemId, role: 'specialist' });
const requiredSpecialists = ({ systemId }: ReportContext): RowQuery => ({
  metricId: 'required-fte',
  place: systemId,
  role: 'specialist',
  basis: 'expressed',
});

const specialistFigure = (context: ReportContext): FigureBlock[] => {
  const query = specialistFte(context);
  const { now, noChange } = inYear(context, query);
  const required = inYear(context, requiredSpecialists(context)).now;
  if (now === undefined || required === undefined) return [];
  return [
    {
      kind: 'figure',
      id: 'specialists',
      label: `Specialists in ${context.year}`,
      value: now.value,
      unit: 'FTE',
      text: formatNumber(now.value, 1),
      after: `of ${formatNumber(required.value, 1)} FTE needed`,
      ...rangePart(context, 'specialists-in-post', now, 'FTE'),
      ...comparisonPart(now, noChange, 'FTE'),
      sentence: `In ${context.yearName} ${context.name} ${context.futures === 0 ? 'has, with typical luck,' : 'is likely to have'} ${formatNumber(now.value, 1)} FTE specialist doctors against ${formatNumber(required.value, 1)} needed for the demand expressed.`,
      why: referenceTo(query),
    },
  ];
};

const coverFigure = (context: ReportContext): FigureBlock[] => {
  const now = noCoverChance(context.run, context);
  const noChange = context.businessAsUsual === undefined ? undefined : noCoverChance(context.businessAsUsual, context);
  if (now === undefined) return [];
  return [
    {
      kind: 'figure',
      id: 'no-cover',
      label: `Chance of no cover by ${context.year}`,
      value: now.chance,
      unit: 'share',
      text: inHundred(now.chance),
      after: 'in 100',
      ...(noChange === undefined ? {} : { comparison: `${inHundred(noChange.chance)} in 100 with no change` }),
      sentence: `In ${inHundred(now.chance)} of 100 futures ${context.name} has at least one month with no specialist in post by March ${context.year} (${context.futures} futures simulated, ${giveOrTake(now.standardError)}).`,
      why: referenceTo({ metricId: 'months-without-specialist-cover', place: context.systemId, role: 'specialist' }),
    },
  ];
};

const countFigures = (context: ReportContext): FigureBlock[] => {
  const demand = (metricId: string): RowQuery => ({ metricId, place: context.systemId, line: 'all', scope: 'nhs' });
  return [
    ...countFigure(context, demand('waiting-over-standard'), {
      id: 'waiting-over-standard',
      headlineId: 'waiting-over-standard',
      label: `Waiting over standard in ${context.year}`,
      after: 'people at any time',
      sentence: (text) =>
        `In ${context.yearName} about ${text} people at trusts and boards have at any time waited longer than the standard of their line.`,
    }),
    ...countFigure(context, demand('unmet'), {
      id: 'unmet',
      headlineId: 'unmet-need',
      label: `Unmet need in ${context.year}`,
      after: 'cases a year',
      sentence: (text) =>
        `In ${context.yearName} about ${text} cases at trusts and boards are not met: never referred, lapsed while waiting or crowded out.`,
    }),
  ];
};

interface CountWords {
  readonly id: string;
  /** Id of the same figure among those the run worked out itself. */
  readonly headlineId: string;
  readonly label: string;
  readonly after: string;
  readonly sentence: (text: string) => string;
}

const countFigure = (context: ReportContext, query: RowQuery, words: CountWords): FigureBlock[] => {
  const { now, noChange } = inYear(context, query);
  if (now === undefined) return [];
  const text = formatValue(now.value, 'cases');
  return [
    {
      kind: 'figure',
      id: words.id,
      label: words.label,
      value: now.value,
      unit: 'cases',
      text,
      after: words.after,
      ...rangePart(context, words.headlineId, now, 'cases'),
      ...comparisonPart(now, noChange, 'cases'),
      sentence: words.sentence(text),
      why: referenceTo(query),
    },
  ];
};

const rangePart = (context: ReportContext, headlineId: string, now: YearValue, unit: string): Pick<FigureBlock, 'range'> => {
  const figure = context.run.headline?.find(
    ({ id, place, year }) => id === headlineId && place === context.systemId && year === context.yearName,
  );
  const low = figure?.low ?? now.low;
  const high = figure?.high ?? now.high;
  return low === undefined || high === undefined ? {} : { range: { low, high, text: rangeText(low, high, unit) } };
};

const comparisonPart = (now: YearValue, noChange: YearValue | undefined, unit: string): Pick<FigureBlock, 'comparison'> =>
  noChange === undefined ? {} : { comparison: withNoChangeText(now.value, noChange.value, unit) };
