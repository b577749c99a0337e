import type { OptionMark } from './option-marks.ts';
import { type SignedAxis, signedAxis } from './signed-axis.ts';
import type { TableTwin } from './table-twin.ts';

/** What an option comes to in every future, in rising order. */
export interface SCurve {
  readonly id: string;
  readonly label: string;
  readonly mark: OptionMark;
  readonly sorted: readonly number[];
}

/** S-curves: for each amount, the share of futures in which an option comes to at least as much. */
export interface SCurveState {
  readonly title: string;
  readonly unit: string;
  readonly curves: readonly SCurve[];
  /** Covers zero and all but the outermost futures. */
  readonly axis: SignedAxis;
}

/** Share of the futures at either end that the axis need not show. */
const OUTERMOST = 0.02;
const SHOWN_IN_TABLE = [0.9, 0.75, 0.5, 0.25, 0.1];

export function sCurveState({
  curves,
  ...rest
}: Pick<SCurveState, 'title' | 'unit'> & {
  readonly curves: readonly (Omit<SCurve, 'sorted'> & { readonly values: readonly number[] })[];
}): SCurveState {
  const sorted = curves.map(({ values, ...curve }) => ({ ...curve, sorted: [...values].sort((a, b) => a - b) }));
  const axis = signedAxis(sorted.flatMap((curve) => [reachedBy(curve, 1 - OUTERMOST), reachedBy(curve, OUTERMOST)]));
  return { ...rest, curves: sorted, axis };
}

/** The amount that is reached in a share of the futures: the largest that at least so many come to. */
export function reachedBy({ sorted }: SCurve, share: number): number {
  const rank = Math.max(1, Math.ceil(share * sorted.length - 1e-9));
  return sorted[sorted.length - rank] ?? Number.NaN;
}

/** Share of the futures that come to at least an amount. */
export const shareReaching = ({ sorted }: SCurve, amount: number): number =>
  sorted.filter((value) => value >= amount).length / Math.max(1, sorted.length);

/** Table twin: what each option reaches in 90, 75, 50, 25 and 10 of 100 futures. */
export const sCurveTable = ({ title, unit, curves }: SCurveState): TableTwin => ({
  caption: title,
  columns: [
    { id: 'share', label: 'In so many of 100 futures at least', numeric: true },
    ...curves.map(({ id, label }) => ({ id, label: `${label}, ${unit}`, numeric: true })),
  ],
  rows: SHOWN_IN_TABLE.map((share) => [100 * share, ...curves.map((curve) => reachedBy(curve, share))]),
  decimals: 0,
});
