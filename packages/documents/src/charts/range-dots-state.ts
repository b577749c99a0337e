import { largestOf, type ZeroAxis, zeroAxis } from './axis.ts';
import type { TableTwin } from './table-twin.ts';

/** A place's value under one option. */
export interface RangeDot {
  readonly id: string;
  readonly name: string;
  readonly value: number;
}

export interface RangeRow {
  readonly id: string;
  readonly label: string;
  readonly dots: readonly RangeDot[];
  readonly lowest: RangeDot | undefined;
  readonly highest: RangeDot | undefined;
}

/** How places spread under each option: one row an option, one dot a place, from zero. */
export interface RangeDotsState {
  readonly title: string;
  readonly unit: string;
  readonly decimals: number;
  readonly rows: readonly RangeRow[];
  readonly axis: ZeroAxis;
}

export function rangeDotsState(
  input: Omit<RangeDotsState, 'axis' | 'rows'> & { readonly rows: readonly Pick<RangeRow, 'id' | 'label' | 'dots'>[] },
): RangeDotsState {
  const rows = input.rows.map((row): RangeRow => {
    const ordered = row.dots.toSorted((a, b) => a.value - b.value);
    return { ...row, lowest: ordered[0], highest: ordered.at(-1) };
  });
  return { ...input, rows, axis: zeroAxis(largestOf(rows.map(({ dots }) => dots.map(({ value }) => value)))) };
}

/** Table twin: places down, options across. */
export function rangeDotsTable({ title, unit, decimals, rows }: RangeDotsState): TableTwin {
  const places = rows[0]?.dots ?? [];
  return {
    caption: title,
    columns: [
      { id: 'place', label: 'Place', numeric: false },
      ...rows.map(({ id, label }) => ({ id, label: `${label}, ${unit}`, numeric: true })),
    ],
    rows: places.map((place) => [place.name, ...rows.map(({ dots }) => dots.find(({ id }) => id === place.id)?.value ?? null)]),
    decimals,
  };
}
