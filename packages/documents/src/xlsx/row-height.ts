import { detailed } from './detailed-cell.ts';
import type { SheetRow } from './workbook.ts';

/** Height of a line of Arial 10, in points. */
const LINE = 13.2;

/** Height of a row in points whose longest text wraps in its column; undefined where one line is enough, so that the program chooses. A title runs on across the sheet; a note wraps in its whole width. */
export function rowHeight(row: SheetRow, widths: readonly number[]): number | undefined {
  if (row.kind === 'title') return 22;
  if (row.kind === 'blank') return undefined;
  if (row.kind === 'note')
    return heightOf(
      linesOf(
        detailed(row.cells[0] ?? null).value,
        widths.reduce((sum, width) => sum + width, 0),
        false,
      ),
    );
  const lines = Math.max(1, ...row.cells.map((cell, column) => linesOf(detailed(cell).value, widths[column] ?? 10, row.kind === 'header')));
  return heightOf(lines);
}

const heightOf = (lines: number): number | undefined => (lines === 1 ? undefined : lines * LINE + 2);

/** Lines that text takes in a column, broken between words. A column is as wide as so many digits; letters are a little narrower, bold ones as wide. */
function linesOf(value: string | number | null, width: number, bold: boolean): number {
  if (typeof value !== 'string') return 1;
  const room = width * (bold ? 1 : 1.12);
  let lines = 1;
  let used = 0;
  for (const word of value.split(/\s+/)) {
    const needed = used === 0 ? word.length : used + 1 + word.length;
    if (needed <= room || used === 0) used = needed;
    else {
      lines += 1;
      used = word.length;
    }
  }
  return lines;
}
