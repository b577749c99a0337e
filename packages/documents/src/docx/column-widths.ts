import { type Orientation, TEXT_WIDTH } from './page.ts';
import type { GridBlock, GridRow } from './word-document.ts';

/** Margins of a cell, in twips, with a little room. */
const CELL_MARGINS = 190;

/** Longest line that a column would like, in twips; more is wrapped. */
const LONGEST_LINE = 4200;

/** Widths of a grid's columns in twips, which fill the page: no narrower than their longest word, the rest shared by how much text they hold. */
export function columnWidths(grid: GridBlock, orientation: Orientation): readonly number[] {
  const total = TEXT_WIDTH[orientation];
  const least = leastWidths(grid);
  const liked = grid.columns.map((_, column) =>
    Math.max(least[column] ?? 0, CELL_MARGINS + Math.min(LONGEST_LINE, textWidth(longest(textsOf(grid, column))))),
  );
  const spare = total - sum(least);
  if (spare <= 0) return scaled(least, total);
  const wish = liked.map((value, column) => value - (least[column] ?? 0));
  const given = sum(wish) === 0 ? least.map(() => spare / least.length) : wish.map((value) => (value * spare) / sum(wish));
  return scaled(
    least.map((value, column) => value + (given[column] ?? 0)),
    total,
  );
}

/** Whether the longest words of every column of a grid fit beside each other on a page. */
export const fitsAcross = (grid: GridBlock, orientation: Orientation): boolean => sum(leastWidths(grid)) <= TEXT_WIDTH[orientation];

function leastWidths(grid: GridBlock): number[] {
  return grid.columns.map((_, column) => CELL_MARGINS + textWidth(longest(textsOf(grid, column).flatMap(words))));
}

/** Words do not break; a number keeps its unit and its sign. */
const words = (text: string): string[] => text.split(/[\s/–]+/);

const textsOf = (grid: GridBlock, column: number): string[] => [
  grid.columns[column]?.label ?? '',
  ...grid.rows.map(({ cells }) => cellText(cells[column] ?? '')),
];

/** Text of a cell without its weights. */
export const cellText = (cell: GridRow['cells'][number]): string =>
  typeof cell === 'string' ? cell : cell.map(({ text }) => text).join('');

const longest = (texts: readonly string[]): string => texts.reduce((most, text) => (textWidth(text) > textWidth(most) ? text : most), '');

/** Width of text in Arial 9 bold, in twips: capitals and wide letters 135, narrow ones 55, the rest 106. */
const textWidth = (text: string): number => [...text].reduce((total, letter) => total + letterWidth(letter), 0);
const letterWidth = (letter: string): number => (/[A-Zmw%£]/.test(letter) ? 135 : /[ ijlftr.,:;'()|-]/.test(letter) ? 60 : 106);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Whole twips that add up to the total; what rounding leaves goes to the first column. */
function scaled(widths: readonly number[], total: number): number[] {
  const whole = widths.map((value) => Math.floor((value * total) / sum(widths)));
  return whole.map((value, column) => (column === 0 ? value + total - sum(whole) : value));
}
