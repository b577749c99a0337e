import { parseComparisonRequest } from '../comparisons/parse-comparison-request.ts';
import { compareModels } from '../contract/comparison.ts';
import type { ApiDeps } from '../deps.ts';
import { createAuthorise } from '../http/authorise.ts';
import { newRoutes } from '../http/new-routes.ts';
import { Problem, unusable } from '../http/problem.ts';
import { readJsonBody } from '../http/read-json-body.ts';
import { JobQueueClosed, JobQueueFull } from '../jobs/job-queue.ts';

/** Delivery models side by side. Answers when all is done: a request has bounded work, and its result is not stored. */
export function comparisonRoutes(deps: ApiDeps) {
  const writing = createAuthorise(deps.access)('runs:write');
  return newRoutes().openapi({ ...compareModels, middleware: writing }, async (context) => {
    const parsed = parseComparisonRequest(await readJsonBody(context), deps);
    if (!parsed.ok) throw unusable(parsed.issues, 'The comparison');
    const outcome = await submitted(deps, parsed.value);
    if (!outcome.ok) throw unusable(outcome.issues, 'The comparison');
    return context.json(outcome.comparison, 200);
  });
}

async function submitted({ comparisons, newId }: ApiDeps, work: Parameters<ApiDeps['comparisons']['submit']>[1]) {
  try {
    return await comparisons.submit(newId(), work).result;
  } catch (error) {
    if (!(error instanceof JobQueueFull || error instanceof JobQueueClosed)) throw error;
    const detail = 'The server has all the comparisons it can take. Try again in a moment.';
    throw new Problem(503, { detail, headers: { 'retry-after': '10' } });
  }
}
