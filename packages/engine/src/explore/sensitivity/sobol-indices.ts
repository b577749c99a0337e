import { scrambledPoint, sobolScramble } from '../../random/sobol.ts';
import { type EstimateInterval, percentileInterval, resampleCounts } from '../resample.ts';

/** What to vary and how much work to spend: `points x (groups + 2)` runs. `points` is best a power of 2. */
export interface SobolPlan {
  readonly unknowns: number;
  readonly points: number;
  readonly seed: number;
  /** Unknowns that are varied together and get one index; by default each unknown is a group of its own. */
  readonly groups?: readonly (readonly number[])[];
}

/** How intervals are worked out: number of resamples and the share of them inside. */
export interface BootstrapPlan {
  readonly seed: number;
  readonly resamples: number;
  readonly level: number;
}

/** Points of the unit cube at which to run the model: two independent samples A and B, and for each group A with the group's unknowns taken from B. */
export interface SobolDesign {
  readonly a: readonly Float64Array[];
  readonly b: readonly Float64Array[];
  readonly mixed: readonly (readonly Float64Array[])[];
}

/** Outputs at the points of a design, in its order. */
export interface SobolOutputs {
  readonly a: Float64Array;
  readonly b: Float64Array;
  readonly mixed: readonly Float64Array[];
}

/** Shares of the output's variance, by group. NaN where the output does not vary. */
export interface SobolIndices {
  readonly mean: number;
  readonly variance: number;
  /** Share of the variance that would go if the group became known, alone. */
  readonly first: readonly EstimateInterval[];
  /** Share of the variance that would be left if everything else became known: alone and with others. */
  readonly total: readonly EstimateInterval[];
}

const DEFAULT_BOOTSTRAP: BootstrapPlan = { seed: 1, resamples: 500, level: 0.95 };

/**
 * Variance-based sensitivity: first-order indices by the estimator of Saltelli et al. (2010) Computer Physics Communications 181, 259-270 (table 2 b),
 * total indices by that of Jansen, M. J. W. (1999) Computer Physics Communications 117, 35-43, on a scrambled Sobol' sample, with bootstrap intervals.
 * An estimate may lie a little below 0 or above 1; it is not cut off. Unknowns must be independent.
 */
export const sobolIndices = (plan: SobolPlan, evaluate: (point: Float64Array) => number, bootstrap = DEFAULT_BOOTSTRAP): SobolIndices => {
  const { a, b, mixed } = sobolDesign(plan);
  const run = (points: readonly Float64Array[]) => Float64Array.from(points, evaluate);
  return indicesFromOutputs({ a: run(a), b: run(b), mixed: mixed.map(run) }, bootstrap);
};

/** The points alone, for runs made elsewhere. Unknown i takes dimensions i and unknowns + i of one Sobol' sequence. */
export const sobolDesign = ({ unknowns, points, seed, groups }: SobolPlan): SobolDesign => {
  const columns = Array.from({ length: 2 * unknowns }, (_, dimension) => {
    const scramble = sobolScramble(seed, dimension);
    return Float64Array.from({ length: points }, (_point, index) => scrambledPoint(scramble, index));
  });
  const rows = (columnOf: (unknown: number) => number) =>
    Array.from({ length: points }, (_, row) =>
      Float64Array.from({ length: unknowns }, (_unknown, unknown) => (columns[columnOf(unknown)] as Float64Array)[row] as number),
    );
  const each = groups ?? Array.from({ length: unknowns }, (_, unknown) => [unknown]);
  return {
    a: rows((unknown) => unknown),
    b: rows((unknown) => unknowns + unknown),
    mixed: each.map((group) => rows((unknown) => (group.includes(unknown) ? unknowns + unknown : unknown))),
  };
};

/** Indices from the outputs at a design's points. */
export const indicesFromOutputs = (outputs: SobolOutputs, { seed, resamples, level }: BootstrapPlan = DEFAULT_BOOTSTRAP): SobolIndices => {
  const count = outputs.a.length;
  const once = new Int32Array(count).fill(1);
  const estimates = weightedIndices(outputs, once);
  const groups = outputs.mixed.length;
  const first = outputs.mixed.map(() => new Float64Array(resamples));
  const total = outputs.mixed.map(() => new Float64Array(resamples));
  for (let resample = 0; resample < resamples; resample++) {
    const again = weightedIndices(outputs, resampleCounts(seed, resample, count));
    for (let group = 0; group < groups; group++) {
      (first[group] as Float64Array)[resample] = again.first[group] as number;
      (total[group] as Float64Array)[resample] = again.total[group] as number;
    }
  }
  const interval = (estimate: number, resampled: Float64Array): EstimateInterval =>
    resamples === 0 ? { estimate, low: NaN, high: NaN } : percentileInterval(estimate, resampled, level);
  return {
    mean: estimates.mean,
    variance: estimates.variance,
    first: first.map((resampled, group) => interval(estimates.first[group] as number, resampled)),
    total: total.map((resampled, group) => interval(estimates.total[group] as number, resampled)),
  };
};

interface PlainIndices {
  readonly mean: number;
  readonly variance: number;
  readonly first: readonly number[];
  readonly total: readonly number[];
}

/** Estimates in which row i counts weights[i] times. Outputs are taken from their mean, which spares the first-order estimator most of its noise. */
const weightedIndices = ({ a, b, mixed }: SobolOutputs, weights: Int32Array): PlainIndices => {
  const count = weights.reduce((sum, weight) => sum + weight, 0);
  const weighted = (value: (row: number) => number): number => {
    let sum = 0;
    for (let row = 0; row < weights.length; row++) {
      const weight = weights[row] as number;
      if (weight !== 0) sum = sum + weight * value(row);
    }
    return sum / count;
  };
  const mean = weighted((row) => ((a[row] as number) + (b[row] as number)) / 2);
  const variance = weighted((row) => (square((a[row] as number) - mean) + square((b[row] as number) - mean)) / 2);
  const share = (part: number): number => (variance > 0 ? part / variance : NaN);
  return {
    mean,
    variance,
    first: mixed.map((m) => share(weighted((row) => ((b[row] as number) - mean) * ((m[row] as number) - (a[row] as number))))),
    total: mixed.map((m) => share(weighted((row) => square((a[row] as number) - (m[row] as number)) / 2))),
  };
};

const square = (value: number): number => value * value;
