import type { Context } from 'hono';
import { nextOffset } from '../contract/common.ts';
import type { RunDocument } from '../contract/run.ts';
import { listRuns, readRun, removeRun, startRun } from '../contract/run-routes.ts';
import type { ApiDeps, ApiEnv } from '../deps.ts';
import { createAuthorise } from '../http/authorise.ts';
import { newRoutes } from '../http/new-routes.ts';
import { asProblem, secondsToWait, within } from '../http/prefer-wait.ts';
import { Problem, unusable } from '../http/problem.ts';
import { readJsonBody } from '../http/read-json-body.ts';
import { namedScenario, parseRunRequest } from '../runs/parse-run-request.ts';
import { storedDocument, summaryOf, unstoredDocument } from '../runs/run-document.ts';
import type { StartedRun } from '../runs/run-service.ts';
import { noRun } from '../runs/stored-run.ts';

/** Runs of a workspace. A result is found by what determines it: asking for the same run again gives the stored one. */
export function runRoutes(deps: ApiDeps) {
  const authorise = createAuthorise(deps.access);
  const reading = authorise('runs:read');
  const writing = authorise('runs:write');
  return newRoutes()
    .openapi({ ...startRun, middleware: writing }, async (context) => {
      const { workspace } = context.req.valid('param');
      const wanted = await wantedRun(context, deps, workspace);
      const started = await deps.runs
        .start({ ...wanted, workspaceId: workspace, createdBy: context.get('caller').id, lasting: true })
        .catch(asProblem);
      const { status, document } = await settle(started, secondsToWait(context));
      context.header('location', `${context.req.path}/${document.runId}`);
      return context.json(document, status);
    })
    .openapi({ ...listRuns, middleware: reading }, async (context) => {
      const { scenarioId, ...page } = context.req.valid('query');
      const rows = await deps.store.runs.list(context.req.valid('param').workspace, page, scenarioId);
      return context.json({ runs: rows.map(summaryOf), nextOffset: nextOffset(page, rows.length) }, 200);
    })
    .openapi({ ...readRun, middleware: reading }, async (context) => {
      const { workspace, runId } = context.req.valid('param');
      const [row] = await deps.store.runs.findMany(workspace, [runId]);
      const run = row === undefined ? await deps.runs.findUnstored(workspace, runId) : undefined;
      if (row === undefined && run === undefined) throw noRun(runId);
      return context.json(row === undefined ? unstoredDocument(run!) : storedDocument(row), 200);
    })
    .openapi({ ...removeRun, middleware: writing }, async (context) => {
      const { workspace, runId } = context.req.valid('param');
      const gone = (await deps.runs.cancel(workspace, runId)) || (await deps.store.runs.remove(workspace, runId));
      if (!gone) throw noRun(runId);
      return context.body(null, 204);
    });
}

async function wantedRun(context: Context<ApiEnv>, deps: ApiDeps, workspace: string) {
  const body = await readJsonBody(context);
  const id = namedScenario(body);
  const stored = id === undefined ? undefined : await deps.store.scenarios.find(workspace, id);
  if (id !== undefined && stored === undefined) throw new Problem(404, { detail: `This workspace has no scenario ${id.slice(0, 100)}.` });
  const parsed = parseRunRequest(body, stored?.document, deps);
  if (!parsed.ok) throw unusable(parsed.issues, 'The run');
  return parsed.value;
}

/** The run's result, if it comes within the time the caller will wait. */
async function settle(started: StartedRun, seconds: number): Promise<{ status: 200 | 201 | 202; document: RunDocument }> {
  if (started.kind === 'stored') return { status: 200, document: storedDocument(started.row) };
  const row = await within(seconds, started.finished).catch(asProblem);
  if (row === undefined) {
    // what is answered with 202 is kept, whatever becomes of this process
    await started.record().catch(asProblem);
    return { status: 202, document: unstoredDocument(started.look()) };
  }
  return { status: 201, document: storedDocument(row) };
}
