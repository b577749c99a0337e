/** L with L L' = the matrix, lower triangular by rows; or the first row at which the matrix stops being positive definite, with what was left there. */
export type Cholesky =
  | { readonly positiveDefinite: true; readonly lower: readonly Float64Array[] }
  | { readonly positiveDefinite: false; readonly row: number; readonly remainder: number };

/** Below this share of a diagonal entry the rest is rounding error: the rows so far determine this one. */
const RELATIVE_FLOOR = 1e-12;

/**
 * Cholesky decomposition of a symmetric matrix, given by rows; only its lower triangle is read.
 * Golub, G. H. & Van Loan, C. F. (2013) Matrix Computations, 4th ed., algorithm 4.2.1 (by rows).
 */
export function cholesky(matrix: readonly ArrayLike<number>[]): Cholesky {
  const lower: Float64Array[] = [];
  for (let row = 0; row < matrix.length; row++) {
    const given = matrix[row] as ArrayLike<number>;
    const mine = new Float64Array(matrix.length);
    for (let column = 0; column < row; column++) {
      const other = lower[column] as Float64Array;
      mine[column] = ((given[column] as number) - dot(mine, other, column)) / (other[column] as number);
    }
    const remainder = (given[row] as number) - dot(mine, mine, row);
    if (!(remainder > RELATIVE_FLOOR * Math.abs(given[row] as number))) return { positiveDefinite: false, row, remainder };
    mine[row] = Math.sqrt(remainder);
    lower.push(mine);
  }
  return { positiveDefinite: true, lower };
}

/** x with L x = b, by forward substitution. */
export function solveLower(lower: readonly Float64Array[], b: ArrayLike<number>): Float64Array {
  const x = new Float64Array(lower.length);
  for (let row = 0; row < lower.length; row++) {
    const mine = lower[row] as Float64Array;
    x[row] = ((b[row] as number) - dot(mine, x, row)) / (mine[row] as number);
  }
  return x;
}

/** x with L' x = b, by backward substitution. */
export function solveLowerTransposed(lower: readonly Float64Array[], b: ArrayLike<number>): Float64Array {
  const x = Float64Array.from(b);
  for (let row = lower.length - 1; row >= 0; row--) {
    const mine = lower[row] as Float64Array;
    x[row] = (x[row] as number) / (mine[row] as number);
    for (let column = 0; column < row; column++) x[column] = (x[column] as number) - (mine[column] as number) * (x[row] as number);
  }
  return x;
}

function dot(a: Float64Array, b: Float64Array, length: number): number {
  let sum = 0;
  for (let i = 0; i < length; i++) sum = sum + (a[i] as number) * (b[i] as number);
  return sum;
}
