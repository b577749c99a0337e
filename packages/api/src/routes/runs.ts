import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { documentedBody, json, nextOffset, pageQuery, workspaceParam } from '../contract/common.ts';
import { problems } from '../contract/problem.ts';
import { type RunDocument, runDocumentSchema, runListSchema } from '../contract/run.ts';
import type { ApiDeps, ApiEnv } from '../deps.ts';
import { createAuthorise } from '../http/authorise.ts';
import { newRoutes } from '../http/new-routes.ts';
import { Problem, unusable } from '../http/problem.ts';
import { readJsonBody } from '../http/read-json-body.ts';
import { JobCancelled, JobQueueClosed, JobQueueFull } from '../jobs/job-queue.ts';
import { namedScenario, parseRunRequest } from '../runs/parse-run-request.ts';
import { storedDocument, summaryOf, unstoredDocument } from '../runs/run-document.ts';
import { RunRefusedError, type StartedRun } from '../runs/run-service.ts';

const inWorkspace = z.object({ workspace: workspaceParam });
export const oneRun = inWorkspace.extend({ runId: z.string().regex(/^[0-9a-f]{64}$/, { error: 'a run id has 64 hexadecimal digits' }) });

/** Seconds a request to run waits for its result unless it says otherwise with `Prefer: wait=<seconds>`. */
const DEFAULT_WAIT = 10;
const LONGEST_WAIT = 60;

/** Runs of a workspace. A result is found by what determines it: asking for the same run again gives the stored one. */
export function runRoutes(deps: ApiDeps) {
  const authorise = createAuthorise(deps.access);
  const start = createRoute({
    method: 'post',
    path: '/runs',
    summary: 'Run a scenario, given or stored; Prefer: wait=<seconds> says how long to wait for the result (10)',
    middleware: authorise('runs:write'),
    request: { params: inWorkspace, body: documentedBody('RunRequest', 'What to run and how') },
    responses: {
      200: json('This workspace has the result already', runDocumentSchema),
      201: json('Run and stored', runDocumentSchema),
      202: json('Still going: read it again at Location', runDocumentSchema),
      ...problems(400, 404, 415, 422, 503),
    },
  });
  const list = createRoute({
    method: 'get',
    path: '/runs',
    summary: 'Stored results, newest first',
    middleware: authorise('runs:read'),
    request: { params: inWorkspace, query: pageQuery },
    responses: { 200: json('A page of results', runListSchema), ...problems(422) },
  });
  const read = createRoute({
    method: 'get',
    path: '/runs/{runId}',
    summary: 'A run: how far it is, and its manifest and headline once done',
    middleware: authorise('runs:read'),
    request: { params: oneRun },
    responses: { 200: json('The run', runDocumentSchema), ...problems(404) },
  });
  const remove = createRoute({
    method: 'delete',
    path: '/runs/{runId}',
    summary: 'Cancel a run that is going, or remove a stored result',
    middleware: authorise('runs:write'),
    request: { params: oneRun },
    responses: { 204: { description: 'Cancelled or removed' }, ...problems(404) },
  });

  return newRoutes()
    .openapi(start, async (context) => {
      const { workspace } = context.req.valid('param');
      const wanted = await wantedRun(context, deps, workspace);
      const started = await deps.runs.start({ ...wanted, workspaceId: workspace, createdBy: context.get('caller').id }).catch(asProblem);
      const { status, document } = await settle(started, secondsToWait(context));
      context.header('location', `${context.req.path}/${document.runId}`);
      return context.json(document as never, status);
    })
    .openapi(list, async (context) => {
      const page = context.req.valid('query');
      const rows = await deps.store.runs.list(context.req.valid('param').workspace, page);
      return context.json({ runs: rows.map(summaryOf), nextOffset: nextOffset(page, rows.length) }, 200);
    })
    .openapi(read, async (context) => {
      const { workspace, runId } = context.req.valid('param');
      const [row] = await deps.store.runs.findMany(workspace, [runId]);
      const run = row === undefined ? deps.runs.findUnstored(workspace, runId) : undefined;
      if (row === undefined && run === undefined) throw noRun(runId);
      return context.json((row === undefined ? unstoredDocument(run!) : storedDocument(row)) as never, 200);
    })
    .openapi(remove, async (context) => {
      const { workspace, runId } = context.req.valid('param');
      const gone = deps.runs.cancel(workspace, runId) || (await deps.store.runs.remove(workspace, runId));
      if (!gone) throw noRun(runId);
      return context.body(null, 204);
    });
}

export const noRun = (runId: string): Problem => new Problem(404, { detail: `This workspace has no run ${runId}.` });

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
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeUp = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), seconds * 1000);
  });
  const row = await Promise.race([started.finished, timeUp])
    .catch(asProblem)
    .finally(() => clearTimeout(timer));
  if (row === undefined) return { status: 202, document: unstoredDocument(started.look()) };
  return { status: 201, document: storedDocument(row) };
}

function secondsToWait(context: Context): number {
  const wait = /\bwait=(\d{1,4})\b/.exec(context.req.header('prefer') ?? '')?.[1];
  return Math.min(LONGEST_WAIT, wait === undefined ? DEFAULT_WAIT : Number(wait));
}

function asProblem(error: unknown): never {
  if (error instanceof JobQueueFull || error instanceof JobQueueClosed) {
    throw new Problem(503, { detail: 'The server has all the runs it can take. Try again in a moment.', headers: { 'retry-after': '5' } });
  }
  if (error instanceof JobCancelled) throw new Problem(409, { detail: 'The run was cancelled before it had a result.' });
  if (error instanceof RunRefusedError) throw new Problem(500, { detail: `The run gave no result: ${error.message}.` });
  throw error;
}
