import type { WorkbookCell } from './workbook-spec.ts';

/** Letters of a column, 0 = A. */
export const columnLetters = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : columnLetters(Math.floor(index / 26) - 1) + String.fromCharCode(65 + (index % 26));

/** A formula with the value it must give. */
export const formula = (text: string, value: number): WorkbookCell => ({ formula: text, value });

/** Sheet row (1 = first) of the first row of data under a title, its notes, a blank row and the headers. */
export const firstDataRow = (notes: readonly string[]): number => headerRowOf(notes) + 1;
export const headerRowOf = (notes: readonly string[]): number => notes.length + 3;

/** A sheet name in a reference. */
export const sheetReference = (name: string): string => (/^[A-Za-z][A-Za-z0-9]*$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`);

/** A defined name from an id: letters, digits and underscores. */
export const definedName = (...parts: readonly string[]): string => parts.join('_').replace(/[^A-Za-z0-9_]/g, '_');
