import { EngineError } from '../../issues/engine-error.ts';
import { cholesky, solveLower, solveLowerTransposed } from '../../math/cholesky.ts';
import { ranks } from '../../math/ranks.ts';
import { twoSidedT } from '../../math/student-t.ts';

/** An unknown that explains part of an output. */
export interface RankTerm {
  /** Place of the unknown among those given. */
  readonly unknown: number;
  /** Standardised rank regression coefficient: standard deviations of the output's rank per standard deviation of the unknown's, others held. */
  readonly coefficient: number;
  /** Share of the variance of the output's ranks that only this unknown explains: squared semi-partial correlation, what R squared loses without it. */
  readonly share: number;
  /** Share it explains by itself, with what it tells of unknowns that tend to be high together with it: squared rank correlation with the output. */
  readonly alone: number;
  /** Chance of a coefficient as far from 0 if the unknown did nothing, times the number of unknowns looked at (Bonferroni), at most 1, when it entered. */
  readonly chance: number;
}

/** What explains an output over runs already made, and how much of it is explained. */
export interface RankRegression {
  /** In order of share, largest first. Where unknowns are correlated the shares do not add up to rSquared: what two explain alike is in neither's. */
  readonly terms: readonly RankTerm[];
  /** Share of the variance of the output's ranks that the terms explain together. NaN if the output does not vary. */
  readonly rSquared: number;
  /** The same for runs left out one at a time: near rSquared if the terms are no accident of these runs. */
  readonly predictiveRSquared: number;
  /** Spearman's rank correlation of every unknown with the output; NaN for one that does not vary. */
  readonly correlations: Float64Array;
}

export interface RankRegressionLimits {
  /** An unknown enters while the chance of one as strong among all that are left, if none did anything, is at most this. */
  readonly entry: number;
  /** At least this many runs for each term. */
  readonly runsPerTerm: number;
}

const LIMITS: RankRegressionLimits = { entry: 0.05, runsPerTerm: 10 };

/**
 * Which unknowns explain an output, from a few hundred runs in which all of them varied at once: regression of the output's ranks on the ranks of the
 * unknowns (Iman, R. L. & Conover, W. J., 1979, Technometrics 21, 499-509; Saltelli & Marivoet, 1990, Reliability Engineering and System Safety 28,
 * 229-253). With as many unknowns as runs not all can be in the equation: they enter one at a time, the strongest first (forward selection), as long as
 * the strongest of those left is stronger than the best of so many idle ones would be by chance. Unknowns too weak for that are not in `terms`;
 * their share is part of 1 - rSquared, with curves that turn back, interactions and chance. Monotone effects only: `sobolIndices` sees the others.
 */
export const rankRegression = (output: Float64Array, unknowns: readonly Float64Array[], limits = LIMITS): RankRegression => {
  for (const [place, column] of unknowns.entries())
    if (column.length !== output.length) throw new EngineError(`unknown ${place} has ${column.length} values for ${output.length} runs`);
  const y = unitRanks(output);
  const columns = unknowns.map(unitRanks);
  const correlations = Float64Array.from(columns, (column) => (y === undefined || column === undefined ? NaN : dot(column, y)));
  if (y === undefined) return { terms: [], rSquared: NaN, predictiveRSquared: NaN, correlations };
  const entered = selectForward(y, columns, limits);
  const fit = fitTogether(
    y,
    entered.map(({ unknown }) => columns[unknown] as Float64Array),
  );
  const terms = entered.map(({ unknown, chance }, place) => ({
    unknown,
    chance,
    coefficient: fit.coefficients[place] as number,
    share: fit.shares[place] as number,
    alone: (correlations[unknown] as number) * (correlations[unknown] as number),
  }));
  const { rSquared, predictiveRSquared } = fit;
  return { terms: terms.sort((a, b) => b.share - a.share || a.unknown - b.unknown), rSquared, predictiveRSquared, correlations };
};

interface Entry {
  readonly unknown: number;
  readonly chance: number;
}

/** Unknowns in the order in which they enter. What has entered is taken out of everything else (Gram and Schmidt), so that a dot product is a partial covariance. */
const selectForward = (y: Float64Array, columns: readonly (Float64Array | undefined)[], limits: RankRegressionLimits): Entry[] => {
  const runs = y.length;
  const rest = Float64Array.from(y);
  const waiting = new Map<number, Float64Array>();
  for (const [unknown, column] of columns.entries()) if (column !== undefined) waiting.set(unknown, Float64Array.from(column));
  const entered: Entry[] = [];
  const most = Math.floor(runs / limits.runsPerTerm);
  while (entered.length < most && waiting.size > 0) {
    const best = strongest(rest, waiting);
    const freedom = runs - entered.length - 2;
    if (best === undefined || freedom < 1) break;
    const t = best.correlation * Math.sqrt(freedom / Math.max(1e-300, 1 - best.correlation * best.correlation));
    const chance = Math.min(1, twoSidedT(t, freedom) * waiting.size);
    if (chance > limits.entry) break;
    entered.push({ unknown: best.unknown, chance });
    const direction = waiting.get(best.unknown) as Float64Array;
    waiting.delete(best.unknown);
    remove(rest, direction);
    for (const [unknown, column] of waiting) {
      remove(column, direction);
      // nothing of its own is left: it repeats those that have entered
      if (dot(column, column) < 1e-10) waiting.delete(unknown);
    }
  }
  return entered;
};

const strongest = (
  rest: Float64Array,
  waiting: ReadonlyMap<number, Float64Array>,
): { unknown: number; correlation: number } | undefined => {
  const length = dot(rest, rest);
  if (length < 1e-14) return undefined;
  let found: { unknown: number; correlation: number } | undefined;
  for (const [unknown, column] of waiting) {
    const correlation = dot(column, rest) / Math.sqrt(dot(column, column) * length);
    if (found === undefined || Math.abs(correlation) > Math.abs(found.correlation)) found = { unknown, correlation };
  }
  return found;
};

interface Fit {
  readonly coefficients: Float64Array;
  readonly shares: Float64Array;
  readonly rSquared: number;
  readonly predictiveRSquared: number;
}

/** Least squares of y on columns of length 1: b = R^-1 r, share_j = b_j^2 / (R^-1)_jj; a run left out is predicted with error e / (1 - h). */
const fitTogether = (y: Float64Array, columns: readonly Float64Array[]): Fit => {
  const factors = cholesky(columns.map((column) => columns.map((other) => dot(column, other))));
  if (!factors.positiveDefinite) throw new EngineError(`term ${factors.row} of a regression repeats the terms before it`);
  const { lower } = factors;
  const solve = (b: ArrayLike<number>) => solveLowerTransposed(lower, solveLower(lower, b));
  const r = Float64Array.from(columns, (column) => dot(column, y));
  const coefficients = solve(r);
  const shares = coefficients.map((coefficient, place) => {
    const unit = new Float64Array(columns.length);
    unit[place] = 1;
    return (coefficient * coefficient) / (solve(unit)[place] as number);
  });
  let leftOut = 0;
  const row = new Float64Array(columns.length);
  for (let run = 0; run < y.length; run++) {
    for (const [place, column] of columns.entries()) row[place] = column[run] as number;
    const half = solveLower(lower, row);
    const error = ((y[run] as number) - dot(row, coefficients)) / (1 - 1 / y.length - dot(half, half));
    leftOut = leftOut + error * error;
  }
  // against the mean of the other runs, whose error is n / (n - 1) times the distance from the mean of all
  const alone = (y.length / (y.length - 1)) * (y.length / (y.length - 1));
  return { coefficients, shares, rSquared: dot(r, coefficients), predictiveRSquared: 1 - leftOut / alone };
};

/** Ranks with mean 0 and sum of squares 1; undefined where nothing varies. */
const unitRanks = (values: Float64Array): Float64Array | undefined => {
  const mean = (values.length + 1) / 2;
  const centred = ranks(values).map((rank) => rank - mean);
  const length = Math.sqrt(dot(centred, centred));
  return length > 0 ? centred.map((value) => value / length) : undefined;
};

/** Takes out of a column its part along a direction of any length. */
const remove = (column: Float64Array, direction: Float64Array): void => {
  const factor = dot(column, direction) / dot(direction, direction);
  for (let run = 0; run < column.length; run++) column[run] = (column[run] as number) - factor * (direction[run] as number);
};

const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum = sum + (a[i] as number) * (b[i] as number);
  return sum;
};
