import { createRoute, z } from '@hono/zod-openapi';
import { type CubeDocument, cubeDocument, metricsCsvParts, metricsJsonParts } from '@ohsim/documents';
import { RUN_FILES, RUN_FORMATS, type RunFormat } from '@ohsim/documents/run-files';
import { errorIssue, findMetric, METRICS, type RunOutput, type StatisticCube } from '@ohsim/engine';
import type { Context } from 'hono';
import { accepts } from 'hono/accepts';
import { nameList } from '../contract/common.ts';
import { problems } from '../contract/problem.ts';
import { metricsDocumentSchema } from '../contract/run.ts';
import { oneRun } from '../contract/run-routes.ts';
import type { ApiDeps } from '../deps.ts';
import { createAuthorise } from '../http/authorise.ts';
import { newRoutes } from '../http/new-routes.ts';
import { Problem, unusable } from '../http/problem.ts';
import { JobQueueClosed, JobQueueFull } from '../jobs/job-queue.ts';
import { outputOf } from '../runs/run-document.ts';
import { cubesOf, storedRun } from '../runs/stored-run.ts';
import { textStream } from '../runs/text-stream.ts';

/** Most values of one JSON answer of chosen metrics; whole runs have no such limit. */
const MAX_VALUES = 2_000_000;

const filters = z.object({
  metric: nameList.optional(),
  place: nameList.optional(),
  role: nameList.optional(),
  line: nameList.optional(),
  basis: nameList.optional(),
  scope: nameList.optional(),
  statistic: nameList.optional(),
  format: z.enum(RUN_FORMATS).optional().openapi({ description: 'The whole run as a file of this form, whatever Accept says' }),
});
type Filters = z.output<typeof filters>;

const schema = z.string();
const FORMS = Object.fromEntries(
  RUN_FORMATS.map((format) => [bareType(format), { schema: format === 'json' ? metricsDocumentSchema : schema }]),
);

/** Results of a run in this workspace: chosen rows as JSON, or everything as CSV, JSON, workbook or Parquet. */
export function runMetricRoutes(deps: ApiDeps) {
  const middleware = createAuthorise(deps.access)('runs:read');
  const metrics = createRoute({
    method: 'get',
    path: '/runs/{runId}/metrics',
    summary:
      'Metrics of a run: the rows asked for as JSON; without a metric all of them, as a file in the form that format or Accept names',
    middleware,
    request: { params: oneRun, query: filters },
    responses: { 200: { description: 'The rows asked for, or the file', content: FORMS }, ...problems(404, 409, 422, 503) },
  });
  const csv = createRoute({
    method: 'get',
    path: '/runs/{runId}/metrics.csv',
    summary: 'All metrics of a run, one value a row',
    middleware,
    request: { params: oneRun },
    responses: { 200: { description: 'Tidy CSV', content: { 'text/csv': { schema } } }, ...problems(404, 409) },
  });
  const file = async (context: Context, workspace: string, runId: string, format: RunFormat) => {
    const row = await storedRun(deps, workspace, runId);
    const output = outputOf(row, await cubesOf(deps, row));
    const { mediaType, name } = RUN_FILES[format];
    context.header('content-type', mediaType);
    context.header('content-disposition', `attachment; filename="${name.replace('.', `-${runId.slice(0, 8)}.`)}"`);
    return context.body(await contentOf(deps, output, format), 200) as never;
  };

  return newRoutes()
    .openapi(metrics, async (context) => {
      const { workspace, runId } = context.req.valid('param');
      const query = context.req.valid('query');
      if (query.metric === undefined || query.format !== undefined) {
        refuseFilters(query);
        context.header('vary', 'accept');
        return file(context, workspace, runId, query.format ?? acceptedForm(context));
      }
      refuseUnknownMetrics(query.metric);
      const row = await storedRun(deps, workspace, runId);
      const cubes = await cubesOf(deps, row, query.metric);
      return context.json(metricsDocument(runId, cubes, query), 200) as never;
    })
    .openapi(csv, (context) => {
      const { workspace, runId } = context.req.valid('param');
      return file(context, workspace, runId, 'csv');
    });
}

/** Text streams as it is made; files that need a library are written by a thread. */
async function contentOf({ files, newId }: ApiDeps, output: RunOutput, format: RunFormat) {
  if (format === 'csv') return textStream(metricsCsvParts(output));
  if (format === 'json') return textStream(metricsJsonParts(output));
  try {
    return new Uint8Array(await files.submit(newId(), { output, format }).result);
  } catch (error) {
    if (!(error instanceof JobQueueFull || error instanceof JobQueueClosed)) throw error;
    const detail = 'The server has all the files to write that it can take. Try again in a moment.';
    throw new Problem(503, { detail, headers: { 'retry-after': '5' } });
  }
}

function bareType(format: RunFormat): string {
  return RUN_FILES[format].mediaType.replace(/;.*/, '');
}

/** The form that the request's Accept header likes best; JSON where it does not say. */
function acceptedForm(context: Context): RunFormat {
  const supports = RUN_FORMATS.map(bareType);
  const type = accepts(context, { header: 'Accept', supports, default: bareType('json') });
  return RUN_FORMATS.find((format) => bareType(format) === type) ?? 'json';
}

/** A file holds the whole run: filters beside it would be passed over in silence. */
function refuseFilters(query: Filters): void {
  const given = Object.keys(query).filter((name) => name !== 'format' && query[name as keyof Filters] !== undefined);
  const hint = 'Name a metric and no format to choose rows, or leave the other words out for the whole run.';
  const issues = given.map((path) =>
    errorIssue({ path, code: 'not-used', message: `A file holds the whole run, so ${path} cannot choose rows of it`, hint }),
  );
  if (issues.length > 0) throw unusable(issues, 'The address');
}

function refuseUnknownMetrics(metricIds: readonly string[]): void {
  const known = METRICS.map((metric) => metric.id);
  const issues = metricIds
    .filter((id) => findMetric(id) === undefined)
    .map((found) => errorIssue({ path: 'metric', code: 'unknown-metric', message: 'a metric', found, allowed: { oneOf: known } }));
  if (issues.length > 0) throw unusable(issues, 'The address');
}

function metricsDocument(
  runId: string,
  cubes: readonly StatisticCube[],
  query: Filters,
): { readonly runId: string; readonly cubes: CubeDocument[] } {
  const passes = (wanted: readonly string[] | undefined, name: string) => wanted === undefined || wanted.includes(name);
  const axes = ['place', 'role', 'line', 'basis', 'scope'] as const;
  const chosen = cubes
    .filter((cube) => passes(query.statistic, cube.statistic))
    .map((cube) => ({ cube, rows: cube.keys.flatMap((key, row) => (axes.every((axis) => passes(query[axis], key[axis])) ? [row] : [])) }));
  const count = chosen.reduce((sum, { cube, rows }) => sum + rows.length * cube.months, 0);
  if (count > MAX_VALUES) {
    const message = 'the number of values in one answer';
    const hint = 'Ask for fewer metrics, places or statistics, or read the whole run as CSV or Parquet.';
    throw unusable(
      [errorIssue({ path: '', code: 'too-many-values', message, found: count, allowed: { max: MAX_VALUES }, hint })],
      'The address',
    );
  }
  return { runId, cubes: chosen.map(({ cube, rows }) => cubeDocument(cube, rows)) };
}
