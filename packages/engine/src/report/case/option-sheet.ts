import { OPTIMISM_CLASSES, type OptimismClass } from '../../appraisal/optimism-classes.ts';
import type { AppraisalRow, OptionAppraisal } from '../../appraisal/option-appraisal.ts';
import { columnLetters, definedName, firstDataRow, formula, headerRowOf } from './workbook-cells.ts';
import type { WorkbookCell, WorkbookColumn, WorkbookName, WorkbookSheet } from './workbook-spec.ts';

/** Sheet that holds the discount factors: its factors stand in D (standard) and F (health) from this row on. */
export const DISCOUNT_SHEET = 'Discount factors';
export const DISCOUNT_NOTES: readonly string[] = [
  'Each factor divides the one before by 1 + the rate of its own year; year 0 is not discounted.',
];

/** First column of years. */
const YEAR_COLUMN = 4;

/** Where the totals of an option's sheet stand, for the summary. */
export interface OptionCells {
  readonly costs: string;
  readonly benefits: string;
  readonly npsv: string;
}

/** An option's appraisal with live formulas: real values, optimism, discounting, totals. Returns the sheet, its names, and where its totals are. */
export const optionSheet = (
  option: { readonly id: string; readonly label: string; readonly sheet: string },
  appraisal: OptionAppraisal,
): { readonly sheet: WorkbookSheet; readonly names: readonly WorkbookName[]; readonly cells: OptionCells } => {
  const notes = [
    `${option.label} less business as usual, pounds of ${appraisal.settings.priceYear}. Costs are positive where the option costs more.`,
    'Change the real values or the allowances: everything below follows.',
  ];
  const first = firstDataRow(notes);
  const layout = new SheetRows(appraisal, first);
  const { costRows, benefitRows } = layout.addReal();
  layout.addFactors(costRows, benefitRows);
  const costs = layout.addAdjusted(appraisal.costs, costRows);
  const benefits = layout.addAdjusted(appraisal.benefits, benefitRows);
  const totals = layout.addTotals(costs, benefits);
  const columns: WorkbookColumn[] = [
    { label: 'Row', format: 'text', width: 44 },
    { label: 'Side', format: 'text', width: 18 },
    { label: 'Class', format: 'text', width: 20 },
    { label: 'Allowance for optimism', format: 'share', width: 12 },
    ...appraisal.years.map((year): WorkbookColumn => ({ label: year, format: 'pounds', width: 13 })),
    { label: 'Present value', format: 'pounds', width: 15 },
  ];
  const absolute = (row: number) => `$${layout.lastColumn}$${row}`;
  return {
    sheet: {
      name: option.sheet,
      title: option.label,
      notes,
      columns,
      headerRow: headerRowOf(notes),
      rows: layout.rows,
      totals: totals.rows,
      landscape: true,
    },
    names: [
      { name: definedName('pv_costs', option.id), sheet: option.sheet, cell: absolute(totals.costs) },
      { name: definedName('pv_benefits', option.id), sheet: option.sheet, cell: absolute(totals.benefits) },
      { name: definedName('npsv', option.id), sheet: option.sheet, cell: absolute(totals.npsv) },
    ],
    cells: { costs: absolute(totals.costs), benefits: absolute(totals.benefits), npsv: absolute(totals.npsv) },
  };
};

/** Rows of an option's sheet as they are added, so that formulas know where they stand. */
class SheetRows {
  readonly rows: WorkbookCell[][] = [];
  readonly lastColumn: string;
  private readonly appraisal: OptionAppraisal;
  private readonly first: number;
  private readonly factorRows = new Map<OptimismClass, number>();

  constructor(appraisal: OptionAppraisal, first: number) {
    this.appraisal = appraisal;
    this.first = first;
    this.lastColumn = columnLetters(YEAR_COLUMN + appraisal.years.length);
    const discount = (kind: 'standard' | 'health', letter: string): WorkbookCell[] => [
      kind === 'standard' ? 'Discount factor' : 'Discount factor, health',
      '',
      '',
      null,
      ...appraisal.factors[kind].map((factor, year) =>
        formula(`'${DISCOUNT_SHEET}'!${letter}${firstDataRow(DISCOUNT_NOTES) + year}`, factor),
      ),
      null,
    ];
    this.rows.push(discount('standard', 'D'), discount('health', 'F'));
  }

  /** Values before optimism, as numbers. */
  addReal(): { readonly costRows: number[]; readonly benefitRows: number[] } {
    const add = (row: AppraisalRow): number =>
      this.push([`${row.label}, real`, row.side, row.class === 'cost' ? '' : row.class, null, ...row.real, null]);
    return { costRows: this.appraisal.costs.map(add), benefitRows: this.appraisal.benefits.map(add) };
  }

  /** Allowance by class: its factor in each year follows the sign of the class as a whole. */
  addFactors(costRows: readonly number[], benefitRows: readonly number[]): void {
    const { costs, benefits, optimism, optimismFactors } = this.appraisal;
    const all = [
      ...costs.map((row, at) => ({ row, at: costRows[at] as number })),
      ...benefits.map((row, at) => ({ row, at: benefitRows[at] as number })),
    ];
    for (const name of OPTIMISM_CLASSES) {
      const own = all.filter(({ row }) => row.optimism.class === name).map(({ at }) => at);
      if (own.length === 0) continue;
      const at = this.next();
      const cells = optimismFactors[name].map((factor, year) => {
        const letter = columnLetters(YEAR_COLUMN + year);
        const total = `SUM(${own.map((row) => `${letter}${row}`).join(',')})`;
        const [more, less] = [`1+$D${at}`, `MAX(0,1-$D${at})`];
        return formula(name === 'benefits' ? `IF(${total}>0,${less},${more})` : `IF(${total}>0,${more},${less})`, factor);
      });
      this.factorRows.set(name, this.push([`Allowance for optimism, ${name}: factor`, '', '', optimism[name], ...cells, null]));
    }
  }

  /** The same after optimism, with present values. */
  addAdjusted(rows: readonly AppraisalRow[], real: readonly number[]): number[] {
    return rows.map((row, at) => {
      const from = real[at] as number;
      const own = this.next();
      const cells = row.adjusted.map((pounds, year) => {
        const letter = columnLetters(YEAR_COLUMN + year);
        return formula(`${letter}${from}*${letter}${this.factorRows.get(row.optimism.class)}`, pounds);
      });
      const factors = this.first + (row.schedule === 'standard' ? 0 : 1);
      return this.push([
        `${row.label}, after optimism`,
        row.side,
        row.class === 'cost' ? '' : row.class,
        null,
        ...cells,
        formula(`SUMPRODUCT(${this.span(own)},${this.span(factors)})`, row.presentValue),
      ]);
    });
  }

  /** Totals by year and in present value, net by year, NPSV. */
  addTotals(costs: readonly number[], benefits: readonly number[]): { rows: number[]; costs: number; benefits: number; npsv: number } {
    const { presentValueCosts, presentValueBenefits, npsv, years, net } = this.appraisal;
    const sumRow = (label: string, rows: readonly number[], of: readonly AppraisalRow[], total: number): number =>
      this.push([
        label,
        '',
        '',
        null,
        ...years.map((_, year) =>
          this.sum(
            columnLetters(YEAR_COLUMN + year),
            rows,
            of.reduce((sum, row) => sum + (row.adjusted[year] as number), 0),
          ),
        ),
        this.sum(this.lastColumn, rows, total),
      ]);
    const start = this.rows.length;
    const costRow = sumRow('Costs, after optimism', costs, this.appraisal.costs, presentValueCosts);
    const benefitRow = sumRow('Benefits, after optimism', benefits, this.appraisal.benefits, presentValueBenefits);
    const less = (letter: string) => `${letter}${benefitRow}-${letter}${costRow}`;
    const npsvRow = this.push([
      'Benefits less costs',
      '',
      '',
      null,
      ...net.map((pounds, year) => formula(less(columnLetters(YEAR_COLUMN + year)), pounds)),
      formula(less(this.lastColumn), npsv),
    ]);
    return { rows: [start, start + 1, start + 2], costs: costRow, benefits: benefitRow, npsv: npsvRow };
  }

  private sum(letter: string, rows: readonly number[], value: number): WorkbookCell {
    const [from, to] = [rows[0], rows.at(-1)];
    return from === undefined ? 0 : formula(`SUM(${letter}${from}:${letter}${to})`, value);
  }

  private span(row: number): string {
    return `${columnLetters(YEAR_COLUMN)}${row}:${columnLetters(YEAR_COLUMN + this.appraisal.years.length - 1)}${row}`;
  }

  private next(): number {
    return this.first + this.rows.length;
  }

  private push(cells: WorkbookCell[]): number {
    const at = this.next();
    this.rows.push(cells);
    return at;
  }
}
