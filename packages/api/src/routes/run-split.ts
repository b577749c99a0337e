import { createRoute } from '@hono/zod-openapi';
import { json } from '../contract/common.ts';
import { problems } from '../contract/problem.ts';
import { oneRun } from '../contract/run-routes.ts';
import { type RunSplitDocument, runSplitSchema } from '../contract/split.ts';
import type { ApiDeps } from '../deps.ts';
import { createAuthorise } from '../http/authorise.ts';
import { newRoutes } from '../http/new-routes.ts';
import { asProblem, secondsToWait, within } from '../http/prefer-wait.ts';
import { createRunSplits } from '../runs/run-split.ts';
import { storedRun } from '../runs/stored-run.ts';

/** What changed between a stored run and the same inputs today: engine, data, defaults. */
export function runSplitRoutes(deps: ApiDeps) {
  const splits = createRunSplits(deps);
  const route = createRoute({
    method: 'get',
    path: '/runs/{runId}/split',
    summary:
      'Old figure, same inputs on the new engine, with new data, with new defaults; Prefer: wait=<seconds> says how long to wait (10)',
    middleware: createAuthorise(deps.access)('runs:read'),
    request: { params: oneRun },
    responses: {
      200: json('The split, or that nothing changed', runSplitSchema),
      202: json('Still being worked out: ask again', runSplitSchema),
      ...problems(404, 409, 503),
    },
  });
  return newRoutes().openapi(route, async (context) => {
    const { workspace, runId } = context.req.valid('param');
    const row = await storedRun(deps, workspace, runId);
    const { modelVersion, baselineVersion } = deps;
    const document = (status: RunSplitDocument['status'], rest: Pick<RunSplitDocument, 'figures' | 'notes'>): RunSplitDocument => ({
      runId,
      made: { modelVersion: row.modelVersion, baselineVersion: row.baselineVersion, at: row.createdAt.toISOString() },
      now: { modelVersion, baselineVersion },
      status,
      ...rest,
    });
    const nothing = { figures: [], notes: [] };
    if (row.modelVersion === modelVersion && row.baselineVersion === baselineVersion) return context.json(document('same', nothing), 200);
    const split = await within(secondsToWait(context), splits.of(row)).catch(asProblem);
    if (split === undefined) return context.json(document('computing', nothing), 202);
    const figures = split.figures.map((figure) => ({ ...figure, bars: figure.bars.map((bar) => ({ ...bar, changes: [...bar.changes] })) }));
    return context.json(document('done', { figures, notes: [...split.notes] }), 200);
  });
}
