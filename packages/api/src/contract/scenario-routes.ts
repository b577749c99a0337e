import { createRoute, z } from '@hono/zod-openapi';
import { documentedBody, json, pageQuery, workspaceParam } from './common.ts';
import { problems } from './problem.ts';
import { scenarioListSchema, scenarioVersionListSchema, storedScenarioSchema, storedVersionSchema } from './scenario.ts';

const inWorkspace = z.object({ workspace: workspaceParam });
const oneScenario = inWorkspace.extend({ id: z.string().max(100) });
const body = documentedBody('Scenario', 'A scenario');
const remarks = z.object({
  'ohsim-author': z
    .string()
    .optional()
    .openapi({ description: 'Display name of who saves, percent-encoded UTF-8, up to 100 characters; not authentication' }),
  'ohsim-note': z.string().optional().openapi({ description: 'Why it is saved, percent-encoded UTF-8, up to 500 characters' }),
});
const stored = (description: string) => json(description, storedScenarioSchema);

export const listScenarios = createRoute({
  method: 'get',
  path: '/scenarios',
  summary: 'Scenarios, newest first',
  request: { params: inWorkspace, query: pageQuery },
  responses: { 200: json('A page of scenarios', scenarioListSchema), ...problems(422) },
});

export const createScenario = createRoute({
  method: 'post',
  path: '/scenarios',
  summary: 'Save a new scenario',
  request: { params: inWorkspace, headers: remarks, body },
  responses: { 201: stored('Saved; ETag holds its version'), ...problems(400, 415, 422) },
});

export const readScenario = createRoute({
  method: 'get',
  path: '/scenarios/{id}',
  summary: 'A scenario',
  request: { params: oneScenario },
  responses: { 200: stored('The scenario; ETag holds its version'), ...problems(404) },
});

export const replaceScenario = createRoute({
  method: 'put',
  path: '/scenarios/{id}',
  summary: 'Replace a scenario; If-Match says which version was read',
  request: { params: oneScenario, headers: remarks, body },
  responses: { 200: stored('Replaced'), ...problems(400, 404, 412, 415, 422, 428) },
});

export const removeScenario = createRoute({
  method: 'delete',
  path: '/scenarios/{id}',
  summary: 'Remove a scenario; If-Match says which version was read',
  request: { params: oneScenario },
  responses: { 204: { description: 'Removed' }, ...problems(404, 412, 428) },
});

const oneVersion = oneScenario.extend({ version: z.coerce.number().int().min(1).max(1_000_000_000) });

export const listVersions = createRoute({
  method: 'get',
  path: '/scenarios/{id}/versions',
  summary: 'Every saved version of a scenario, newest first',
  request: { params: oneScenario, query: pageQuery },
  responses: { 200: json('A page of versions', scenarioVersionListSchema), ...problems(404, 422) },
});

export const readVersion = createRoute({
  method: 'get',
  path: '/scenarios/{id}/versions/{version}',
  summary: 'A scenario as it was saved once',
  request: { params: oneVersion },
  responses: { 200: json('The version', storedVersionSchema), ...problems(404, 422) },
});

export const restoreVersion = createRoute({
  method: 'post',
  path: '/scenarios/{id}/versions/{version}/restore',
  summary: 'Save an earlier version again as the newest; If-Match says which newest version was read',
  request: { params: oneVersion, headers: remarks },
  responses: { 200: stored('Restored, as a new version'), ...problems(400, 404, 412, 422, 428) },
});
