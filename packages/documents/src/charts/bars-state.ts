import { type SignedAxis, signedAxis } from './signed-axis.ts';
import type { TableTwin } from './table-twin.ts';

export interface BarsSeries {
  readonly id: string;
  readonly label: string;
  readonly values: readonly number[];
}

/** Bars by category, such as years: one or more series, side by side or on each other, above and below zero. */
export interface BarsState {
  readonly title: string;
  readonly unit: string;
  readonly categories: readonly string[];
  /** As drawn, in the order of the key; the smallest are put together where there are too many to tell apart. */
  readonly series: readonly BarsSeries[];
  readonly stacked: boolean;
  readonly line: { readonly label: string; readonly values: readonly number[] } | undefined;
  readonly axis: SignedAxis;
}

type BarsInput = Pick<BarsState, 'title' | 'unit' | 'categories' | 'series' | 'stacked'> & { readonly line?: BarsState['line'] };

/** Series that can be told apart by number and shade. */
const MOST = 6;

export function barsState({ series, line, ...input }: BarsInput): BarsState {
  const drawn = folded(series);
  return { ...input, series: drawn, line, axis: signedAxis([...extremes(drawn, input), ...(line?.values ?? [])]) };
}

/** The largest series by what they sum to in size; the others as one. */
function folded(series: readonly BarsSeries[]): readonly BarsSeries[] {
  if (series.length <= MOST) return series;
  const size = ({ values }: BarsSeries) => values.reduce((sum, value) => sum + Math.abs(value), 0);
  const kept = new Set([...series].sort((a, b) => size(b) - size(a)).slice(0, MOST - 1));
  const rest = series.filter((one) => !kept.has(one));
  const values = (series[0]?.values ?? []).map((_, index) => rest.reduce((sum, one) => sum + (one.values[index] ?? 0), 0));
  return [...series.filter((one) => kept.has(one)), { id: 'others', label: `Others (${rest.length})`, values }];
}

/** How far the bars reach up and down in each category. */
function extremes(series: readonly BarsSeries[], { stacked, categories }: Pick<BarsState, 'stacked' | 'categories'>): number[] {
  return categories.flatMap((_, index) => {
    const values = series.map((one) => one.values[index] ?? 0);
    const sum = (sign: number) => values.reduce((total, value) => total + (value * sign > 0 ? value : 0), 0);
    return stacked ? [sum(1), sum(-1)] : values;
  });
}

/** Table twin: categories down, series across, with every series there is and their sum where they stand on each other. */
export function barsTable({ title, unit, categories, series, stacked, line }: BarsInput): TableTwin {
  const lists = [...series, ...(line === undefined ? [] : [{ id: 'line', ...line }])];
  return {
    caption: title,
    columns: [
      { id: 'category', label: 'Year', numeric: false },
      ...lists.map(({ id, label }) => ({ id, label: `${label}, ${unit}`, numeric: true })),
      ...(stacked ? [{ id: 'sum', label: `All, ${unit}`, numeric: true }] : []),
    ],
    rows: categories.map((category, index) => [
      category,
      ...lists.map(({ values }) => values[index] ?? null),
      ...(stacked ? [series.reduce((sum, { values }) => sum + (values[index] ?? 0), 0)] : []),
    ]),
    decimals: 0,
  };
}
