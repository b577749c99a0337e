import { createRoute, z } from '@hono/zod-openapi';
import { compileModel } from '@ohsim/engine';
import { documentedBody, json, workspaceParam } from '../contract/common.ts';
import { problems } from '../contract/problem.ts';
import { scenarioCheckSchema } from '../contract/scenario.ts';
import type { ApiDeps } from '../deps.ts';
import { createAuthorise } from '../http/authorise.ts';
import { newRoutes } from '../http/new-routes.ts';
import { unusable } from '../http/problem.ts';
import { readJsonBody } from '../http/read-json-body.ts';
import { checkScenario } from '../runs/parse-run-request.ts';

/** Says what is wrong with a scenario, or worth knowing about it, without storing or running it. */
export function scenarioCheckRoutes(deps: ApiDeps) {
  const route = createRoute({
    method: 'post',
    path: '/scenarios/check',
    summary: 'Check a scenario without saving it',
    middleware: createAuthorise(deps.access)('scenarios:read'),
    request: { params: z.object({ workspace: workspaceParam }), body: documentedBody('Scenario', 'A scenario') },
    responses: { 200: json('It can be run', scenarioCheckSchema), ...problems(400, 415, 422) },
  });
  return newRoutes().openapi(route, async (context) => {
    const checked = checkScenario(await readJsonBody(context), deps);
    const compiled = checked.ok ? compileModel(checked.value, deps.baseline) : checked;
    if (!checked.ok || !compiled.ok) throw unusable(compiled.ok ? [] : compiled.issues, 'The scenario');
    const { systemIds, services, organisations } = compiled.value;
    const counts = { systems: systemIds.length, services: services.length, organisations: organisations.length };
    return context.json({ scenario: checked.value, warnings: checked.warnings, counts }, 200);
  });
}
