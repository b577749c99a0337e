import { EngineError } from '../../issues/engine-error.ts';
import { randomOrder } from '../../random/random-order.ts';
import { drawStream, keyStream } from '../../random/stream.ts';
import { resampleCounts } from '../resample.ts';
import { evpi, incrementalBenefits } from './evpi.ts';
import { chooseSmoothness, smoothMeans } from './smooth-mean.ts';
import { type SplineBasis, splineBasis } from './spline-basis.ts';

/** What it is worth to know one unknown before choosing. */
export interface PartialInformation {
  /** Expected gain, in the unit of the net benefits: from 0 to the value of knowing everything. */
  readonly value: number;
  /** Bootstrap standard error; NaN if no resamples were asked for. */
  readonly standardError: number;
}

export interface EvppiBootstrap {
  readonly seed: number;
  /** 0 leaves the standard error out, which is some ten times quicker. */
  readonly resamples: number;
}

const BOOTSTRAP: EvppiBootstrap = { seed: 1, resamples: 100 };
const IDLE = 0x49646c65;

/**
 * Expected value of knowing one unknown, from the draws of a run already made: the mean of each option's net benefit given the unknown is a smooth
 * curve fitted to the draws (a penalised spline for each option's gain over the best), and the gain is what choosing along the curves adds. Strong,
 * M., Oakley, J. E. & Brennan, A. (2014) Medical Decision Making 34(3), 311-326, with one unknown at a time. Fitted to chance, a curve gains a
 * little even where there is nothing: compare with `idleEvppi`. Row i of every column is draw i. Not above `evpi`, by cutting off.
 */
export const evppi = (netBenefits: readonly Float64Array[], unknown: Float64Array, bootstrap = BOOTSTRAP): PartialInformation => {
  const { gains, basis } = prepared(netBenefits, unknown);
  const limit = evpi(netBenefits).value;
  if (basis === undefined) return { value: 0, standardError: 0 };
  const smoothness = chooseSmoothness(basis, gains);
  const gainOf = (weights: ArrayLike<number>) => meanOfBest(smoothMeans(basis, gains, smoothness, weights), weights);
  const value = Math.min(limit, gainOf(new Float64Array(basis.draws).fill(1)));
  const again = Float64Array.from({ length: bootstrap.resamples }, (_, resample) =>
    gainOf(resampleCounts(bootstrap.seed, resample, basis.draws)),
  );
  return { value, standardError: bootstrap.resamples > 1 ? standardDeviation(again) : NaN };
};

/** The gain that an unknown without any influence shows by chance, not exceeded in `level` of random orders: what evppi has to exceed to mean something. */
export const idleEvppi = (
  netBenefits: readonly Float64Array[],
  { seed, orders, level }: { seed: number; orders: number; level: number },
): number => {
  const draws = (netBenefits[0] as Float64Array).length;
  const found = Float64Array.from({ length: orders }, (_, order) => {
    const idle = Float64Array.from(randomOrder(keyStream(drawStream(seed, order), { hi: IDLE, lo: draws }), 0, draws));
    return evppi(netBenefits, idle, { seed, resamples: 0 }).value;
  }).sort();
  return found[Math.max(0, Math.ceil(level * orders) - 1)] as number;
};

/** A stretch of the unknown over which one option is the best to choose. */
export interface ChoiceRange {
  readonly option: number;
  /** Least and greatest drawn value of the unknown in the stretch. */
  readonly from: number;
  readonly to: number;
  /** Share of draws in it. */
  readonly share: number;
}

/** Whether knowing an unknown would change what to choose, and where it changes. */
export interface ChoiceChange {
  /** The option that is best without knowing. */
  readonly best: number;
  /** Share of draws in which another option would be chosen once the unknown is known. */
  readonly chance: number;
  /** Stretches of the unknown from low to high, neighbours with different options. */
  readonly ranges: readonly ChoiceRange[];
}

/** Would the choice change? The option with the highest fitted mean at each value of the unknown; curves as in `evppi`. */
export const wouldChoiceChange = (netBenefits: readonly Float64Array[], unknown: Float64Array): ChoiceChange => {
  const { best, gains, basis } = prepared(netBenefits, unknown);
  const once = new Float64Array(unknown.length).fill(1);
  const curves = basis === undefined ? [] : smoothMeans(basis, gains, chooseSmoothness(basis, gains), once);
  // the option of today wins where curves are equal
  const choice = Int32Array.from(unknown, (_, draw) =>
    curves.reduce((so, curve, option) => ((curve[draw] as number) > ((curves[so] as Float64Array)[draw] as number) ? option : so), best),
  );
  const order = Array.from(unknown, (_, draw) => draw).sort((a, b) => (unknown[a] as number) - (unknown[b] as number) || a - b);
  const ranges: { option: number; from: number; to: number; share: number }[] = [];
  for (const draw of order) {
    const value = unknown[draw] as number;
    const last = ranges[ranges.length - 1];
    if (last !== undefined && last.option === choice[draw]) {
      last.to = value;
      last.share = last.share + 1 / unknown.length;
    } else ranges.push({ option: choice[draw] as number, from: value, to: value, share: 1 / unknown.length });
  }
  return { best, chance: choice.filter((option) => option !== best).length / unknown.length, ranges };
};

interface Prepared {
  readonly best: number;
  readonly gains: readonly Float64Array[];
  /** Absent if the unknown does not vary: then there is nothing to learn. */
  readonly basis: SplineBasis | undefined;
}

const prepared = (netBenefits: readonly Float64Array[], unknown: Float64Array): Prepared => {
  const { best, gains } = incrementalBenefits(netBenefits);
  const draws = (gains[0] as Float64Array).length;
  if (unknown.length !== draws) throw new EngineError(`an unknown with ${unknown.length} draws for net benefits with ${draws}`);
  if (unknown.some((value) => value !== value)) throw new EngineError('an unknown has a draw that is not a number');
  const varies = unknown.some((value) => value !== unknown[0]);
  return { best, gains, basis: varies ? splineBasis(unknown) : undefined };
};

/** Mean over draws of the highest curve, less the highest mean of a curve. */
const meanOfBest = (curves: readonly Float64Array[], weights: ArrayLike<number>): number => {
  const sums = new Float64Array(curves.length);
  let best = 0;
  let total = 0;
  for (let draw = 0; draw < weights.length; draw++) {
    const weight = weights[draw] as number;
    let most = -Infinity;
    for (const [option, curve] of curves.entries()) {
      const value = curve[draw] as number;
      sums[option] = (sums[option] as number) + weight * value;
      most = Math.max(most, value);
    }
    best = best + weight * most;
    total = total + weight;
  }
  return Math.max(0, (best - sums.reduce((most, sum) => Math.max(most, sum), -Infinity)) / total);
};

const standardDeviation = (values: Float64Array): number => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / (values.length - 1));
};
