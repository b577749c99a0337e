import { EngineError } from '../issues/engine-error.ts';
import { incompleteBeta } from '../math/incomplete-beta.ts';
import { bestCorner, CELLS, cellsOf } from './cell-search.ts';

/** One limit of a condition: the unknown at or above, or at or below, a drawn value. */
export interface ConditionLimit {
  /** Place of the unknown among those given. */
  readonly unknown: number;
  readonly side: 'at least' | 'at most';
  readonly value: number;
}

/** A condition on one or two unknowns under which an option tends to fail. */
export interface FailureCondition {
  readonly limits: readonly ConditionLimit[];
  /** Share of all failing futures that lie in it. */
  readonly coverage: number;
  /** Share of the futures in it that fail. */
  readonly density: number;
  /** Share of all futures that lie in it. */
  readonly support: number;
  /** Share of the other futures (those that do not fail) that lie in it: false alarms. */
  readonly falseAlarms: number;
  /** Coverage less false alarms: 0 for a condition that says nothing, 1 for one that says all (Youden, W. J., 1950, Cancer 3, 32-35). */
  readonly quality: number;
  /**
   * Chance that a limit as good as the weaker one comes about by luck: as many failures among as many futures taken at random from those that the other
   * limit lets in (binomial; quasi-p of Bryant & Lempert 2010), times the number of limits tried, at most 1. It is worked out from the futures that were
   * searched, so it guards against chance but is not a test on new ones.
   */
  readonly chance: number;
}

/** The best condition on one unknown, and the best on two if it says more. Absent if no future fails, or all do. */
export interface FailureConditions {
  /** Share of futures that fail. */
  readonly failing: number;
  readonly single: FailureCondition | undefined;
  readonly pair: FailureCondition | undefined;
}

/** The strongest single unknowns, each tried with every other. */
const PARTNERS = 12;
/** A second limit has to add at least this to the quality of the first. */
const WORTH_A_SECOND = 0.02;

/**
 * Under which conditions does an option fail? The half-line of one unknown, or the quarter-plane of two, that best tells failing futures from others:
 * a small, exhaustive form of scenario discovery with PRIM (Friedman, J. H. & Fisher, N. I., 1999, Statistics and Computing 9, 123-143; Bryant, B. P. &
 * Lempert, R. J., 2010, Technological Forecasting and Social Change 77, 34-49), reported by their coverage and density. The second unknown is looked
 * for among all, but one of the two must matter alone: a pure interaction of two unknowns that do nothing by themselves is not found.
 */
export const failureConditions = (fails: Uint8Array, unknowns: readonly Float64Array[]): FailureConditions => {
  for (const [place, column] of unknowns.entries())
    if (column.length !== fails.length) throw new EngineError(`unknown ${place} has ${column.length} values for ${fails.length} futures`);
  const failures = fails.reduce((sum, fail) => sum + fail, 0);
  const failing = failures / fails.length;
  if (failures === 0 || failures === fails.length) return { failing, single: undefined, pair: undefined };
  const search = { fails, failures, unknowns, cells: unknowns.map(cellsOf) };
  const singles = unknowns.flatMap((_, unknown) => found(search, [unknown])).sort(byQuality);
  const pairs = singles
    .slice(0, PARTNERS)
    .flatMap(({ limits: [limit] }) =>
      unknowns.flatMap((_, other) => (limit === undefined || limit.unknown === other ? [] : found(search, [limit.unknown, other]))),
    )
    .sort(byQuality);
  const [single] = singles;
  const [pair] = pairs;
  const isWorthIt = single !== undefined && pair !== undefined && pair.quality >= single.quality + WORTH_A_SECOND;
  return { failing, single, pair: isWorthIt ? pair : undefined };
};

/** An early sign of failure: a figure that can be watched, and the value from which on it warns. */
export interface TriggerIndicator extends FailureCondition {
  readonly indicator: number;
}

/** Which early figures of the same futures (the gap in the second year, say) warn best that an option will fail: one limit each, best first. An indicator that does not vary is left out. */
export const triggerIndicators = (fails: Uint8Array, indicators: readonly Float64Array[]): TriggerIndicator[] =>
  indicators
    .flatMap((indicator, place) => {
      const { single } = failureConditions(fails, [indicator]);
      if (single === undefined) return [];
      const limits = single.limits.map((limit) => ({ ...limit, unknown: place }));
      return [{ ...single, limits, indicator: place, chance: Math.min(1, single.chance * indicators.length) }];
    })
    .sort((a, b) => b.quality - a.quality || a.indicator - b.indicator);

interface Search {
  readonly fails: Uint8Array;
  readonly failures: number;
  readonly unknowns: readonly Float64Array[];
  /** Twentieth of each unknown, by future. */
  readonly cells: readonly Int32Array[];
}

const byQuality = (a: FailureCondition, b: FailureCondition): number =>
  b.quality - a.quality || (a.limits[0]?.unknown ?? 0) - (b.limits[0]?.unknown ?? 0);

/** The best condition on one unknown or on two, in a list; empty if none tells anything. */
const found = (search: Search, places: readonly number[]): FailureCondition[] => {
  const [first, second] = places as readonly [number, number | undefined];
  const [cells, others] = [search.cells[first] as Int32Array, second === undefined ? undefined : search.cells[second]];
  const corner = bestCorner(search.fails, cells, others);
  if (corner === undefined) return [];
  const { fails, failures } = search;
  const inFirst = (future: number): boolean => inRange(cells[future] as number, corner.first);
  const inSecond = (future: number): boolean => others === undefined || inRange(others[future] as number, corner.second);
  const both = count(fails, (future) => inFirst(future) && inSecond(future));
  const without = others === undefined ? [{ failed: failures, within: fails.length }] : [count(fails, inFirst), count(fails, inSecond)];
  const luck = Math.max(...without.map((wider) => atLeast(both, wider.failed / wider.within)));
  const limits = [limitOf(search, first, corner.first), ...(second === undefined ? [] : [limitOf(search, second, corner.second)])];
  return [
    {
      limits,
      quality: corner.quality,
      coverage: both.failed / failures,
      density: both.failed / both.within,
      support: both.within / fails.length,
      falseAlarms: (both.within - both.failed) / (fails.length - failures),
      chance: Math.min(1, luck * 2 * (CELLS - 1) * search.unknowns.length),
    },
  ];
};

const inRange = (cell: number, [from, to]: readonly [number, number]): boolean => cell >= from && cell < to;

/** A range of cells as a drawn value of the unknown: the least inside if it is open above, else the greatest inside. */
const limitOf = ({ unknowns, cells }: Search, unknown: number, range: readonly [number, number]): ConditionLimit => {
  const mine = cells[unknown] as Int32Array;
  const inside = (unknowns[unknown] as Float64Array).filter((_, future) => inRange(mine[future] as number, range));
  const isOpenAbove = range[1] === CELLS;
  const value = inside.reduce((so, next) => (isOpenAbove ? Math.min(so, next) : Math.max(so, next)), isOpenAbove ? Infinity : -Infinity);
  return { unknown, side: isOpenAbove ? 'at least' : 'at most', value };
};

interface Counts {
  readonly failed: number;
  readonly within: number;
}

const count = (fails: Uint8Array, isInside: (future: number) => boolean): Counts => {
  let failed = 0;
  let within = 0;
  for (let future = 0; future < fails.length; future++)
    if (isInside(future)) {
      within = within + 1;
      failed = failed + (fails[future] as number);
    }
  return { failed, within };
};

/** P(Binomial(n, p) >= k) = I_p(k, n - k + 1), Abramowitz & Stegun 26.5.24. */
const atLeast = ({ failed, within }: Counts, share: number): number =>
  failed === 0 ? 1 : incompleteBeta(failed, within - failed + 1, share);
