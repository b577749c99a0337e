import type { OptionAppraisal } from '../../appraisal/option-appraisal.ts';
import { MODEL_VERSION } from '../../model-version.ts';
import type { CaseBuild } from './case-build.ts';
import { columnLetters, firstDataRow, formula, headerRowOf } from './workbook-cells.ts';
import type { WorkbookCell, WorkbookColumn, WorkbookSheet } from './workbook-spec.ts';

const text = (label: string, width: number): WorkbookColumn => ({ label, format: 'text', width });
const number = (label: string, width = 14): WorkbookColumn => ({ label, format: 'number', width });
const pounds = (label: string, width = 16): WorkbookColumn => ({ label, format: 'pounds', width });

type Plain = Pick<WorkbookSheet, 'name' | 'title' | 'columns' | 'rows'> & {
  readonly notes?: readonly string[];
  readonly totals?: readonly number[];
};

const sheet = ({ notes = [], totals = [], ...rest }: Plain): WorkbookSheet => ({
  ...rest,
  notes,
  totals,
  headerRow: headerRowOf(notes),
  landscape: true,
});

/** Additional spending by payer in pounds of the year: real pounds x price level, both to be changed. */
export const budgetSheet = (name: string, label: string, { years, payers }: OptionAppraisal): WorkbookSheet => {
  const notes = [`${label}: additional spending by payer. Real pounds first, then pounds of the year; without the allowance for optimism.`];
  const first = firstDataRow(notes);
  const level = years.map((_, year) => levelOf(payers, year));
  const real = payers.map(({ name: payer, change }): WorkbookCell[] => [`${payer}, real`, ...change]);
  const nominal = payers.map(({ name: payer, changeNominal }, at): WorkbookCell[] => [
    `${payer}, nominal`,
    ...changeNominal.map((spent, year) =>
      formula(`${columnLetters(1 + year)}${first + 1 + at}*${columnLetters(1 + year)}$${first}`, spent),
    ),
  ]);
  const from = first + 1 + payers.length;
  const total: WorkbookCell[] = [
    'All payers, nominal',
    ...years.map((_, year) => {
      const letter = columnLetters(1 + year);
      return formula(
        `SUM(${letter}${from}:${letter}${from + payers.length - 1})`,
        payers.reduce((sum, row) => sum + (row.changeNominal[year] as number), 0),
      );
    }),
  ];
  return sheet({
    name,
    title: `Budget: ${label}`,
    notes,
    columns: [text('Payer', 52), ...years.map((year) => pounds(year, 13))],
    rows: [['Price level', ...level], ...real, ...nominal, total],
    totals: [1 + 2 * payers.length],
  });
};

/** Price level of a year from any payer that spends in it. */
const levelOf = (payers: OptionAppraisal['payers'], year: number): number => {
  const spends = payers.find(({ option }) => (option[year] as number) > 0);
  return spends === undefined ? 1 : (spends.optionNominal[year] as number) / (spends.option[year] as number);
};

/** Every input that was moved, with NPSV at both ends and where it turns. */
export const switchingSheet = ({ switchingValues, lead }: CaseBuild): WorkbookSheet =>
  sheet({
    name: 'Switching values',
    title: `Switching values: ${lead.label}`,
    notes: ['Where NPSV is 0 as one input moves over its range, all else as assumed.'],
    columns: [
      text('Input', 48),
      number('Assumed'),
      number('Low'),
      number('High'),
      text('Turns at', 24),
      pounds('NPSV at low'),
      pounds('NPSV at high'),
      text('Unit', 36),
      text('Grade', 10),
      text('Id', 40),
    ],
    rows: switchingValues.map((row) => [
      row.label,
      row.assumed,
      row.low,
      row.high,
      row.value ?? (row.bracket === null ? 'none within range' : `${row.bracket[0]} to ${row.bracket[1]}`),
      row.npsvAtLow,
      row.npsvAtHigh,
      row.unit,
      row.grade,
      row.parameterId,
    ]),
  });

export const registerSheet = ({ benefits, years }: CaseBuild): WorkbookSheet =>
  sheet({
    name: 'Benefits register',
    title: 'Benefits register',
    columns: [
      text('Benefit', 36),
      text('Class', 20),
      text('Mechanism', 60),
      text('Attribution', 60),
      text('Grade', 10),
      text('Measure', 36),
      number(years[0] as string),
      number(`As usual, ${years.at(-1)}`, 18),
      number(`Option, ${years.at(-1)}`, 18),
      text('Unit', 20),
      pounds('Present value'),
      text('When', 30),
      text('Owner', 24),
    ],
    rows: benefits.map((row) => [
      row.label,
      row.class,
      row.mechanism,
      row.attribution,
      row.grade,
      row.measure,
      row.baseline,
      row.usual,
      row.target,
      row.unit,
      row.presentValue,
      row.when,
      row.owner,
    ]),
  });

export const assumptionSheet = ({ assumptions }: CaseBuild): WorkbookSheet =>
  sheet({
    name: 'Assumptions log',
    title: 'Assumptions log',
    notes: ['Used: the mean of what is not known for effects and allowances; the value itself for prices and the model.'],
    columns: [
      text('Assumption', 44),
      text('What it is', 60),
      number('Used'),
      number('Most likely'),
      number('Low'),
      number('High'),
      text('Unit', 30),
      pounds('NPSV, low to high'),
      text('Grade', 10),
      text('Source', 50),
      text('Date', 12),
      text('Note', 50),
      text('Changed by the case', 30),
      text('Made by', 20),
      text('Signed off by', 20),
      text('Signed off on', 16),
      text('Id', 40),
    ],
    rows: assumptions.map((row) => [
      row.label,
      row.description,
      row.value,
      row.central,
      row.low,
      row.high,
      row.unit,
      row.effect,
      row.grade,
      row.source,
      row.date,
      row.note,
      row.changedBecause,
      row.madeBy,
      row.signedOffBy,
      row.signedOffOn,
      row.parameterId,
    ]),
  });

export const riskSheet = ({ risks }: CaseBuild): WorkbookSheet =>
  sheet({
    name: 'Risks',
    title: 'Risks',
    notes: ['Likelihood and impact are judgement.'],
    columns: [
      text('Id', 8),
      text('Risk', 40),
      text('Cause', 40),
      text('Effect', 40),
      text('Likelihood', 12),
      text('Impact', 12),
      text('Mitigation', 60),
      text('Owner', 24),
    ],
    rows: risks.map((row) => [row.id, row.risk, row.cause, row.effect, row.likelihood, row.impact, row.mitigation, row.owner]),
  });

export const manifestSheet = ({ caseId, baseline, definition, draws, options }: CaseBuild): WorkbookSheet =>
  sheet({
    name: 'What produced it',
    title: 'What produced it',
    columns: [text('What', 40), text('Value', 90)],
    rows: [
      ['Case', caseId],
      ['Model version', MODEL_VERSION],
      ['Baseline', baseline.label],
      ['Systems', definition.systemIds.join(', ')],
      ['Years', definition.appraisalYears],
      ['Price year', definition.priceYear],
      ['Futures', draws],
      ...options.map(({ label, runId }): WorkbookCell[] => [`Run: ${label}`, runId]),
    ],
  });
