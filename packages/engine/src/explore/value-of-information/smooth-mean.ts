import { EngineError } from '../../issues/engine-error.ts';
import { cholesky, solveLower, solveLowerTransposed } from '../../math/cholesky.ts';
import { gramMatrix, type SplineBasis, splineSums, splineValues } from './spline-basis.ts';

/** How smooth the mean of a column is as a function of the unknown: a penalty on second differences; Infinity for a constant. */
export type Smoothness = number;

/** Penalties tried, times the draws for each spline: from next to none to a straight line. */
const PENALTIES: readonly number[] = [1e-3, 1e-2, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100, 1e3, 1e4, 1e6];
/** Kim, Y.-J. & Gu, C. (2004) JRSS B 66, 337-356: each degree of freedom counts for more, against following noise. */
const DEAR_FREEDOM = 1.4;

/**
 * Chooses for each column how smooth its mean is as a function of the unknown, by generalised cross-validation (Craven & Wahba 1979) among a constant
 * and penalised splines of Eilers, P. H. C. & Marx, B. D. (1996) Statistical Science 11(2), 89-121.
 */
export const chooseSmoothness = (basis: SplineBasis, columns: readonly Float64Array[]): Smoothness[] => {
  const once = new Float64Array(basis.draws).fill(1);
  const gram = gramMatrix(basis, once);
  const sums = columns.map((column) => splineSums(basis, column, once));
  const squares = columns.map((column) => dot(column, column));
  const best = columns.map((column, place) => ({
    smoothness: Infinity,
    score: score(basis.draws, scatter(column, squares[place] as number), 1),
  }));
  for (const factor of PENALTIES) {
    const smoothness = (factor * basis.draws) / basis.size;
    const lower = factorised(gram, smoothness);
    const freedom = trace(lower, gram);
    for (const [place, sum] of sums.entries()) {
      const coefficients = solve(lower, sum);
      const rest = (squares[place] as number) - 2 * dot(coefficients, sum) + quadratic(gram, coefficients);
      const mine = score(basis.draws, Math.max(0, rest), freedom);
      if (mine < (best[place] as { score: number }).score) best[place] = { smoothness, score: mine };
    }
  }
  return best.map(({ smoothness }) => smoothness);
};

/** Mean of each column given the unknown, at every draw, with smoothness chosen before; draws count weights[draw] times. The fitted values have the column's own mean. */
export const smoothMeans = (
  basis: SplineBasis,
  columns: readonly Float64Array[],
  smoothness: readonly Smoothness[],
  weights: ArrayLike<number>,
): Float64Array[] => {
  const gram = gramMatrix(basis, weights);
  const factors = new Map<number, readonly Float64Array[]>();
  return columns.map((column, place) => {
    const penalty = smoothness[place] as number;
    if (penalty === Infinity) return new Float64Array(basis.draws).fill(weightedMean(column, weights));
    const lower = factors.get(penalty) ?? factorised(gram, penalty);
    factors.set(penalty, lower);
    return splineValues(basis, solve(lower, splineSums(basis, column, weights)));
  });
};

/** A grain of ridge, far below any penalty, keeps splines without draws from leaving the matrix singular. */
const GRAIN = 1e-9;

function factorised(gram: readonly Float64Array[], smoothness: number): readonly Float64Array[] {
  const matrix = gram.map((row) => Float64Array.from(row));
  const add = (i: number, j: number, value: number) => {
    const row = matrix[i] as Float64Array;
    row[j] = (row[j] as number) + value;
  };
  for (let i = 0; i + 2 < gram.length; i++) {
    const difference = [1, -2, 1];
    for (let a = 0; a < 3; a++)
      for (let b = 0; b < 3; b++) add(i + a, i + b, smoothness * (difference[a] as number) * (difference[b] as number));
  }
  for (let i = 0; i < gram.length; i++) add(i, i, GRAIN * smoothness);
  const factors = cholesky(matrix);
  if (!factors.positiveDefinite) throw new EngineError(`a spline of ${gram.length} terms cannot be fitted: row ${factors.row}`);
  return factors.lower;
}

const solve = (lower: readonly Float64Array[], b: Float64Array): Float64Array => solveLowerTransposed(lower, solveLower(lower, b));

/** Degrees of freedom of the fit: trace of (G + penalty)^-1 G. */
const trace = (lower: readonly Float64Array[], gram: readonly Float64Array[]): number =>
  gram.reduce((sum, row, i) => sum + (solve(lower, row)[i] as number), 0);

const score = (draws: number, rest: number, freedom: number): number => {
  const left = draws - DEAR_FREEDOM * freedom;
  return left > 0 ? (draws * rest) / (left * left) : Infinity;
};

const scatter = (column: Float64Array, squares: number): number => {
  const sum = column.reduce((total, value) => total + value, 0);
  return Math.max(0, squares - (sum * sum) / column.length);
};

function weightedMean(column: Float64Array, weights: ArrayLike<number>): number {
  let sum = 0;
  let total = 0;
  for (let draw = 0; draw < column.length; draw++) {
    sum = sum + (weights[draw] as number) * (column[draw] as number);
    total = total + (weights[draw] as number);
  }
  return sum / total;
}

const quadratic = (gram: readonly Float64Array[], x: Float64Array): number =>
  gram.reduce((sum, row, i) => sum + (x[i] as number) * dot(row, x), 0);

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum = sum + (a[i] as number) * (b[i] as number);
  return sum;
}
