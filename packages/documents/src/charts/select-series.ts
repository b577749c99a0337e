import type { MetricKey } from '@ohsim/engine';

/** A cube as it comes out of a run: one statistic of one metric over places, roles, lines and months. */
export interface Cube {
  readonly metricId: string;
  readonly unit: string;
  readonly statistic: string;
  readonly startMonth: number;
  readonly months: number;
  readonly keys: readonly MetricKey[];
  readonly values: Float64Array;
}

/** What to read: a metric, a statistic and as much of the key as tells the row apart. */
export interface SeriesQuery {
  readonly metricId: string;
  readonly statistic?: string;
  readonly place?: string;
  readonly placeKind?: MetricKey['placeKind'];
  readonly role?: string;
  readonly line?: string;
  readonly basis?: MetricKey['basis'];
  readonly scope?: MetricKey['scope'];
}

/** Monthly values of the first row that fits, as a view without copying; undefined when there is none. */
export function selectSeries(cubes: readonly Cube[], query: SeriesQuery): Float64Array | undefined {
  const cube = findCube(cubes, query);
  if (cube === undefined) return undefined;
  const row = cube.keys.findIndex((key) => fits(key, query));
  return row < 0 ? undefined : cube.values.subarray(row * cube.months, (row + 1) * cube.months);
}

/** All rows that fit, with their keys. */
export function selectRows(cubes: readonly Cube[], query: SeriesQuery): { readonly key: MetricKey; readonly values: Float64Array }[] {
  const cube = findCube(cubes, query);
  if (cube === undefined) return [];
  const rows: { key: MetricKey; values: Float64Array }[] = [];
  cube.keys.forEach((key, row) => {
    if (fits(key, query)) rows.push({ key, values: cube.values.subarray(row * cube.months, (row + 1) * cube.months) });
  });
  return rows;
}

function findCube(cubes: readonly Cube[], { metricId, statistic = 'value' }: SeriesQuery): Cube | undefined {
  return cubes.find((cube) => cube.metricId === metricId && cube.statistic === statistic);
}

function fits(key: MetricKey, query: SeriesQuery): boolean {
  return (
    (query.place === undefined || key.place === query.place) &&
    (query.placeKind === undefined || key.placeKind === query.placeKind) &&
    (query.role === undefined || key.role === query.role) &&
    (query.line === undefined || key.line === query.line) &&
    (query.basis === undefined || key.basis === query.basis) &&
    (query.scope === undefined || key.scope === query.scope)
  );
}
