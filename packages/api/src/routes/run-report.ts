import { createRoute, z } from '@hono/zod-openapi';
import { buildReport, errorIssue, type RunManifest, resolveBlocks } from '@ohsim/engine';
import { json } from '../contract/common.ts';
import { problems } from '../contract/problem.ts';
import { reportDocumentSchema } from '../contract/run.ts';
import { oneRun, runIdText } from '../contract/run-routes.ts';
import type { ApiDeps } from '../deps.ts';
import { createAuthorise } from '../http/authorise.ts';
import { newRoutes } from '../http/new-routes.ts';
import { unusable } from '../http/problem.ts';
import { outputOf } from '../runs/run-document.ts';
import { cubesOf, storedRun } from '../runs/stored-run.ts';
import type { RunRow } from '../store/store.ts';

const query = z.object({
  system: z.string().max(100).optional().openapi({ description: 'System the report is on; default the first of the scenario' }),
  year: z.coerce
    .number()
    .int()
    .min(2000)
    .max(2200)
    .optional()
    .openapi({ description: 'Calendar year in which the headline’s financial year ends' }),
  businessAsUsual: runIdText.optional().openapi({ description: 'A run of this workspace to compare with' }),
});

/** The report of a run as typed blocks whose charts carry their numbers, built from its stored results. */
export function runReportRoutes(deps: ApiDeps) {
  const route = createRoute({
    method: 'get',
    path: '/runs/{runId}/report',
    summary: 'The report of a run on one system, as typed blocks',
    middleware: createAuthorise(deps.access)('runs:read'),
    request: { params: oneRun, query },
    responses: { 200: json('The report', reportDocumentSchema), ...problems(404, 409, 422) },
  });
  return newRoutes().openapi(route, async (context) => {
    const { workspace, runId } = context.req.valid('param');
    const { system, year, businessAsUsual } = context.req.valid('query');
    const row = await storedRun(deps, workspace, runId);
    const systemId = systemOf(row, system);
    const other = businessAsUsual === undefined ? undefined : await storedRun(deps, workspace, businessAsUsual);
    const runs = {
      run: await wholeOutput(deps, row),
      ...(other === undefined ? {} : { businessAsUsual: await wholeOutput(deps, other) }),
    };
    const report = buildReport({ baseline: deps.baseline, systemId, ...runs, ...(year === undefined ? {} : { year }) });
    const blocks = resolveBlocks(report, runs);
    return context.json({ runId, businessAsUsual: businessAsUsual ?? null, systemId, blocks }, 200);
  });
}

const wholeOutput = async (deps: ApiDeps, row: RunRow) => outputOf(row, await cubesOf(deps, row));

function systemOf(row: RunRow, asked: string | undefined): string {
  const { systemIds } = (row.manifest as RunManifest).scenario;
  const found = asked ?? systemIds[0]!;
  if (systemIds.includes(found)) return found;
  throw unusable(
    [errorIssue({ path: 'system', code: 'unknown-system', message: 'a system of this run', found, allowed: { oneOf: systemIds } })],
    'The address',
  );
}
