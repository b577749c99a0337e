import type { DetailedCell, SheetCell } from './workbook.ts';

/** A cell of a bare number or text as one with details. */
export const detailed = (cell: SheetCell): DetailedCell => (cell === null || typeof cell !== 'object' ? { value: cell } : cell);
