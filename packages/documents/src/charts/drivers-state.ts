import { type SignedAxis, signedAxis } from './signed-axis.ts';
import type { TableTwin } from './table-twin.ts';

/** What an item adds to a result on the way from one total to another. */
export interface DriverBar {
  readonly id: string;
  readonly label: string;
  readonly kind: 'total' | 'step';
  readonly value: number;
  readonly from: number;
  readonly to: number;
  /** Of a sampled share; null where it is exact. */
  readonly standardError: number | null;
}

/** Contributions that add up from one total to another; totals may be below zero. */
export interface DriversState {
  readonly title: string;
  readonly unit: string;
  readonly bars: readonly DriverBar[];
  readonly axis: SignedAxis;
  /** What steps and totals do not add up by; the test wants 0. */
  readonly residual: number;
}

interface DriversInput {
  readonly title: string;
  readonly unit: string;
  readonly from: { readonly label: string; readonly value: number };
  readonly to: { readonly label: string; readonly value: number };
  readonly bars: readonly { readonly id: string; readonly label: string; readonly value: number; readonly standardError: number | null }[];
}

export function driversState({ title, unit, from, to, bars }: DriversInput): DriversState {
  let level = from.value;
  const steps = bars.map((bar): DriverBar => {
    const start = level;
    level += bar.value;
    return { ...bar, kind: 'step', from: start, to: level };
  });
  const total = (id: string, { label, value }: { label: string; value: number }): DriverBar => ({
    id,
    label,
    kind: 'total',
    value,
    from: 0,
    to: value,
    standardError: null,
  });
  const all = [total('from', from), ...steps, total('to', to)];
  return { title, unit, bars: all, axis: signedAxis(all.flatMap((bar) => [bar.from, bar.to])), residual: to.value - level };
}

/** Table twin: each item with what it adds and the level after it. */
export const driversTable = ({ title, unit, bars }: DriversState): TableTwin => ({
  caption: title,
  columns: [
    { id: 'item', label: 'Item', numeric: false },
    { id: 'adds', label: `Adds, ${unit}`, numeric: true },
    { id: 'level', label: `Level after, ${unit}`, numeric: true },
  ],
  rows: bars.map(({ label, kind, value, to }) => [label, kind === 'step' ? value : null, to]),
  decimals: unit.startsWith('£') ? 0 : 2,
});
