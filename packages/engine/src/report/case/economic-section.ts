import type { OptionAppraisal } from '../../appraisal/option-appraisal.ts';
import type { BarsBlock, CaseBlock, HistogramBlock } from './case-blocks.ts';
import type { CaseBuild } from './case-build.ts';
import { column, heading, optionsTable, points, sentence, table, yearlyTable } from './case-tables.ts';
import { pounds } from './case-text.ts';
import { fragileFirst } from './case-verdict.ts';
import { caseWorlds } from './case-worlds.ts';
import { successFactors } from './success-factors.ts';

/** The economic case: options framework, costs and benefits by year, spread, switching values, tornado, what drives it. */
export const economicSection = (build: CaseBuild): CaseBlock[] => {
  const { options, definition, lead, tornado, drivers } = build;
  return [
    heading('Options and critical success factors'),
    successFactors(build),
    heading('Value for money'),
    optionsTable(options, definition.priceYear),
    ...options.flatMap(({ id, label, appraisal, flags }) =>
      appraisal === null ? [] : [...optionBlocks(id, label, appraisal), ...flags.map((flag) => flagNote(id, label, flag))],
    ),
    ...spreadBlocks(build),
    heading('Where the result turns'),
    ...switchingBlocks(build),
    ...(tornado === null ? [] : [tornado]),
    caseWorlds(build.runs),
    ...choiceBlocks(build),
    ...(drivers === null ? [] : [heading('What drives it'), drivers]),
    heading('Benefits that have no price'),
    points(
      'not-monetised',
      build.benefits
        .filter(({ class: name }) => name === 'not monetised')
        .map(({ label, mechanism, baseline, target, unit }) => `${label}: ${mechanism} ${rangeText(baseline, target, unit)}`),
    ),
    sentence('lead-option', `Figures of single inputs are those of ${lead.label}.`),
  ];
};

const rangeText = (from: number | null, to: number | null, unit: string): string =>
  from === null || to === null ? '' : `(${Math.round(from * 100) / 100} to ${Math.round(to * 100) / 100} ${unit}, with the option)`;

const flagNote = (id: string, label: string, flag: { readonly code: string; readonly text: string; readonly mechanism: string }) =>
  ({ kind: 'note', id: `${id}-${flag.code}`, tone: 'warning', title: `${label}: ${flag.text}`, text: flag.mechanism }) as const;

const optionBlocks = (id: string, label: string, appraisal: OptionAppraisal): CaseBlock[] => [
  heading(label, 3),
  yearlyTable({ id: `${id}-costs`, title: `${label}: additional costs by year, after optimism, £` }, appraisal.costs, appraisal.years),
  yearlyTable(
    { id: `${id}-benefits`, title: `${label}: benefits by year, after optimism and delay, £` },
    appraisal.benefits,
    appraisal.years,
  ),
  netBars(id, label, appraisal),
];

const netBars = (id: string, label: string, { years, costs, benefits, settings, net }: OptionAppraisal): BarsBlock => {
  const sumOf = (rows: OptionAppraisal['costs'], sign: number) =>
    years.map((_, year) => sign * rows.reduce((sum, { adjusted }) => sum + (adjusted[year] as number), 0));
  const first = net[0] as number;
  const last = net.at(-1) as number;
  return {
    kind: 'bars',
    id: `${id}-net`,
    title: `${label}: benefits and costs by year`,
    sentence: `Benefits less costs go from ${pounds(first)} in ${years[0]} to ${pounds(last)} in ${years.at(-1)}, undiscounted.`,
    unit: `£, ${settings.priceYear} prices`,
    categories: years,
    series: [
      { id: 'benefits', label: 'Benefits', values: sumOf(benefits, 1) },
      { id: 'costs', label: 'Costs', values: sumOf(costs, -1) },
    ],
    stacked: false,
    alt: `Bars of benefits above and costs below zero for each year from ${years[0]} to ${years.at(-1)}; the difference is ${pounds(first)} in the first year and ${pounds(last)} in the last.`,
  };
};

const BINS = 20;

/** NPSV of each option over draws. */
const spreadBlocks = ({ options }: CaseBuild): CaseBlock[] =>
  options.flatMap(({ id, label, distribution }): CaseBlock[] => {
    if (distribution === null) return [];
    const { values, mean, p10, p90 } = distribution.npsv;
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const width = high > low ? (high - low) / BINS : 1;
    const counts = Array.from({ length: BINS }, () => 0);
    for (const value of values) {
      const bin = Math.min(BINS - 1, Math.floor((value - low) / width));
      counts[bin] = (counts[bin] as number) + 1;
    }
    const block: HistogramBlock = {
      kind: 'histogram',
      id: `${id}-npsv-spread`,
      title: `${label}: NPSV over ${distribution.draws} futures`,
      sentence: `${pounds(mean)} on average; between ${pounds(p10)} and ${pounds(p90)} in 8 of 10 futures.`,
      unit: '£',
      edges: Array.from({ length: BINS + 1 }, (_, edge) => low + edge * width),
      counts,
      marks: [
        { label: 'Worth its cost', value: 0 },
        { label: 'Mean', value: mean },
      ],
      alt: `Histogram of NPSV from ${pounds(low)} to ${pounds(high)}, mean ${pounds(mean)}.`,
    };
    return [block];
  });

/** How safe the choice is over the futures drawn. */
const choiceBlocks = ({ choice }: CaseBuild): CaseBlock[] =>
  choice === null
    ? []
    : [
        heading('How safe is the choice?'),
        points('choice', choice.sentences),
        table({
          id: 'regret',
          title: `Regret over ${choice.draws} futures, NPSV: what the best option of the same future would have brought more`,
          columns: [
            column('mean', 'On average', '£'),
            column('p90', 'At most, in 9 of 10', '£'),
            column('worst', 'At worst', '£'),
            column('best', 'Best, part of futures', 'share', 2),
          ],
          rows: choice.options.map(({ id, label, meanRegret, regret90, worstRegret, shareBest }) => ({
            id,
            label,
            cells: [meanRegret, regret90, worstRegret, shareBest],
          })),
        }),
      ];

const switchingBlocks = ({ switchingValues, lead }: CaseBuild): CaseBlock[] => {
  if (switchingValues.length === 0) return [sentence('no-switching', 'Switching values were not asked for.')];
  const turning = fragileFirst(switchingValues);
  const steady = switchingValues.filter(({ kind }) => kind === 'none');
  return [
    sentence(
      'switching',
      turning.length === 0
        ? `None of ${switchingValues.length} uncertain inputs turns ${lead.label} anywhere in its plausible range by itself.`
        : `${turning.length} of ${switchingValues.length} uncertain inputs turn ${lead.label} somewhere in their plausible range.`,
    ),
    table({
      id: 'switching-values',
      title: 'Switching values: where NPSV is 0, all else as assumed',
      columns: [
        column('assumed', 'Assumed', 'as in the row', 4),
        column('turns', 'Turns at', 'as in the row', 4),
        column('low', 'Low', 'as in the row', 4),
        column('high', 'High', 'as in the row', 4),
        column('unit', 'Unit', ''),
        column('grade', 'Grade', ''),
      ],
      rows: turning.map(({ parameterId, label, assumed, value, bracket, low, high, unit, grade }) => ({
        id: parameterId,
        label,
        cells: [assumed, value ?? `${bracket?.[0]} to ${bracket?.[1]}`, low, high, unit, grade],
      })),
      notes: [`${steady.length} other inputs turn it nowhere within their range; the workbook lists them with NPSV at both ends.`],
    }),
  ];
};
