import type { OptionAppraisal } from '../../appraisal/option-appraisal.ts';
import type { CaseBuild } from './case-build.ts';
import { DISCOUNT_NOTES, DISCOUNT_SHEET, type OptionCells, optionSheet } from './option-sheet.ts';
import { assumptionSheet, budgetSheet, manifestSheet, registerSheet, riskSheet, switchingSheet } from './plain-sheets.ts';
import { definedName, firstDataRow, formula, headerRowOf, sheetReference } from './workbook-cells.ts';
import type { WorkbookCell, WorkbookName, WorkbookSheet, WorkbookSpec } from './workbook-spec.ts';

/** The case as a workbook: a summary and one sheet for each option with live formulas, discount factors, budget, switching values, logs, manifest. */
export const caseWorkbook = (build: CaseBuild): WorkbookSpec => {
  const appraised = build.options.flatMap(({ id, label, appraisal }, at) =>
    appraisal === null ? [] : [{ id, label, appraisal, sheet: sheetName(label, at) }],
  );
  const options = appraised.map((option) => ({ ...option, ...optionSheet(option, option.appraisal) }));
  const summary = summarySheet(build, options);
  return {
    sheets: [
      summary.sheet,
      ...options.map(({ sheet }) => sheet),
      discountSheet(build.lead.appraisal),
      ...options.map(({ label, appraisal }, at) => budgetSheet(`Budget ${at + 1}`, label, appraisal)),
      switchingSheet(build),
      registerSheet(build),
      assumptionSheet(build),
      riskSheet(build),
      manifestSheet(build),
    ],
    names: [...summary.names, ...options.flatMap(({ names }) => names)],
  };
};

/** At most 31 characters, none that a workbook forbids, each different. */
const sheetName = (label: string, at: number): string => `${at} ${label.replace(/[[\]:*?/\\']/g, ' ')}`.slice(0, 31).trim();

interface OptionPart {
  readonly id: string;
  readonly label: string;
  readonly appraisal: OptionAppraisal;
  readonly sheet: WorkbookSheet;
  readonly cells: OptionCells;
}

const summarySheet = (build: CaseBuild, options: readonly OptionPart[]): { sheet: WorkbookSheet; names: readonly WorkbookName[] } => {
  const notes = [build.verdict.sentence, ...build.verdict.conditions, `Case ${build.caseId}`];
  const first = firstDataRow(notes);
  const rows = options.map(({ label, appraisal, sheet, cells }, at): WorkbookCell[] => {
    const row = first + at;
    const of = (cell: string) => `${sheetReference(sheet.name)}!${cell}`;
    return [
      label,
      formula(of(cells.benefits), appraisal.presentValueBenefits),
      formula(of(cells.costs), appraisal.presentValueCosts),
      formula(`B${row}-C${row}`, appraisal.npsv),
      appraisal.bcr.value === null ? 'not defined' : formula(`B${row}/C${row}`, appraisal.bcr.value),
      appraisal.payback ?? 'not within the period',
      appraisal.presentValueByClass['cash-releasing'],
      appraisal.presentValueByClass['non-cash-releasing'],
    ];
  });
  const pounds = (label: string) => ({ label, format: 'pounds', width: 18 }) as const;
  return {
    sheet: {
      name: 'Summary',
      title: build.definition.title,
      notes,
      columns: [
        { label: 'Option', format: 'text', width: 40 },
        pounds('Benefits, present value'),
        pounds('Costs, present value'),
        pounds('NPSV'),
        { label: 'BCR', format: 'number', width: 12 },
        { label: 'Payback, years', format: 'number', width: 16 },
        pounds('Of benefits, cash-releasing'),
        pounds('Of benefits, staff time'),
      ],
      headerRow: headerRowOf(notes),
      rows,
      totals: [],
      landscape: true,
    },
    names: options.map(({ id }, at) => ({ name: definedName('bcr', id), sheet: 'Summary', cell: `$E$${first + at}` })),
  };
};

/** Discount factors by year, each from the one before. */
export const discountSheet = ({ years, factors }: OptionAppraisal): WorkbookSheet => {
  const first = firstDataRow(DISCOUNT_NOTES);
  const rate = (of: readonly number[], year: number) => (year === 0 ? 0 : (of[year - 1] as number) / (of[year] as number) - 1);
  const factor = (of: readonly number[], year: number, letters: readonly [string, string]): WorkbookCell =>
    year === 0 ? 1 : formula(`${letters[1]}${first + year - 1}/(1+${letters[0]}${first + year})`, of[year] as number);
  return {
    name: DISCOUNT_SHEET,
    title: DISCOUNT_SHEET,
    notes: DISCOUNT_NOTES,
    columns: [
      { label: 'Financial year', format: 'text', width: 14 },
      { label: 'Year', format: 'number', width: 8 },
      { label: 'Rate', format: 'share', width: 10 },
      { label: 'Factor', format: 'factor', width: 12 },
      { label: 'Rate, health', format: 'share', width: 12 },
      { label: 'Factor, health', format: 'factor', width: 14 },
    ],
    headerRow: headerRowOf(DISCOUNT_NOTES),
    rows: years.map((label, year) => [
      label,
      year,
      rounded(rate(factors.standard, year)),
      factor(factors.standard, year, ['C', 'D']),
      rounded(rate(factors.health, year)),
      factor(factors.health, year, ['E', 'F']),
    ]),
    totals: [],
    landscape: false,
  };
};

/** The rate itself: what division leaves of it has rounding in the last digits. */
const rounded = (rate: number): number => Math.round(rate * 1e6) / 1e6;
