import { columnLabels, findMetric, type HeadlineFigure, type StatisticCube } from '@ohsim/engine';
import type { EnglandDocument, EnglandSeries } from '../contract/england.ts';
import type { ApiDeps } from '../deps.ts';
import { decodeCubes } from '../runs/cube-codec.ts';
import type { StoredChance } from '../runs/run-work.ts';
import type { RunRow } from '../store/store.ts';
import { CHANCE_METRIC, type EnglandQuery } from './england-query.ts';
import { ENGLAND_METRIC_IDS, ENGLAND_WORKSPACE, type EnglandProgress } from './england-results.ts';

type Metric = EnglandDocument['metric'];

/** The metric a query names, or undefined if the page has none of that id. */
export function englandMetric(query: EnglandQuery): Metric | undefined {
  if (query.metric === undefined || query.metric === CHANCE_METRIC.id) return CHANCE_METRIC;
  const metric = ENGLAND_METRIC_IDS.includes(query.metric) ? findMetric(query.metric) : undefined;
  return metric === undefined ? undefined : { id: metric.id, label: metric.label, unit: metric.unit, better: metric.better };
}

/** What is stored of the 42 runs, for one metric. Systems that are not computed yet are left out. */
export async function englandDocument(deps: ApiDeps, progress: EnglandProgress, query: EnglandQuery): Promise<EnglandDocument> {
  const metric = englandMetric(query) ?? CHANCE_METRIC;
  const rows = new Map(
    (
      await deps.store.runs.findMany(
        ENGLAND_WORKSPACE,
        progress.runs.map((run) => run.runId),
      )
    ).map((row) => [row.runId, row]),
  );
  const isChance = metric.id === CHANCE_METRIC.id;
  const cubes = isChance ? new Map<string, StatisticCube[]>() : await cubesByRun(deps, [...rows.keys()], metric.id);
  const seriesOf = (row: RunRow) =>
    isChance ? chanceSeries(row) : (cubes.get(row.runId) ?? []).flatMap((cube) => cubeSeries(cube, query));
  const systems = progress.runs.flatMap(({ systemId, runId }) => {
    const row = rows.get(runId);
    return row === undefined ? [] : [{ systemId, runId, row, series: seriesOf(row) }];
  });
  const labels = labelsOf(systems[0]?.row, cubes.get(systems[0]?.runId ?? '')?.[0]);
  const columns = labels.flatMap((label, column) => (query.columns === 'month' || label.endsWith('-03') ? [column] : []));
  const { mode, seed, draws } = progress.settings;
  return {
    status: progress.computing ? 'computing' : systems.length < progress.runs.length ? 'incomplete' : 'ready',
    progress: { done: systems.length, total: progress.runs.length },
    failures: [...progress.failures],
    modelVersion: deps.modelVersion,
    baselineId: deps.baseline.id,
    baselineVersion: deps.baselineVersion,
    settings: { mode, seed, draws },
    metric,
    columns: columns.map((column) => labels[column]!),
    systems: systems.map(({ systemId, runId, row, series }) => ({
      systemId,
      runId,
      headline: query.metric === undefined ? (row.headline as HeadlineFigure[]) : [],
      series: series.map((one) => ({ ...one, values: columns.map((column) => one.values[column] ?? null) })),
    })),
  };
}

async function cubesByRun(deps: ApiDeps, runIds: readonly string[], metricId: string): Promise<Map<string, StatisticCube[]>> {
  const rows = await deps.store.runs.cubes(ENGLAND_WORKSPACE, runIds, [metricId]);
  return new Map(await Promise.all(rows.map(async (row) => [row.runId, await decodeCubes(row)] as const)));
}

function labelsOf(row: RunRow | undefined, cube: StatisticCube | undefined): readonly string[] {
  if (cube !== undefined) return columnLabels(cube);
  const chance = ((row?.chances ?? []) as StoredChance[]).find(({ id }) => id === CHANCE_METRIC.id);
  return chance === undefined ? [] : columnLabels({ period: 'month', startMonth: chance.startMonth, months: chance.byMonth.length });
}

function chanceSeries(row: RunRow): EnglandSeries[] {
  const axes = { role: 'specialist', line: '', basis: 'none', scope: 'none' } as const;
  return (row.chances as StoredChance[])
    .filter((chance) => chance.id === CHANCE_METRIC.id)
    .flatMap((chance) => [
      { ...axes, statistic: 'chance' as const, values: [...chance.byMonth] },
      { ...axes, statistic: 'standard-error' as const, values: [...chance.standardErrorByMonth] },
    ]);
}

function cubeSeries(cube: StatisticCube, query: EnglandQuery): EnglandSeries[] {
  const passes = (wanted: readonly string[] | undefined, name: string) => wanted === undefined || wanted.includes(name);
  if (!passes(query.statistic, cube.statistic)) return [];
  return cube.keys.flatMap((key, row) => {
    const { placeKind, role, line, basis, scope } = key;
    const wanted = passes(query.role, role) && passes(query.line, line) && passes(query.basis, basis) && passes(query.scope, scope);
    if (placeKind !== 'system' || !wanted) return [];
    const values = Array.from(cube.values.subarray(row * cube.months, (row + 1) * cube.months), (value) =>
      Number.isNaN(value) ? null : value,
    );
    return [{ role, line, basis, scope, statistic: cube.statistic, values }];
  });
}
