import { type ZeroAxis, zeroAxis } from './axis.ts';
import type { TableTwin } from './table-twin.ts';

/** How futures spread: counts between edges, and marked values such as nought and the mean. */
export interface HistogramState {
  readonly title: string;
  readonly unit: string;
  /** One more than counts, rising. */
  readonly edges: readonly number[];
  readonly counts: readonly number[];
  readonly marks: readonly { readonly label: string; readonly value: number }[];
  /** What is counted, 'futures'. */
  readonly counted: string;
  readonly axis: ZeroAxis;
}

/** Marks outside the edges are kept: the picture widens to show them. */
export const histogramState = (input: Omit<HistogramState, 'axis' | 'counted'> & { readonly counted?: string }): HistogramState => ({
  counted: 'futures',
  ...input,
  axis: zeroAxis(Math.max(0, ...input.counts), 5),
});

/** Table twin: one row between two edges. */
export const histogramTable = ({ title, unit, edges, counts, counted }: HistogramState): TableTwin => ({
  caption: title,
  columns: [
    { id: 'from', label: `From, ${unit}`, numeric: true },
    { id: 'to', label: `To, ${unit}`, numeric: true },
    { id: 'count', label: `Number of ${counted}`, numeric: true },
  ],
  rows: counts.map((count, index) => [edges[index] ?? null, edges[index + 1] ?? null, count]),
  decimals: unit.startsWith('£') ? 0 : 2,
});
