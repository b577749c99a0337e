import { ranks } from '../math/ranks.ts';

/** Limits are tried between cells: twentieths of the futures. */
export const CELLS = 20;

/** Twentieth of the futures in which each value lies; equal values share theirs. */
export const cellsOf = (column: Float64Array): Int32Array =>
  Int32Array.from(ranks(column), (rank) => Math.min(CELLS - 1, Math.floor(((rank - 0.5) / column.length) * CELLS)));

/** Cells from the first number to before the second, of one unknown or of two, that best tell failing futures from the others. */
export interface CellCorner {
  readonly first: readonly [number, number];
  readonly second: readonly [number, number];
  /** Share of failing futures inside less share of the others inside. */
  readonly quality: number;
}

/** Ranges that cut off one end: 1 to 19 cells from below, or from above. */
const HALVES: readonly (readonly [number, number])[] = Array.from({ length: CELLS - 1 }, (_, i) => i + 1).flatMap((cut) => [
  [0, cut] as const,
  [cut, CELLS] as const,
]);

/** The best half-line of one unknown (cells by future), or the best quarter-plane of two, limited on both. Undefined if none tells anything. */
export const bestCorner = (fails: Uint8Array, cells: Int32Array, others: Int32Array | undefined): CellCorner | undefined => {
  const width = others === undefined ? 1 : CELLS;
  const bad = new Int32Array(CELLS * width);
  const fine = new Int32Array(CELLS * width);
  for (let future = 0; future < fails.length; future++) {
    const cell = (cells[future] as number) * width + (others?.[future] ?? 0);
    const table = fails[future] === 1 ? bad : fine;
    table[cell] = (table[cell] as number) + 1;
  }
  const countBad = counter(bad, width);
  const countFine = counter(fine, width);
  const whole: readonly [number, number] = [0, width];
  const allBad = countBad([0, CELLS], whole);
  const allFine = countFine([0, CELLS], whole);
  let best: CellCorner | undefined;
  for (const first of HALVES)
    for (const second of others === undefined ? [whole] : HALVES) {
      const quality = countBad(first, second) / allBad - countFine(first, second) / allFine;
      if (quality > (best?.quality ?? 0)) best = { first, second, quality };
    }
  return best;
};

/** Counts inside any rectangle of cells, from sums over all corners at the origin. */
const counter = (table: Int32Array, width: number): ((rows: readonly [number, number], columns: readonly [number, number]) => number) => {
  const stride = width + 1;
  const sums = new Int32Array((CELLS + 1) * stride);
  const at = (row: number, column: number): number => sums[row * stride + column] as number;
  for (let row = 0; row < CELLS; row++)
    for (let column = 0; column < width; column++)
      sums[(row + 1) * stride + column + 1] =
        (table[row * width + column] as number) + at(row, column + 1) + at(row + 1, column) - at(row, column);
  return (rows, columns) => at(rows[1], columns[1]) - at(rows[0], columns[1]) - at(rows[1], columns[0]) + at(rows[0], columns[0]);
};
