import ExcelJs, { type Cell } from 'exceljs';
import { evaluateFormula } from './evaluate-formula.ts';
import type { Scalar, Value } from './formula-functions.ts';

/** A formula of a file, the result that the file holds for it, and what the formula comes to. */
export interface RecalculatedCell {
  readonly place: string;
  readonly formula: string;
  readonly held: Scalar;
  readonly found: Value;
}

/** Every formula of a workbook file worked out anew from the numbers and texts alone; results held in the file are not read. */
export async function recalculate(bytes: Uint8Array): Promise<RecalculatedCell[]> {
  const file = new ExcelJs.Workbook();
  await file.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  const names = new Map(file.definedNames.model.map(({ name, ranges }) => [name, ranges[0] ?? '']));
  const known = new Map<string, Value>();

  const valueAt = (sheet: string, column: number, row: number): Value => {
    const place = `${sheet}!${column},${row}`;
    const before = known.get(place);
    if (before !== undefined) return before;
    const cell = file.getWorksheet(sheet)?.getCell(row, column);
    if (cell === undefined) throw new Error(`there is no sheet ${sheet}`);
    const value = cell.formula ? evaluateFormula(cell.formula, scopeOf(sheet)) : scalarOf(cell);
    known.set(place, value);
    return value;
  };

  const scopeOf = (sheet: string) => ({
    reference: (text: string) => rangeAt(text, sheet),
    name: (text: string): Value => {
      const range = names.get(text);
      if (range === undefined) throw new Error(`the name ${text} is not defined`);
      return rangeAt(range, sheet);
    },
  });

  const rangeAt = (text: string, here: string): Value => {
    const [, quoted, plain, cells = ''] = /^(?:'((?:[^']|'')+)'!|([^'!]+)!)?(.+)$/.exec(text) ?? [];
    const sheet = quoted?.replaceAll("''", "'") ?? plain ?? here;
    const [from, to] = cells.replaceAll('$', '').split(':').map(placeOf);
    if (from === undefined) throw new Error(`"${text}" is no reference`);
    if (to === undefined) return valueAt(sheet, from.column, from.row);
    return Array.from({ length: to.row - from.row + 1 }, (_, row) =>
      Array.from({ length: to.column - from.column + 1 }, (__, column) => valueAt(sheet, from.column + column, from.row + row) as Scalar),
    );
  };

  const cells: RecalculatedCell[] = [];
  file.eachSheet((sheet) => {
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        if (!cell.formula) return;
        const found = valueAt(sheet.name, Number(cell.col), Number(cell.row));
        cells.push({ place: `${sheet.name}!${cell.address}`, formula: cell.formula, held: (cell.result ?? null) as Scalar, found });
      });
    });
  });
  return cells;
}

function scalarOf(cell: Cell): Scalar {
  const { value } = cell;
  return typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean' ? value : null;
}

function placeOf(address: string): { column: number; row: number } {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  return { column: [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0), row: Number(digits) };
}
