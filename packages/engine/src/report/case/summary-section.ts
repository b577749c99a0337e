import type { CaseBlock, KeyFigureBlock } from './case-blocks.ts';
import type { CaseBuild } from './case-build.ts';
import { heading, optionsTable, points, sentence } from './case-tables.ts';
import { pounds, ratioText } from './case-text.ts';
import { judgedNpsv } from './case-verdict.ts';

/** Page one: the verdict with its conditions, the options, and what the result rests on. */
export const summarySection = (build: CaseBuild): CaseBlock[] => {
  const { verdict, options, definition, restsOn, lead } = build;
  return [
    sentence('verdict', verdict.sentence, true),
    ...(verdict.conditions.length === 0 ? [] : [heading('It holds as long as', 3), points('conditions', verdict.conditions)]),
    ...caseFigures(build),
    optionsTable(options, definition.priceYear),
    heading('What the result rests on', 3),
    restsOn.length === 0
      ? sentence('rests-on-nothing', 'No RED assumption moves the result by itself.')
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
        value: row.poundsPerUnit,
        unit: `£ per ${row.unit}`,
        text: row.poundsPerUnit === null ? 'not defined' : pounds(row.poundsPerUnit),
        sentence: row.reason ?? `Each ${UNIT_NAMES[row.id]} gained costs ${pounds(row.poundsPerUnit as number)}, both discounted.`,
        trace: trace('present value of costs / discounted units gained over business as usual'),
      }),
    ),
  ];
};

const UNIT_NAMES = {
  'clinical-fte': 'additional year of one clinical FTE at work',
  'cases-in-standard': 'additional case within standard',
  'cover-months': 'additional month with a specialist in post',
} as const;
