import { createRoute, z } from '@hono/zod-openapi';
import { checkBaseline } from '@ohsim/engine';
import { etag } from 'hono/etag';
import { baselineChecksSchema, baselineListSchema, baselineSchema } from '../contract/catalogue.ts';
import { json } from '../contract/common.ts';
import { problems } from '../contract/problem.ts';
import type { ApiDeps } from '../deps.ts';
import { createAuthorise } from '../http/authorise.ts';
import { newRoutes } from '../http/new-routes.ts';
import { Problem } from '../http/problem.ts';

const params = z.object({ id: z.string().max(100).openapi({ example: 'england' }) });

/** The baselines this server has: for now the bundled one. */
export function baselineRoutes(deps: ApiDeps) {
  const middleware = [createAuthorise(deps.access)('catalogue:read'), etag()];
  const { baseline } = deps;
  const known = (id: string) => {
    if (id !== baseline.id) throw new Problem(404, { detail: `There is no baseline ${id}; there is ${baseline.id}.` });
    return baseline;
  };
  const list = createRoute({
    method: 'get',
    path: '/baselines',
    summary: 'Baselines',
    middleware,
    responses: { 200: json('Baselines', baselineListSchema), ...problems() },
  });
  const one = createRoute({
    method: 'get',
    path: '/baselines/{id}',
    summary: 'A baseline in full, as the engine reads it',
    middleware,
    request: { params },
    responses: { 200: json('The baseline', baselineSchema), ...problems(404) },
  });
  const checks = createRoute({
    method: 'get',
    path: '/baselines/{id}/checks',
    summary: 'Counts and totals of a baseline against published figures and its own national totals',
    middleware,
    request: { params },
    responses: { 200: json('The checks', baselineChecksSchema), ...problems(404) },
  });
  return newRoutes()
    .openapi(list, (context) => context.json({ baselines: [summaryOf(deps)] }, 200))
    .openapi(one, (context) => context.json(known(context.req.valid('param').id), 200))
    .openapi(checks, (context) => {
      const found = checkBaseline(known(context.req.valid('param').id));
      return context.json({ baselineId: baseline.id, baselineVersion: deps.baselineVersion, checks: found }, 200);
    });
}

function summaryOf({ baseline, baselineVersion }: ApiDeps) {
  const { id, label, schemaVersion, startMonth, systems, organisations, services, parameters } = baseline;
  const counts = { systems: systems.length, organisations: organisations.length, services: services.length, parameters: parameters.length };
  return { id, label, version: baselineVersion, schemaVersion, startMonth, counts };
}
