import { memoBy } from '../metrics/memo-by.ts';
import type { MetricKey } from '../metrics/metric.ts';

/** A cube as a run hands it out: a metric cube, or one statistic of it by month or by financial year. */
export interface ReadableCube {
  readonly metricId: string;
  readonly unit: string;
  readonly startMonth: number;
  /** Number of columns. */
  readonly months: number;
  readonly keys: readonly MetricKey[];
  readonly values: Float64Array;
  readonly statistic?: string;
  readonly period?: 'month' | 'year';
}

/** Which row of which metric. Role and line left out are ''; basis and scope left out are any. */
export interface RowQuery {
  readonly metricId: string;
  readonly place: string;
  readonly role?: string;
  readonly line?: string;
  readonly basis?: MetricKey['basis'];
  readonly scope?: MetricKey['scope'];
}

/** One row: its values by column, and what the columns are. */
export interface Row {
  readonly cube: ReadableCube;
  readonly key: MetricKey;
  readonly values: Float64Array;
}

/** Statistics that add up, best first: the one path of a single run, or the mean over futures. Quantiles do not add up. */
export const ADDITIVE: readonly string[] = ['value', 'mean'];

/** The row that fits a query under the first of some statistics that the run has; undefined where the run did not keep it. */
export const findRow = (cubes: readonly ReadableCube[], query: RowQuery, statistics: readonly string[] = ADDITIVE): Row | undefined => {
  for (const statistic of statistics) {
    for (const cube of cubes) {
      if (cube.metricId !== query.metricId || (cube.statistic ?? 'value') !== statistic) continue;
      const row = (rowsByPlace(cube.keys).get(placeAxes(query)) ?? []).find((candidate) => fits(cube.keys[candidate] as MetricKey, query));
      if (row !== undefined) return rowOf(cube, row);
    }
  }
  return undefined;
};

/** A row of a cube by its number. */
export const rowOf = (cube: ReadableCube, row: number): Row => ({
  cube,
  key: cube.keys[row] as MetricKey,
  values: cube.values.subarray(row * cube.months, (row + 1) * cube.months),
});

const placeAxes = ({ place, role = '', line = '' }: Pick<RowQuery, 'place' | 'role' | 'line'>): string => `${place}|${role}|${line}`;

/** Rows by place, role and line: the few that are left differ by basis and scope. */
const rowsByPlace = memoBy((keys: readonly MetricKey[]): ReadonlyMap<string, readonly number[]> => {
  const rows = new Map<string, number[]>();
  keys.forEach((key, row) => {
    const axes = placeAxes(key);
    const known = rows.get(axes);
    if (known === undefined) rows.set(axes, [row]);
    else known.push(row);
  });
  return rows;
});

const fits = (key: MetricKey, { basis, scope }: RowQuery): boolean =>
  (basis === undefined || key.basis === basis) && (scope === undefined || key.scope === scope);

const APRIL = 3;
const MONTHS_PER_YEAR = 12;

/** Absolute months [first, one past the last] that a column covers. */
export const columnMonths = ({ period, startMonth }: ReadableCube, column: number): readonly [number, number] => {
  if (period !== 'year') return [startMonth + column, startMonth + column + 1];
  const intoYear = (startMonth - APRIL) % MONTHS_PER_YEAR;
  const start = startMonth - intoYear + column * MONTHS_PER_YEAR;
  return [Math.max(start, startMonth), start + MONTHS_PER_YEAR];
};

/** Sum of the columns that lie in absolute months [from, to). Columns that are not defined are left out. */
export const sumBetween = ({ cube, values }: Row, from: number, to: number): number => {
  let sum = 0;
  for (let column = 0; column < values.length; column++) {
    const [first, end] = columnMonths(cube, column);
    const value = values[column] as number;
    if (first >= from && end <= to && value === value) sum += value;
  }
  return sum;
};

/** Value of the column that holds an absolute month; NaN outside the run. */
export const valueAt = ({ cube, values }: Row, month: number): number => {
  for (let column = 0; column < values.length; column++) {
    const [first, end] = columnMonths(cube, column);
    if (month >= first && month < end) return values[column] as number;
  }
  return Number.NaN;
};
