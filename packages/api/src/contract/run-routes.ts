import { createRoute, z } from '@hono/zod-openapi';
import { documentedBody, json, pageQuery, workspaceParam } from './common.ts';
import { problems } from './problem.ts';
import { runDocumentSchema, runEventSchema, runListSchema } from './run.ts';

const inWorkspace = z.object({ workspace: workspaceParam });
export const runIdText = z.string().regex(/^[0-9a-f]{64}$/, { error: 'a run id has 64 hexadecimal digits' });
export const oneRun = inWorkspace.extend({ runId: runIdText });

export const startRun = createRoute({
  method: 'post',
  path: '/runs',
  summary: 'Run a scenario, given or stored; Prefer: wait=<seconds> says how long to wait for the result (10)',
  request: { params: inWorkspace, body: documentedBody('RunRequest', 'What to run and how') },
  responses: {
    200: json('This workspace has the result already', runDocumentSchema),
    201: json('Run and stored', runDocumentSchema),
    202: json('Still going: read it again at Location', runDocumentSchema),
    ...problems(400, 404, 415, 422, 503),
  },
});

export const listRuns = createRoute({
  method: 'get',
  path: '/runs',
  summary: 'Stored results, newest first; with scenarioId those of one scenario',
  request: { params: inWorkspace, query: pageQuery.extend({ scenarioId: z.string().max(100).optional() }) },
  responses: { 200: json('A page of results', runListSchema), ...problems(422) },
});

export const readRun = createRoute({
  method: 'get',
  path: '/runs/{runId}',
  summary: 'A run: how far it is, and its manifest and headline once done',
  request: { params: oneRun },
  responses: { 200: json('The run', runDocumentSchema), ...problems(404) },
});

export const followRun = createRoute({
  method: 'get',
  path: '/runs/{runId}/events',
  summary: 'Server-sent events of a run: its state now and at each change, until it has ended',
  request: { params: oneRun },
  responses: {
    200: {
      description:
        'Events named run, each with a RunEvent as data; a comment every 15 seconds. Connecting again gives the present state first.',
      content: { 'text/event-stream': { schema: runEventSchema } },
    },
    ...problems(404),
  },
});

export const removeRun = createRoute({
  method: 'delete',
  path: '/runs/{runId}',
  summary: 'Cancel a run that is going, or remove a stored result',
  request: { params: oneRun },
  responses: { 204: { description: 'Cancelled or removed' }, ...problems(404) },
});
