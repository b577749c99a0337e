import type { OptionMark } from './option-marks.ts';
import type { TableTwin } from './table-twin.ts';

/** A map of winners as the engine makes it: `values[(row * columns + column) * options + option]`, `winner` -1 where nobody wins or nothing is there yet. */
export interface WinnerMap {
  readonly optionIds: readonly string[];
  readonly values: ArrayLike<number>;
  readonly winner: ArrayLike<number>;
}

export interface BreakEvenAxis {
  readonly label: string;
  readonly unit: string;
  readonly values: readonly number[];
  readonly decimals: number;
  /** Today's value, the index of the nearest one is marked. */
  readonly current: number;
}

export interface BreakEvenCell {
  readonly row: number;
  readonly column: number;
  /** Index of the winning option; -1: not there. */
  readonly winner: number;
  readonly value: number;
  /** Index of the runner-up; -1 without one. */
  readonly second: number;
  readonly secondValue: number;
  /** Whether winner and runner-up print the same figure. */
  readonly close: boolean;
  readonly isCurrent: boolean;
}

/** Which option wins over two inputs. */
export interface BreakEvenState {
  readonly across: BreakEvenAxis;
  readonly down: BreakEvenAxis;
  readonly options: readonly { readonly id: string; readonly label: string; readonly mark: OptionMark }[];
  /** Row by row. */
  readonly rows: readonly (readonly BreakEvenCell[])[];
  /** Options that win at least one cell, most cells first. */
  readonly wins: readonly { readonly index: number; readonly cells: number }[];
  readonly nearest: { readonly row: number; readonly column: number };
}

interface BreakEvenInput {
  readonly map: WinnerMap;
  readonly across: BreakEvenAxis;
  readonly down: BreakEvenAxis;
  readonly options: BreakEvenState['options'];
  readonly lowerIsBetter: boolean;
  /** How a value is printed: two values that print alike are too close to call. */
  readonly print: (value: number) => string;
}

export function breakEvenState({ map, across, down, options, lowerIsBetter, print }: BreakEvenInput): BreakEvenState {
  const nearest = { row: nearestOf(down), column: nearestOf(across) };
  const counts = new Map<number, number>();
  const rows = down.values.map((_, row) =>
    across.values.map((__, column): BreakEvenCell => {
      const at = row * across.values.length + column;
      const winner = map.winner[at] ?? -1;
      const values = options.map((___, option) => map.values[at * options.length + option] ?? Number.NaN);
      const order = values
        .map((value, option) => ({ value, option }))
        .filter(({ value, option }) => Number.isFinite(value) && option !== winner);
      const second = order.sort((a, b) => (lowerIsBetter ? a.value - b.value : b.value - a.value))[0];
      if (winner >= 0) counts.set(winner, (counts.get(winner) ?? 0) + 1);
      const value = values[winner] ?? Number.NaN;
      return {
        row,
        column,
        winner,
        value,
        second: winner < 0 ? -1 : (second?.option ?? -1),
        secondValue: second?.value ?? Number.NaN,
        close: winner >= 0 && second !== undefined && print(value) === print(second.value),
        isCurrent: row === nearest.row && column === nearest.column,
      };
    }),
  );
  const wins = [...counts].map(([index, cells]) => ({ index, cells })).sort((a, b) => b.cells - a.cells || a.index - b.index);
  return { across, down, options, rows, wins, nearest };
}

/** Values of an input from low to high with today's among them: evenly spaced below it and above it. */
export function axisThrough([low, today, high]: readonly [number, number, number], count: number): number[] {
  if (!(today > low && today < high)) return axisValues(low, high, count);
  const below = (count - 1) >> 1;
  return [...axisValues(low, today, below + 1), ...axisValues(today, high, count - below).slice(1)];
}

/** Evenly spaced values of an input from low to high. */
export function axisValues(low: number, high: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => Number((low + ((high - low) * index) / Math.max(1, count - 1)).toPrecision(6)));
}

function nearestOf({ values, current }: BreakEvenAxis): number {
  return values.reduce((best, value, index) => (Math.abs(value - current) < Math.abs((values[best] ?? 0) - current) ? index : best), 0);
}

/** Table twin: a row a cell, with the winner and every option's value. */
export function breakEvenTable(
  { across, down, options, rows }: BreakEvenState,
  map: WinnerMap,
  of: { title: string; unit: string; decimals: number },
): TableTwin {
  return {
    caption: of.title,
    columns: [
      { id: 'cell', label: 'Cell', numeric: false },
      { id: 'down', label: `${down.label}, ${down.unit}`, numeric: false },
      { id: 'across', label: `${across.label}, ${across.unit}`, numeric: false },
      { id: 'winner', label: 'Best', numeric: false },
      ...options.map(({ id, label }) => ({ id, label: `${label}, ${of.unit}`, numeric: true })),
    ],
    rows: rows.flat().map((cell) => [
      `Row ${cell.row + 1}, column ${cell.column + 1}`,
      String(down.values[cell.row] ?? ''),
      String(across.values[cell.column] ?? ''),
      options[cell.winner]?.label ?? 'not worked out',
      ...options.map((_, option) => {
        const value = map.values[(cell.row * across.values.length + cell.column) * options.length + option];
        return value !== undefined && Number.isFinite(value) ? value : null;
      }),
    ]),
    decimals: of.decimals,
  };
}
