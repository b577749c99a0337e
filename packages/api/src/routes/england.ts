import { createRoute } from '@hono/zod-openapi';
import { errorIssue } from '@ohsim/engine';
import { json } from '../contract/common.ts';
import { englandSchema } from '../contract/england.ts';
import { problems } from '../contract/problem.ts';
import type { ApiDeps } from '../deps.ts';
import { englandDocument, englandMetric } from '../england/england-document.ts';
import { CHANCE_METRIC, type EnglandQuery, englandQuery } from '../england/england-query.ts';
import { ENGLAND_METRIC_IDS } from '../england/england-results.ts';
import { createAuthorise } from '../http/authorise.ts';
import { newRoutes } from '../http/new-routes.ts';
import { Problem, unusable } from '../http/problem.ts';

/** Business as usual of every system, for the England page. */
export function englandRoutes(deps: ApiDeps) {
  const route = createRoute({
    method: 'get',
    path: '/england',
    summary: 'Business as usual of each system run alone, by metric and year',
    middleware: createAuthorise(deps.access)('england:read'),
    request: { query: englandQuery },
    responses: {
      200: json('All systems', englandSchema),
      202: json('Still computing: the systems that are ready; ask again', englandSchema),
      ...problems(422, 503),
    },
  });
  return newRoutes().openapi(route, async (context) => {
    const query = context.req.valid('query');
    refuse(query, deps);
    const progress = deps.england.ensure(query.draws ?? deps.limits.englandDraws);
    if (progress === undefined) {
      throw new Problem(503, {
        detail: 'England is being computed with other numbers of draws already. Try again later.',
        headers: { 'retry-after': '30' },
      });
    }
    const document = await englandDocument(deps, progress, query);
    if (document.status === 'computing') context.header('retry-after', '1');
    return context.json(document, document.status === 'computing' ? 202 : 200);
  });
}

function refuse(query: EnglandQuery, { limits }: ApiDeps): void {
  const known = [CHANCE_METRIC.id, ...ENGLAND_METRIC_IDS];
  const issues = [
    ...(englandMetric(query) === undefined
      ? [
          errorIssue({
            path: 'metric',
            code: 'unknown-metric',
            message: 'a metric of this page',
            found: query.metric ?? '',
            allowed: { oneOf: known },
          }),
        ]
      : []),
    ...(query.draws !== undefined && query.draws > limits.maxDraws
      ? [
          errorIssue({
            path: 'draws',
            code: 'out-of-range',
            message: 'the number of draws',
            found: query.draws,
            allowed: { max: limits.maxDraws },
          }),
        ]
      : []),
  ];
  if (issues.length > 0) throw unusable(issues, 'The address');
}
