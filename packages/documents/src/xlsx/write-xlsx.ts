import ExcelJs, { type Workbook as ExcelWorkbook, type Worksheet } from 'exceljs';
import { fixedZip } from '../fixed-zip.ts';
import { bulkPart, bulkPattern } from './bulk-rows.ts';
import { type CellLook, cellStyle } from './cell-styles.ts';
import { detailed } from './detailed-cell.ts';
import { rowHeight } from './row-height.ts';
import type { DetailedCell, Sheet, SheetRow, Workbook } from './workbook.ts';

export type * from './workbook.ts';

/** Bytes of an Excel workbook: formulas with their results, names, notes, frozen headers, print set-up on A4. Same workbook, same bytes. */
export async function writeXlsx(workbook: Workbook): Promise<Uint8Array> {
  const file = new ExcelJs.Workbook();
  describe(file, workbook);
  for (const sheet of workbook.sheets) writeSheet(file, sheet, workbook.footer);
  for (const { name, sheet, cells } of workbook.names) file.definedNames.add(`'${sheet}'!${cells}`, name);
  const bytes = new Uint8Array(await file.xlsx.writeBuffer());
  return fixedZip(bytes, workbook.dated, (path, text) => withBulkRows(workbook, path, text));
}

function describe(file: ExcelWorkbook, { title, subject, keywords, description, dated }: Workbook): void {
  const date = new Date(`${dated}T00:00:00Z`);
  Object.assign(file, { title, subject, keywords, description, creator: 'ohsim', lastModifiedBy: 'ohsim', created: date, modified: date });
}

function writeSheet(file: ExcelWorkbook, sheet: Sheet, footer: string): void {
  const { frozen, widths, landscape, printTitles } = sheet;
  const page = file.addWorksheet(sheet.name, {
    views: [{ state: 'frozen', xSplit: frozen.columns, ySplit: frozen.rows, showGridLines: false }],
    pageSetup: {
      paperSize: 9,
      orientation: landscape ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: pagesWide(widths),
      fitToHeight: 0,
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.3 },
      ...(printTitles === undefined ? {} : { printTitlesRow: `${printTitles[0]}:${printTitles[1]}` }),
      ...(pagesWide(widths) === 1 ? {} : { printTitlesColumn: 'A:A' }),
    },
    headerFooter: { oddFooter: `&L&8${escapedFooter(footer)}&R&8&A, page &P of &N` },
  });
  page.columns = widths.map((width) => ({ width }));
  const numbers = widths.map((_, column) => isNumeric(sheet, column));
  sheet.rows.forEach((row, index) => {
    writeRow(page, row, { number: index + 1, widths, numbers });
  });
  if (sheet.bulk !== undefined) {
    const first = sheet.rows.length + 1;
    writeRow(page, bulkPattern(sheet.bulk), { number: first, widths, numbers });
    page.autoFilter = { from: { row: first - 1, column: 1 }, to: { row: first - 1 + sheet.bulk.count, column: widths.length } };
  }
}

/** Characters across a printed page that are still read with ease. */
const PAGE_CHARACTERS = 260;

/** Pages beside each other that a sheet needs; its first column is repeated on each. */
const pagesWide = (widths: readonly number[]): number =>
  Math.max(1, Math.ceil(widths.reduce((sum, width) => sum + width, 0) / PAGE_CHARACTERS));

/** Whether a column holds numbers: those of its cells that are not text nor empty outnumber the rest. */
function isNumeric({ rows }: Sheet, column: number): boolean {
  const values = rows.flatMap(({ kind, cells }) => (kind === 'plain' || kind === 'total' ? [detailed(cells[column] ?? null).value] : []));
  const filled = values.filter((value) => value !== null);
  return filled.filter((value) => typeof value === 'number').length * 2 > filled.length;
}

interface RowPlace {
  readonly number: number;
  readonly widths: readonly number[];
  readonly numbers: readonly boolean[];
}

/** An ampersand begins a code in a printed foot. */
const escapedFooter = (text: string): string => text.replaceAll('&', '&&');

function writeRow(page: Worksheet, row: SheetRow, { number, widths, numbers }: RowPlace): void {
  const height = rowHeight(row, widths);
  if (height !== undefined) page.getRow(number).height = height;
  if (row.kind === 'note' && widths.length > 1) page.mergeCells(number, 1, number, widths.length);
  row.cells.forEach((content, column) => {
    const cell = detailed(content);
    if (cell.value === null && cell.formula === undefined && cell.fillIn !== true && row.kind !== 'header' && row.kind !== 'total') return;
    const place = page.getCell(number, column + 1);
    if (cell.formula !== undefined) place.value = { formula: cell.formula, result: cell.value ?? '', date1904: false };
    else place.value = cell.value;
    place.style = cellStyle({ ...lookOf(cell, row.kind), numbers: numbers[column] === true });
    if (cell.note !== undefined) place.note = { texts: [{ text: cell.note, font: { name: 'Arial', size: 9 } }] };
  });
}

function lookOf({ value, formula, format = 'number', fillIn }: DetailedCell, row: SheetRow['kind']): Omit<CellLook, 'numbers'> {
  if (fillIn === true) return { row, content: 'fill-in', format };
  if (formula !== undefined && typeof value !== 'string') return { row, content: 'formula', format };
  return { row, content: typeof value === 'number' ? 'input' : 'text', format };
}

/** A part as the writer library made it, which holds nothing of a clock or of chance once the dates are set; a sheet with many rows gets them here. */
function withBulkRows({ sheets }: Workbook, path: string, text: string): string {
  const number = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(path)?.[1];
  const sheet = number === undefined ? undefined : sheets[Number(number) - 1];
  return sheet?.bulk === undefined ? text : bulkPart(text, sheet.rows.length + 1, sheet.bulk);
}
