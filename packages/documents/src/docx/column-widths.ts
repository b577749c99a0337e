import { type Orientation, TEXT_WIDTH } from './page.ts';
import type { GridBlock, GridRow } from './word-document.ts';

/** Left and right margin of a cell together, in twips: of an ordinary table and of a compact one. */
export const CELL_MARGINS = { ordinary: 170, compact: 110 } as const;

/** Size of letters of a compact table against an ordinary one: 7.5 to 9 points. */
const COMPACT = 7.5 / 9;

/** Text up to this width likes to stand on one line, in twips; longer text is wrapped, to about the lines of which there are as many as a reader takes in. */
const ONE_LINE = 2400;
const LINES = 2.5;

/** Widths of a grid's columns in twips, which fill the page: no narrower than their longest word, the rest shared by how much text they hold. */
export function columnWidths(grid: GridBlock, orientation: Orientation): readonly number[] {
  const total = TEXT_WIDTH[orientation];
  const least = leastWidths(grid);
  const liked = grid.columns.map((_, column) =>
    Math.max(least[column] ?? 0, cellWidth(grid, wrappedWidth(textWidth(longest(textsOf(grid, column)))))),
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

const wrappedWidth = (width: number): number => (width <= ONE_LINE ? width : Math.max(ONE_LINE, width / LINES));

function leastWidths(grid: GridBlock): number[] {
  return grid.columns.map((_, column) => cellWidth(grid, textWidth(longest(textsOf(grid, column).flatMap(words)))));
}

/** Width of a cell around text of a width in ordinary letters, with a little room. */
const cellWidth = ({ compact }: GridBlock, width: number): number =>
  20 + (compact ? CELL_MARGINS.compact + width * COMPACT : CELL_MARGINS.ordinary + width);

/** Lines break at spaces and after hyphens, never within a year or a number. */
const words = (text: string): string[] => text.split(/[^\S\u00a0]+|(?<=[a-z]-)/);

const textsOf = (grid: GridBlock, column: number): string[] => [
  grid.columns[column]?.label ?? '',
  ...grid.rows.map(({ cells }) => cellText(cells[column] ?? '')),
];

/** Text of a cell without its weights. */
export const cellText = (cell: GridRow['cells'][number]): string =>
  typeof cell === 'string' ? cell : cell.map(({ text }) => text).join('');

const longest = (texts: readonly string[]): string => texts.reduce((most, text) => (textWidth(text) > textWidth(most) ? text : most), '');

/** Width of text in Arial 9 bold, in twips, by the widths of its letters in thousandths of their size. */
const textWidth = (text: string): number => [...text].reduce((total, letter) => total + letterWidth(letter) * 0.18, 0);
const letterWidth = (letter: string): number => (LETTER_WIDTHS.find(([pattern]) => pattern.test(letter)) ?? [undefined, 612])[1];
const LETTER_WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[mMW%]/, 890],
  [/[A-Zw]/, 735],
  [/[ ijlI.,:;'|/\u00a0]/, 285],
  [/[frt()-]/, 390],
  [/\d|£/, 560],
];
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Whole twips that add up to the total; what rounding leaves goes to the first column. */
function scaled(widths: readonly number[], total: number): number[] {
  const whole = widths.map((value) => Math.floor((value * total) / sum(widths)));
  return whole.map((value, column) => (column === 0 ? value + total - sum(whole) : value));
}
