import { siteHubsRoute } from '../contract/siting.ts';
import type { ApiDeps } from '../deps.ts';
import { createAuthorise } from '../http/authorise.ts';
import { newRoutes } from '../http/new-routes.ts';
import { Problem, unusable } from '../http/problem.ts';
import { readJsonBody } from '../http/read-json-body.ts';
import { JobQueueClosed, JobQueueFull } from '../jobs/job-queue.ts';
import { parseSitingRequest } from '../sitings/parse-siting-request.ts';

/** Hub siting. Answers when it is done: nodes and seconds bound the work of a request, and its result is not stored. */
export function sitingRoutes(deps: ApiDeps) {
  const writing = createAuthorise(deps.access)('runs:write');
  return newRoutes().openapi({ ...siteHubsRoute, middleware: writing }, async (context) => {
    const parsed = parseSitingRequest(await readJsonBody(context), deps);
    if (!parsed.ok) throw unusable(parsed.issues, 'The siting');
    const { bound, gap, stages: _, restriction: __, ...result } = await submitted(deps, parsed.value);
    return context.json({ ...result, bound: finiteOrNull(bound), gap: finiteOrNull(gap), warnings: [...parsed.warnings] }, 200);
  });
}

const finiteOrNull = (value: number): number | null => (Number.isFinite(value) ? value : null);

async function submitted({ sitings, newId }: ApiDeps, work: Parameters<ApiDeps['sitings']['submit']>[1]) {
  try {
    return await sitings.submit(newId(), work).result;
  } catch (error) {
    if (!(error instanceof JobQueueFull || error instanceof JobQueueClosed)) throw error;
    const detail = 'The server has all the sitings it can take. Try again in a moment.';
    throw new Problem(503, { detail, headers: { 'retry-after': '10' } });
  }
}
