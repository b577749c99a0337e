import { createRoute, z } from '@hono/zod-openapi';
import { documentedBody, json, pageQuery, workspaceParam } from './common.ts';
import { problems } from './problem.ts';
import { scenarioListSchema, storedScenarioSchema } from './scenario.ts';

const inWorkspace = z.object({ workspace: workspaceParam });
const oneScenario = inWorkspace.extend({ id: z.string().max(100) });
const body = documentedBody('Scenario', 'A scenario');
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
  request: { params: inWorkspace, body },
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
  request: { params: oneScenario, body },
  responses: { 200: stored('Replaced'), ...problems(400, 404, 412, 415, 422, 428) },
});

export const removeScenario = createRoute({
  method: 'delete',
  path: '/scenarios/{id}',
  summary: 'Remove a scenario; If-Match says which version was read',
  request: { params: oneScenario },
  responses: { 204: { description: 'Removed' }, ...problems(404, 412, 428) },
});
