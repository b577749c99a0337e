import { zeroAxis } from './axis.ts';

/** A place in a ranked list: its estimate and, when futures were run, the range of what may come. */
export interface RankedInput {
  readonly id: string;
  readonly name: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly step: number;
}

export interface RankedRow extends RankedInput {
  readonly rank: number;
  /** Positions on the axis, shares 0-1; the range is absent (NaN) when it is not known. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface RankedListState {
  readonly rows: readonly RankedRow[];
  readonly ticks: readonly number[];
  readonly max: number;
  /** Value of the middle place. */
  readonly median: number;
}

/** Places in order of their value, worst first ('higher' or 'lower' is worse); equal values in order of name, places without a value last. */
export function rankedListState(places: readonly RankedInput[], worse: 'higher' | 'lower', max?: number): RankedListState {
  const known = places.filter((place) => Number.isFinite(place.value));
  const sign = worse === 'higher' ? -1 : 1;
  const order = [...known].sort((a, b) => sign * (a.value - b.value) || a.name.localeCompare(b.name, 'en-GB'));
  const unknown = places.filter((place) => !Number.isFinite(place.value));
  const axis = zeroAxis(
    max ?? Math.max(0, ...known.map((place) => Math.max(place.value, Number.isFinite(place.high) ? place.high : 0))),
    5,
  );
  const scale = (value: number): number => Math.min(1, Math.max(0, value / axis.max));
  const ticks = Array.from({ length: Math.round(axis.max / axis.interval) + 1 }, (_, index) => index * axis.interval);
  return {
    rows: [...order, ...unknown].map((place, index) => ({
      ...place,
      rank: index + 1,
      at: scale(place.value),
      from: scale(place.low),
      to: scale(place.high),
    })),
    ticks,
    max: axis.max,
    median: medianOf(order.map((place) => place.value)),
  };
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  if (sorted.length === 0) return Number.NaN;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
