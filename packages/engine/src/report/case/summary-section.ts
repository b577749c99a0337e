import type { CaseDistribution } from '../../appraisal/case-distribution.ts';
import type { EffectivenessRow } from '../../appraisal/option-appraisal.ts';
import type { CaseBlock, KeyFigureBlock } from './case-blocks.ts';
import type { CaseBuild } from './case-build.ts';
import { heading, optionsTable, points, sentence } from './case-tables.ts';
import { pounds, ratioText } from './case-text.ts';
import { judgedNpsv } from './case-verdict.ts';

/** Page one: the verdict with its conditions, the options, and what the result rests on. */
export const summarySection = (build: CaseBuild): CaseBlock[] => {
  const { verdict, options, definition, restsOn, lead, switchingValues } = build;
  return [
    sentence('verdict', verdict.sentence, true),
    ...(verdict.conditions.length === 0 ? [] : [heading('It holds as long as', 3), points('conditions', verdict.conditions)]),
    ...caseFigures(build),
    optionsTable(options, definition.priceYear),
    heading('What the result rests on', 3),
    restsOn.length === 0
      ? sentence(
          'rests-on-nothing',
          switchingValues.length === 0
            ? 'Inputs were not moved one by one in this case: ask for switching values.'
            : 'No RED assumption moves the result by a tenth.',
        )
      : points(
          'rests-on',
          restsOn.map(({ label, text, source }) => `${label}: ${text} Source: ${source}.`),
        ),
    ...lead.flags.map(
      ({ code, text, mechanism }) => ({ kind: 'note', id: `flag-${code}`, tone: 'warning', title: text, text: mechanism }) as const,
    ),
    {
      kind: 'note',
      id: 'published-returns',
      tone: 'method',
      title: 'Published returns are a check',
      text: 'Published returns on occupational health (1.9 to 2.4 for every pound, and higher for wellbeing programmes) were not used to work out any figure here.',
    },
  ];
};

/** NPSV, BCR, payback and what a unit costs, of the option the case argues from, each with its trace. */
export const caseFigures = ({ lead, definition, runs, caseId }: CaseBuild): KeyFigureBlock[] => {
  const { appraisal, distribution } = lead;
  const inputs = [
    { label: 'Present value of benefits', value: pounds(appraisal.presentValueBenefits) },
    { label: 'Present value of costs', value: pounds(appraisal.presentValueCosts) },
    { label: 'Years', value: `${definition.appraisalYears}, ${appraisal.years[0]} to ${appraisal.years.at(-1)}` },
  ];
  const trace = (equation: string) => ({ equation, inputs, runId: caseId });
  const spread = distribution?.npsv;
  return [
    {
      kind: 'key-figure',
      id: 'npsv',
      label: `NPSV, ${lead.label}`,
      value: judgedNpsv(lead),
      unit: `£, ${runs.settings.priceYear} prices`,
      text: pounds(judgedNpsv(lead)),
      ...(spread === undefined
        ? {}
        : { range: { low: spread.p10, high: spread.p90, text: `${pounds(spread.p10)} to ${pounds(spread.p90)} in 8 of 10 futures` } }),
      sentence: `Benefits less costs beyond business as usual, discounted: ${pounds(judgedNpsv(lead))}.`,
      trace: trace('sum over years of (benefits - costs) x discount factor'),
    },
    {
      kind: 'key-figure',
      id: 'bcr',
      label: 'Benefits for every £1',
      value: appraisal.bcr.value,
      unit: 'ratio',
      text: ratioText(appraisal.bcr.value),
      sentence: appraisal.bcr.reason ?? `£${ratioText(appraisal.bcr.value)} of benefits for every £1 of cost.`,
      trace: trace('present value of benefits / present value of costs'),
    },
    ...appraisal.effectiveness.map(
      (row): KeyFigureBlock => ({
        kind: 'key-figure',
        id: row.id,
        label: `Cost of each ${UNIT_NAMES[row.id]}`,
        ...unitFigure(row, distribution),
        trace: trace('present value of costs / discounted units gained over business as usual'),
      }),
    ),
  ];
};

/** Cost of a unit: of the mean of futures where the typical path has none to tell, else of the path. */
const unitFigure = (row: EffectivenessRow, distribution: CaseDistribution | null) => {
  const drawn = row.poundsPerUnit === null ? distribution?.effectiveness.find(({ id }) => id === row.id)?.poundsPerUnit : undefined;
  const value = row.poundsPerUnit ?? drawn ?? null;
  return {
    value,
    unit: `£ per ${row.unit}`,
    text: value === null ? 'not defined' : pounds(value),
    sentence:
      value === null
        ? (row.reason ?? `Nothing is gained on average.`)
        : `Each ${UNIT_NAMES[row.id]} gained costs ${pounds(value)}, both discounted${drawn === undefined ? '' : ', on average over futures'}.`,
  };
};

const UNIT_NAMES = {
  'clinical-fte': 'additional year of one clinical FTE at work',
  'cases-in-standard': 'additional case within standard',
  'cover-months': 'additional month with a specialist in post',
} as const;
