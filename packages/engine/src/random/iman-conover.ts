import { EngineError } from '../issues/engine-error.ts';
import { cholesky, solveLower } from '../math/cholesky.ts';
import { normalQuantile } from '../math/normal-quantile.ts';

const SIXTH_OF_PI = 0.5235987755982989;

/**
 * Reorders each column so that the rank correlations (Spearman) between columns come close to those asked for, without touching the values:
 * what a column contains, and so its distribution, stays exactly as it was. Row i of every column belongs to draw i.
 *
 * Iman, R. L. & Conover, W. J. (1982) A distribution-free approach to inducing rank correlation among input variables, Communications in
 * Statistics: Simulation and Computation 11(3), 311-334, with van der Waerden scores. The scores are given the Pearson correlation 2 sin(pi r / 6)
 * that belongs to a Spearman correlation r of normal numbers (Pearson, K., 1907).
 *
 * Columns are handled in groups that hang together by correlations other than 0. The first of a group, and every column that is correlated with
 * none, keep their order; one group has no effect on another. `correlation` is symmetric with 1 on its diagonal; only its lower triangle is read.
 * A group needs more rows than columns and a positive definite matrix: check what people enter with `cholesky` first, here it is our mistake.
 */
export function rankCorrelate(columns: readonly Float64Array[], correlation: readonly (readonly number[])[]): Float64Array[] {
  if (correlation.length !== columns.length)
    throw new EngineError(`${columns.length} columns to correlate by a matrix of ${correlation.length} rows`);
  const result: Float64Array[] = columns.map((column) => Float64Array.from(column));
  for (const group of correlatedGroups(correlation)) {
    const wanted = group.map((row) => group.map((other) => (row === other ? 1 : scoreCorrelation(entry(correlation, row, other)))));
    const scores = correlatedScores(
      group.map((member) => scoresOf(columns[member] as Float64Array)),
      wanted,
    );
    for (const [place, member] of group.entries())
      if (place > 0) result[member] = reordered(columns[member] as Float64Array, scores[place] as Float64Array);
  }
  return result;
}

/** Pearson correlation of two normal numbers whose Spearman correlation is r: 2 sin(pi r / 6), the sine by its series (argument at most 0.53). */
export function scoreCorrelation(r: number): number {
  const x = SIXTH_OF_PI * r;
  const s = x * x;
  return 2 * x * (1 - (s / 6) * (1 - (s / 20) * (1 - (s / 42) * (1 - (s / 72) * (1 - (s / 110) * (1 - (s / 156) * (1 - s / 210)))))));
}

const entry = (correlation: readonly (readonly number[])[], row: number, other: number): number =>
  (correlation[Math.max(row, other)] as readonly number[])[Math.min(row, other)] as number;

/** Groups of at least two columns that hang together by correlations other than 0, members in rising order. */
function correlatedGroups(correlation: readonly (readonly number[])[]): number[][] {
  const groupOf = correlation.map((_, column) => column);
  for (const [row, values] of correlation.entries())
    for (let other = 0; other < row; other++) {
      const [from, to] = [groupOf[row] as number, groupOf[other] as number];
      if (values[other] === 0 || from === to) continue;
      for (const [column, group] of groupOf.entries()) if (group === from) groupOf[column] = to;
    }
  return [...new Set(groupOf)]
    .map((group) => groupOf.flatMap((mine, column) => (mine === group ? [column] : [])))
    .filter((members) => members.length > 1);
}

/** Normal scores of the ranks of a column, in the column's order. Equal values take their ranks in order of place. */
function scoresOf(column: Float64Array): Float64Array {
  const scores = new Float64Array(column.length);
  for (const [rank, row] of rowsByValue(column).entries()) scores[row] = normalQuantile((rank + 1) / (column.length + 1));
  return scores;
}

const rowsByValue = (column: Float64Array): number[] =>
  Array.from(column, (_, row) => row).sort((a, b) => (column[a] as number) - (column[b] as number) || a - b);

/** Scores mixed so that their own correlation T becomes the one wanted, C: M (P Q^-1)' with C = P P', T = Q Q'. The first column stays as it is. */
function correlatedScores(scores: readonly Float64Array[], wanted: readonly number[][]): Float64Array[] {
  const q = factor(pearson(scores), 'the columns as drawn');
  const p = factor(wanted, 'the correlations asked for');
  const mixed = scores.map((column) => new Float64Array(column.length));
  const row = new Float64Array(scores.length);
  for (let draw = 0; draw < (scores[0] as Float64Array).length; draw++) {
    for (const [place, column] of scores.entries()) row[place] = column[draw] as number;
    const plain = solveLower(q, row);
    for (const [place, weights] of p.entries()) {
      let sum = 0;
      for (let k = 0; k <= place; k++) sum = sum + (weights[k] as number) * (plain[k] as number);
      (mixed[place] as Float64Array)[draw] = sum;
    }
  }
  return mixed;
}

function factor(matrix: readonly (readonly number[])[] | readonly Float64Array[], whose: string): readonly Float64Array[] {
  const result = cholesky(matrix);
  if (result.positiveDefinite) return result.lower;
  throw new EngineError(
    `the correlation matrix of ${whose} is not positive definite: row ${result.row} of its group contradicts or repeats the rows before it (${result.remainder} left over)`,
  );
}

/** Correlations of columns of scores, whose mean is 0 and whose squares all sum to the same. */
function pearson(scores: readonly Float64Array[]): Float64Array[] {
  const products = scores.map((column, row) =>
    Float64Array.from(scores, (other, place) =>
      place > row ? 0 : column.reduce((sum, value, i) => sum + value * (other[i] as number), 0),
    ),
  );
  const square = (products[0] as Float64Array)[0] as number;
  return products.map((row) => row.map((value) => value / square));
}

/** The values of a column placed so that they rank as the scores do. */
function reordered(column: Float64Array, scores: Float64Array): Float64Array {
  const sorted = Float64Array.from(column).sort();
  const result = new Float64Array(column.length);
  for (const [rank, row] of rowsByValue(scores).entries()) result[row] = sorted[rank] as number;
  return result;
}
