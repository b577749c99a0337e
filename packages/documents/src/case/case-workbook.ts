import type { InvestmentCase, NumberFormat as SpecFormat, WorkbookCell, WorkbookSheet } from '@ohsim/engine';
import type { NumberFormat, Sheet, SheetCell, SheetRow, Workbook } from '../xlsx/workbook.ts';
import { caseFooter, caseProperties, shortId } from './case-properties.ts';
import { optionPlaces } from './case-traces.ts';

/** The case as a workbook: its sheets with live formulas, notes that say which runs a row is read from, headers in sight, boxes for owners and signatures. */
export function caseWorkbook(investment: InvestmentCase): Workbook {
  const notes = rowNotes(investment);
  return {
    title: investment.title,
    ...caseProperties(investment),
    footer: caseFooter(investment),
    sheets: investment.workbook.sheets.map((sheet) => sheetOf(sheet, notes.get(sheet.name))),
    names: investment.workbook.names.map(({ name, sheet, cell }) => ({ name, sheet, cells: cell })),
  };
}

/** By sheet, what the first cell of each of its rows says when the pointer rests on it. */
function rowNotes(investment: InvestmentCase): ReadonlyMap<string, string> {
  const usual = shortId(investment.options[0]?.runId ?? '');
  return new Map(
    optionPlaces(investment).flatMap(({ label, runId, sheet, budgetSheet }) => {
      const note = `${label}: run ${shortId(runId)} less business as usual, run ${usual}.`;
      return [
        [sheet, note],
        [budgetSheet, note],
      ] as const;
    }),
  );
}

function sheetOf(sheet: WorkbookSheet, note: string | undefined): Sheet {
  const formats = sheet.columns.map(({ format }, column) => formatOf(format, sheet, column));
  const head: SheetRow[] = [
    { kind: 'title', cells: [sheet.title] },
    ...sheet.notes.map((text): SheetRow => ({ kind: 'note', cells: [text] })),
  ];
  while (head.length < sheet.headerRow - 1) head.push({ kind: 'blank', cells: [] });
  return {
    name: sheet.name,
    widths: sheet.columns.map(({ width }) => width),
    frozen: { rows: sheet.headerRow, columns: 1 },
    printTitles: [sheet.headerRow, sheet.headerRow],
    landscape: sheet.landscape,
    rows: [
      ...head,
      { kind: 'header', cells: sheet.columns.map(({ label }) => label) },
      ...sheet.rows.map(
        (cells, index): SheetRow => ({
          kind: sheet.totals.includes(index) ? 'total' : 'plain',
          cells: cells.map((cell, column) => cellOf(cell, { sheet, column, row: cells, format: formats[column] ?? 'number', note })),
        }),
      ),
    ],
  };
}

interface CellPlace {
  readonly sheet: WorkbookSheet;
  readonly column: number;
  readonly row: readonly WorkbookCell[];
  readonly format: NumberFormat | 'by size';
  readonly note: string | undefined;
}

/** Columns whose empty cells are boxes for the reader. */
const FILL_IN = new Set(['Owner', 'Made by', 'Signed off by', 'Signed off on']);

/** Rows of factors that stand among rows of pounds. */
const FACTOR_ROW = /\bfactor\b|^Price level/i;

function cellOf(cell: WorkbookCell, { sheet, column, row, format, note }: CellPlace): SheetCell {
  if (FILL_IN.has(sheet.columns[column]?.label ?? '') && (cell === null || cell === '')) return { value: null, fillIn: true };
  const factor = typeof row[0] === 'string' && FACTOR_ROW.test(row[0]);
  const value = cell !== null && typeof cell === 'object' ? cell.value : cell;
  const sized = format === 'by size' || (format === 'text' && typeof value === 'number') ? bySize(Number(value)) : format;
  const shown = factor && (format === 'pounds' || format === 'pounds-pence') ? 'factor' : sized;
  if (cell !== null && typeof cell === 'object') return { value: cell.value, formula: cell.formula, format: shown };
  if (column === 0 && note !== undefined) return { value: cell, note };
  return typeof cell === 'number' ? { value: cell, format: shown } : cell;
}

/** A plain number is shown whole where all of its column are; where some are small, each by its own size; with two decimals otherwise. */
function formatOf(format: SpecFormat, { rows }: WorkbookSheet, column: number): NumberFormat | 'by size' {
  if (format !== 'number') return format;
  const values = rows.map((row) => row[column]).flatMap((cell) => (typeof cell === 'number' ? [cell] : []));
  if (values.every(Number.isInteger) && values.length > 0) return 'whole';
  return values.some((value) => value !== 0 && Math.abs(value) < 0.1) ? 'by size' : 'number';
}

function bySize(value: number): NumberFormat {
  if (Number.isInteger(value)) return 'whole';
  return Math.abs(value) >= 1 ? 'number' : 'small';
}
