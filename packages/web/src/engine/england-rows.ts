import type { RunOutput, StatisticCube } from '@ohsim/engine';

/** A row of a system's results that the England page shows; the place is each system in turn. */
export interface EnglandQuery {
  readonly id: string;
  readonly metricId: string;
  readonly role?: string;
  readonly line?: string;
  readonly basis?: string;
  readonly scope?: string;
}

/** Monthly values of a row: the one path or the mean over futures, and the 10th and 90th percentile where there are futures. */
export interface EnglandRow {
  readonly value: ArrayLike<number>;
  readonly low?: ArrayLike<number>;
  readonly high?: ArrayLike<number>;
}

/** Query id of the chance of at least one month without specialist cover from the start to each month. */
export const CHANCE_QUERY = 'chance';

/** Results of one system. */
export interface EnglandPart {
  readonly systemId: string;
  readonly runId: string | null;
  readonly startMonth: number;
  readonly rows: Readonly<Record<string, EnglandRow>>;
}

/** The rows asked for, out of a run of one system. The chance carries its range of two standard errors. */
export function englandPart(systemId: string, output: RunOutput, queries: readonly EnglandQuery[]): EnglandPart {
  const rows: Record<string, EnglandRow> = {};
  for (const query of queries) {
    const value = rowOf(output.cubes, systemId, query, ['value', 'mean']);
    const low = rowOf(output.cubes, systemId, query, ['p10']);
    const high = rowOf(output.cubes, systemId, query, ['p90']);
    if (value !== undefined) rows[query.id] = { value, ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) };
  }
  const chance = output.chances.find((each) => each.id === 'month-without-specialist-cover' && each.place === systemId);
  if (chance !== undefined) rows[CHANCE_QUERY] = chanceRow(chance.byMonth, chance.standardErrorByMonth);
  return { systemId, runId: output.manifest.runId, startMonth: output.cubes[0]?.startMonth ?? chance?.startMonth ?? 0, rows };
}

/** A chance with two Monte-Carlo standard errors each way. */
export function chanceRow(byMonth: ArrayLike<number>, errors: ArrayLike<number>): EnglandRow {
  const shifted = (sign: number): Float64Array =>
    Float64Array.from(byMonth, (chance, month) => Math.min(1, Math.max(0, chance + sign * 2 * (errors[month] ?? 0))));
  return { value: byMonth, low: shifted(-1), high: shifted(1) };
}

function rowOf(
  cubes: readonly StatisticCube[],
  place: string,
  query: EnglandQuery,
  statistics: readonly string[],
): Float64Array | undefined {
  for (const cube of cubes) {
    if (cube.metricId !== query.metricId || !statistics.includes(cube.statistic)) continue;
    const row = cube.keys.findIndex(
      (key) =>
        key.place === place &&
        (query.role === undefined || key.role === query.role) &&
        (query.line === undefined || key.line === query.line) &&
        (query.basis === undefined || key.basis === query.basis) &&
        (query.scope === undefined || key.scope === query.scope),
    );
    if (row >= 0) return cube.values.slice(row * cube.months, (row + 1) * cube.months);
  }
  return undefined;
}
