import { longUniform, ORDER_EVENTS, randomOrder } from './random-order.ts';
import { drawStream, keyStream } from './stream.ts';

/** Keeps these draws apart from every other use of a seed. */
const LATIN = 0x4c484353;
/** The last double before 1. */
const BELOW_1 = 0.9999999999999999;

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
  const key = keyStream(drawStream(seed, block), { hi: LATIN, lo: dimension });
  const cells = randomOrder(key, 0, size);
  // a place next to the end of the last cell may round to 1
  return Float64Array.from(cells, (cell, i) => Math.min(BELOW_1, (cell + longUniform(key, ORDER_EVENTS, i)) / size));
}
