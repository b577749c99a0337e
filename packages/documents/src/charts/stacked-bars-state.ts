import { largestOf, type ZeroAxis, zeroAxis } from './axis.ts';
import type { TableTwin } from './table-twin.ts';

/** A part of a bar, the same in every row. */
export interface StackPart {
  readonly id: string;
  readonly name: string;
}

export interface StackRow {
  readonly id: string;
  readonly label: string;
  readonly total: number;
  /** Parts from the left, in the order of the key: `from` and `value` in the chart's unit. */
  readonly segments: readonly { readonly partId: string; readonly number: number; readonly from: number; readonly value: number }[];
}

/** Bars of parts that add up: one row an option. Parts are told apart by their number. */
export interface StackedBarsState {
  readonly title: string;
  readonly unit: string;
  readonly decimals: number;
  readonly parts: readonly StackPart[];
  readonly rows: readonly StackRow[];
  readonly axis: ZeroAxis;
}

interface StackedBarsInput extends Pick<StackedBarsState, 'title' | 'unit' | 'decimals' | 'parts'> {
  readonly rows: readonly { readonly id: string; readonly label: string; readonly values: Readonly<Record<string, number>> }[];
}

/** Parts that are nothing in every row are left out. */
export function stackedBarsState({ parts, rows, ...input }: StackedBarsInput): StackedBarsState {
  const kept = parts.filter(({ id }) => rows.some(({ values }) => (values[id] ?? 0) > 0));
  const stacked = rows.map(({ id, label, values }): StackRow => {
    let from = 0;
    const segments = kept.map((part, index) => {
      const value = Math.max(0, values[part.id] ?? 0);
      const segment = { partId: part.id, number: index + 1, from, value };
      from += value;
      return segment;
    });
    return { id, label, total: from, segments };
  });
  return { ...input, parts: kept, rows: stacked, axis: zeroAxis(largestOf([stacked.map(({ total }) => total)])) };
}

/** Table twin: parts down, options across, total last. */
export function stackedBarsTable({ title, unit, decimals, parts, rows }: StackedBarsState): TableTwin {
  return {
    caption: title,
    columns: [
      { id: 'part', label: 'Payer', numeric: false },
      ...rows.map(({ id, label }) => ({ id, label: `${label}, ${unit}`, numeric: true })),
    ],
    rows: [
      ...parts.map((part) => [part.name, ...rows.map(({ segments }) => segments.find(({ partId }) => partId === part.id)?.value ?? null)]),
      ['All payers', ...rows.map(({ total }) => total)],
    ],
    decimals,
  };
}
