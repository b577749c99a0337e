import { ranks } from '../../math/ranks.ts';

/** Cubic B-splines over the ranks of an unknown: at each draw four of them are not 0. */
export interface SplineBasis {
  readonly draws: number;
  /** Number of splines. */
  readonly size: number;
  /** First of the four splines at each draw. */
  readonly first: Int32Array;
  /** Their values, four a draw. */
  readonly values: Float64Array;
}

const MOST_SEGMENTS = 20;
const DRAWS_PER_SEGMENT = 8;

/**
 * Basis for smooth functions of an unknown. Ranks, not values, are the argument: what a decision is worth is the same whichever way the unknown is
 * measured, and draws spread evenly over ranks. Equal segments, de Boor, C. (1978) A Practical Guide to Splines, ch. IX.
 */
export const splineBasis = (unknown: Float64Array): SplineBasis => {
  const draws = unknown.length;
  const segments = Math.max(1, Math.min(MOST_SEGMENTS, Math.floor(draws / DRAWS_PER_SEGMENT)));
  const first = new Int32Array(draws);
  const values = new Float64Array(4 * draws);
  for (const [draw, rank] of ranks(unknown).entries()) {
    const position = ((rank - 0.5) / draws) * segments;
    const segment = Math.min(segments - 1, Math.floor(position));
    first[draw] = segment;
    const t = position - segment;
    const s = 1 - t;
    values[4 * draw] = (s * s * s) / 6;
    values[4 * draw + 1] = (3 * t * t * t - 6 * t * t + 4) / 6;
    values[4 * draw + 2] = (3 * s * s * s - 6 * s * s + 4) / 6;
    values[4 * draw + 3] = (t * t * t) / 6;
  }
  return { draws, size: segments + 3, first, values };
};

/** Sums of products of splines over draws, each draw counted weights[draw] times. */
export const gramMatrix = ({ draws, size, first, values }: SplineBasis, weights: ArrayLike<number>): Float64Array[] => {
  const gram = Array.from({ length: size }, () => new Float64Array(size));
  for (let draw = 0; draw < draws; draw++) {
    const weight = weights[draw] as number;
    if (weight === 0) continue;
    const from = first[draw] as number;
    for (let i = 0; i < 4; i++) {
      const row = gram[from + i] as Float64Array;
      const value = weight * (values[4 * draw + i] as number);
      for (let j = 0; j < 4; j++) row[from + j] = (row[from + j] as number) + value * (values[4 * draw + j] as number);
    }
  }
  return gram;
};

/** Sums of a column times each spline over draws, each draw counted weights[draw] times. */
export const splineSums = ({ draws, size, first, values }: SplineBasis, column: Float64Array, weights: ArrayLike<number>): Float64Array => {
  const sums = new Float64Array(size);
  for (let draw = 0; draw < draws; draw++) {
    const value = (weights[draw] as number) * (column[draw] as number);
    const from = first[draw] as number;
    for (let i = 0; i < 4; i++) sums[from + i] = (sums[from + i] as number) + value * (values[4 * draw + i] as number);
  }
  return sums;
};

/** The function with the given coefficients at every draw. */
export const splineValues = ({ draws, first, values }: SplineBasis, coefficients: Float64Array): Float64Array => {
  const fitted = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw++) {
    const from = first[draw] as number;
    let sum = 0;
    for (let i = 0; i < 4; i++) sum = sum + (coefficients[from + i] as number) * (values[4 * draw + i] as number);
    fitted[draw] = sum;
  }
  return fitted;
};
