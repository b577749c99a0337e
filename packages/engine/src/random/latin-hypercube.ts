import { drawStream, keyStream, uniform } from './stream.ts';

/** Keeps these draws apart from every other use of a seed. */
const LATIN = 0x4c484353;
const ORDER = 0;
const PLACE_IN_CELL = 1;

/** Which column of which hypercube: `block` counts the hypercubes drawn with one seed, one after the other; `size` is the number of points of each. */
export interface LatinHypercubeColumn {
  readonly seed: number;
  readonly block: number;
  readonly size: number;
  readonly dimension: number;
}

/**
 * One column of a Latin hypercube: `size` numbers strictly between 0 and 1, one anywhere within each of `size` equal cells, in random order.
 * McKay, M. D., Beckman, R. J. & Conover, W. J. (1979) Technometrics 21(2), 239-245. The column depends on nothing but its four numbers, so that
 * more dimensions leave the others as they were. More points need further blocks: a larger block is another hypercube.
 */
export function latinHypercube({ seed, block, size, dimension }: LatinHypercubeColumn): Float64Array {
  const { hi, lo } = keyStream(drawStream(seed, block), { hi: LATIN, lo: dimension });
  const draw = (event: number, i: number): number => uniform(hi, lo, event * 4096 + Math.floor(i / 65536), i % 65536);
  const column = new Float64Array(size);
  for (let i = 0; i < size; i++) column[i] = (i + draw(PLACE_IN_CELL, i)) / size;
  // Fisher and Yates' shuffle
  for (let i = size - 1; i > 0; i--) {
    const other = Math.floor(draw(ORDER, i) * (i + 1));
    const kept = column[i] as number;
    column[i] = column[other] as number;
    column[other] = kept;
  }
  // a place next to the end of the last cell may round to 1
  const last = 1 - 1.1102230246251565e-16;
  for (let i = 0; i < size; i++) column[i] = Math.min(last, column[i] as number);
  return column;
}
