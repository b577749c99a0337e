import { createRoute, z } from '@hono/zod-openapi';
import { metricsCsvParts } from '@ohsim/documents';
import { columnLabels, errorIssue, findMetric, METRICS, type StatisticCube } from '@ohsim/engine';
import { json, nameList } from '../contract/common.ts';
import { problems } from '../contract/problem.ts';
import { type MetricsDocument, metricsDocumentSchema } from '../contract/run.ts';
import { oneRun } from '../contract/run-routes.ts';
import type { ApiDeps } from '../deps.ts';
import { createAuthorise } from '../http/authorise.ts';
import { newRoutes } from '../http/new-routes.ts';
import { unusable } from '../http/problem.ts';
import { outputOf } from '../runs/run-document.ts';
import { cubesOf, storedRun } from '../runs/stored-run.ts';
import { textStream } from '../runs/text-stream.ts';

/** Most values of one JSON answer; the CSV has no such limit. */
const MAX_VALUES = 2_000_000;

const filters = z.object({
  metric: nameList,
  place: nameList.optional(),
  role: nameList.optional(),
  line: nameList.optional(),
  basis: nameList.optional(),
  scope: nameList.optional(),
  statistic: nameList.optional(),
});
type Filters = z.output<typeof filters>;

/** Results of a run in this workspace: chosen cubes as JSON, everything as CSV. */
export function runMetricRoutes(deps: ApiDeps) {
  const middleware = createAuthorise(deps.access)('runs:read');
  const metrics = createRoute({
    method: 'get',
    path: '/runs/{runId}/metrics',
    summary: 'Metrics of a run, by row and column',
    middleware,
    request: { params: oneRun, query: filters },
    responses: { 200: json('The rows asked for', metricsDocumentSchema), ...problems(404, 409, 422) },
  });
  const csv = createRoute({
    method: 'get',
    path: '/runs/{runId}/metrics.csv',
    summary: 'All metrics of a run, one value a row',
    middleware,
    request: { params: oneRun },
    responses: { 200: { description: 'Tidy CSV', content: { 'text/csv': { schema: z.string() } } }, ...problems(404, 409) },
  });

  return newRoutes()
    .openapi(metrics, async (context) => {
      const { workspace, runId } = context.req.valid('param');
      const query = context.req.valid('query');
      refuseUnknownMetrics(query.metric);
      const row = await storedRun(deps, workspace, runId);
      const cubes = await cubesOf(deps, row, query.metric);
      return context.json(metricsDocument(runId, cubes, query), 200);
    })
    .openapi(csv, async (context) => {
      const { workspace, runId } = context.req.valid('param');
      const row = await storedRun(deps, workspace, runId);
      const output = outputOf(row, await cubesOf(deps, row));
      context.header('content-type', 'text/csv; charset=utf-8');
      context.header('content-disposition', `attachment; filename="metrics-${runId.slice(0, 8)}.csv"`);
      return context.body(textStream(metricsCsvParts(output)), 200);
    });
}

function refuseUnknownMetrics(metricIds: readonly string[]): void {
  const known = METRICS.map((metric) => metric.id);
  const issues = metricIds
    .filter((id) => findMetric(id) === undefined)
    .map((found) => errorIssue({ path: 'metric', code: 'unknown-metric', message: 'a metric', found, allowed: { oneOf: known } }));
  if (issues.length > 0) throw unusable(issues, 'The address');
}

function metricsDocument(runId: string, cubes: readonly StatisticCube[], query: Filters): MetricsDocument {
  const passes = (wanted: readonly string[] | undefined, name: string) => wanted === undefined || wanted.includes(name);
  const axes = ['place', 'role', 'line', 'basis', 'scope'] as const;
  const chosen = cubes
    .filter((cube) => passes(query.statistic, cube.statistic))
    .map((cube) => ({ cube, rows: cube.keys.flatMap((key, row) => (axes.every((axis) => passes(query[axis], key[axis])) ? [row] : [])) }));
  const count = chosen.reduce((sum, { cube, rows }) => sum + rows.length * cube.months, 0);
  if (count > MAX_VALUES) {
    const message = 'the number of values in one answer';
    const hint = 'Ask for fewer metrics, places or statistics, or read metrics.csv.';
    throw unusable(
      [errorIssue({ path: '', code: 'too-many-values', message, found: count, allowed: { max: MAX_VALUES }, hint })],
      'The address',
    );
  }
  return { runId, cubes: chosen.map(({ cube, rows }) => cubeDocument(cube, rows)) };
}

function cubeDocument(cube: StatisticCube, rows: readonly number[]): MetricsDocument['cubes'][number] {
  const { metricId, unit, statistic, period, keys, months, values } = cube;
  const valuesOf = (row: number) =>
    Array.from(values.subarray(row * months, (row + 1) * months), (value) => (Number.isNaN(value) ? null : value));
  return {
    metricId,
    unit,
    statistic,
    period,
    columns: columnLabels(cube),
    rows: rows.map((row) => ({ ...keys[row]!, values: valuesOf(row) })),
  };
}
