import { EngineError } from '../../issues/engine-error.ts';
import { inverseIncompleteBeta } from '../../math/inverse-incomplete-beta.ts';
import { inverseIncompleteGamma } from '../../math/inverse-incomplete-gamma.ts';

/**
 * What was counted in one place: events (leavers, vacant posts, spells of absence) and what they could have come from (people, posts, FTE-years).
 * Events that come in clusters, such as days of one absence, are not counts of this kind: count spells, or divide both by the days of a spell.
 */
export interface LocalCount {
  readonly events: number;
  readonly exposure: number;
}

/** A local figure drawn towards England's by as much as its own data are thin. Same unit as events / exposure. */
export interface ShrunkFigure {
  /** The place's own figure; NaN without exposure. */
  readonly crude: number;
  /** weight x crude + (1 - weight) x England. */
  readonly shrunk: number;
  /** Share of the shrunk figure that is the place's own, 0 to 1. */
  readonly weight: number;
  /** Ends of the interval at the level asked for; what is not known about England's figure and about the spread is not in it. */
  readonly low: number;
  readonly high: number;
}

export interface Shrinkage {
  /** Figure towards which places are drawn. */
  readonly england: number;
  /** Standard deviation of true figures between places. 0: these places differ no more than chance makes them. */
  readonly spread: number;
  /** Exposure that England's figure is worth: a place with as much has weight 1/2. Not above the exposure of all places together. */
  readonly strength: number;
  readonly places: readonly ShrunkFigure[];
}

export interface ShrinkageTerms {
  /** England's figure where it is known; else that of all places together. */
  readonly england?: number;
  /** Share of chances inside the intervals; 0.8 by default. */
  readonly level?: number;
}

/**
 * Local shares (each of `exposure` people or posts is an event or not) drawn towards England: true shares follow a beta distribution, whose spread comes
 * from the moments of the local ones (Kleinman, J. C., 1973, JASA 68, 46-54, weighted by exposure).
 */
export const shrinkShares = (counts: readonly LocalCount[], terms: ShrinkageTerms = {}): Shrinkage => {
  const pooled = pool(counts, terms);
  for (const [place, { events, exposure }] of counts.entries())
    if (events > exposure) throw new EngineError(`place ${place} has ${events} events among ${exposure}`);
  const { england } = pooled;
  const noise = england * (1 - england);
  // what chance alone leaves of the variance: m (1 - m) (1 / n) - v / n for each place, v the variance between them
  const variance = Math.min(noise, Math.max(0, (pooled.scatter - pooled.freedom * noise) / (pooled.leverage - pooled.freedom)));
  const strength = variance > 0 ? Math.min(pooled.total, noise / variance - 1) : pooled.total;
  const quantile = ({ events, exposure }: LocalCount, p: number): number => {
    const [a, b] = [england * strength + events, (1 - england) * strength + exposure - events];
    // no events anywhere, or nothing else: the far end of the interval as with half an event more (Jeffreys' prior)
    if (a <= 0) return p < 0.5 ? 0 : inverseIncompleteBeta(0.5, b, p);
    if (b <= 0) return p < 0.5 ? inverseIncompleteBeta(a, 0.5, p) : 1;
    return inverseIncompleteBeta(a, b, p);
  };
  return shrink(counts, { ...pooled, variance, strength, level: terms.level ?? 0.8, quantile });
};

/**
 * Local rates (events per exposure, any number) drawn towards England: true rates follow a gamma distribution (Clayton, D. & Kaldor, J., 1987,
 * Biometrics 43, 671-681), whose spread comes from the moments of the local ones (Marshall, R. J., 1991, Applied Statistics 40, 283-294; where England's
 * rate is that of the places themselves, corrected for having been estimated).
 */
export const shrinkRates = (counts: readonly LocalCount[], terms: ShrinkageTerms = {}): Shrinkage => {
  const pooled = pool(counts, terms);
  const { england } = pooled;
  const variance = Math.max(0, (pooled.scatter - pooled.freedom * england) / pooled.leverage);
  const strength = variance > 0 ? Math.min(pooled.total, england / variance) : pooled.total;
  const quantile = rateQuantile(england, strength);
  return shrink(counts, { ...pooled, variance, strength, level: terms.level ?? 0.8, quantile });
};

/** One local rate drawn towards England's by a strength that is known from elsewhere; `level` of the chances lie inside the interval. */
export const shrinkRate = (count: LocalCount, { england, strength, level = 0.8 }: RatePrior): ShrunkFigure =>
  shrunkFigure(count, { england, strength, level, quantile: rateQuantile(england, strength) });

export interface RatePrior {
  readonly england: number;
  /** Exposure that England's rate is worth. */
  readonly strength: number;
  readonly level?: number;
}

const rateQuantile =
  (england: number, strength: number) =>
  ({ events, exposure }: LocalCount, p: number): number => {
    const shape = england * strength + events;
    // no events anywhere: the upper end as with half an event (Jeffreys' prior)
    if (shape <= 0 && p < 0.5) return 0;
    return inverseIncompleteGamma(shape <= 0 ? 0.5 : shape, p) / (strength + exposure);
  };

interface Pooled {
  readonly england: number;
  /** Exposure of all places. */
  readonly total: number;
  /** Squared distances of local figures from England's, weighted by exposure. */
  readonly scatter: number;
  /** Places, less one if England's figure is theirs. */
  readonly freedom: number;
  /** What a unit of variance between places adds to the scatter. */
  readonly leverage: number;
}

const pool = (counts: readonly LocalCount[], { england }: ShrinkageTerms): Pooled => {
  for (const [place, { events, exposure }] of counts.entries())
    if (!(events >= 0 && exposure >= 0 && events < Infinity && exposure < Infinity))
      throw new EngineError(`place ${place} has ${events} events and an exposure of ${exposure}`);
  const present = counts.filter(({ exposure }) => exposure > 0);
  const total = present.reduce((sum, { exposure }) => sum + exposure, 0);
  if (total === 0) throw new EngineError('no place has any exposure');
  const figure = england ?? present.reduce((sum, { events }) => sum + events, 0) / total;
  const scatter = present.reduce((sum, { events, exposure }) => {
    const distance = events / exposure - figure;
    return sum + exposure * distance * distance;
  }, 0);
  const squares = present.reduce((sum, { exposure }) => sum + exposure * exposure, 0);
  return england === undefined
    ? { england: figure, total, scatter, freedom: present.length - 1, leverage: total - squares / total }
    : { england: figure, total, scatter, freedom: present.length, leverage: total };
};

interface Prior {
  readonly england: number;
  readonly strength: number;
  readonly level: number;
  readonly quantile: (count: LocalCount, p: number) => number;
}

const shrink = (counts: readonly LocalCount[], prior: Prior & { readonly variance: number }): Shrinkage => ({
  england: prior.england,
  spread: Math.sqrt(prior.variance),
  strength: prior.strength,
  places: counts.map((count) => shrunkFigure(count, prior)),
});

const shrunkFigure = (count: LocalCount, { england, strength, level, quantile }: Prior): ShrunkFigure => {
  const { events, exposure } = count;
  return {
    crude: exposure > 0 ? events / exposure : NaN,
    weight: exposure > 0 ? exposure / (exposure + strength) : 0,
    shrunk: (events + strength * england) / (exposure + strength),
    low: quantile(count, (1 - level) / 2),
    high: quantile(count, (1 + level) / 2),
  };
};
