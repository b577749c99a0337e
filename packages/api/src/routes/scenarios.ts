import { nextOffset } from '../contract/common.ts';
import { createScenario, listScenarios, readScenario, removeScenario, replaceScenario } from '../contract/scenario-routes.ts';
import type { ApiDeps } from '../deps.ts';
import { createAuthorise } from '../http/authorise.ts';
import { expectedVersion, versionTag } from '../http/etag.ts';
import { newRoutes } from '../http/new-routes.ts';
import { readJsonBody } from '../http/read-json-body.ts';
import { saveRemarks } from '../http/save-remarks.ts';
import { documentOf, doneOrProblem, noScenario, summaryOf, usable, warningsOf } from '../runs/stored-scenario.ts';

/** Scenarios of a workspace: only those that parse and compile are stored. */
export function scenarioRoutes(deps: ApiDeps) {
  const authorise = createAuthorise(deps.access);
  const reading = authorise('scenarios:read');
  const writing = authorise('scenarios:write');
  const { scenarios } = deps.store;

  return newRoutes()
    .openapi({ ...listScenarios, middleware: reading }, async (context) => {
      const page = context.req.valid('query');
      const rows = await scenarios.list(context.req.valid('param').workspace, page);
      return context.json({ scenarios: rows.map(summaryOf), nextOffset: nextOffset(page, rows.length) }, 200);
    })
    .openapi({ ...createScenario, middleware: writing }, async (context) => {
      const { workspace } = context.req.valid('param');
      const { scenario, warnings } = usable(await readJsonBody(context), deps);
      const stamp = { workspaceId: workspace, id: deps.newId(), createdBy: context.get('caller').id, createdAt: deps.clock() };
      const row = await scenarios.create({ ...stamp, document: scenario, ...saveRemarks(context) });
      context.header('location', `${context.req.path}/${row.id}`);
      context.header('etag', versionTag(row.version));
      return context.json(documentOf(row, warnings), 201);
    })
    .openapi({ ...readScenario, middleware: reading }, async (context) => {
      const { workspace, id } = context.req.valid('param');
      const row = await scenarios.find(workspace, id);
      if (row === undefined) throw noScenario(id);
      context.header('etag', versionTag(row.version));
      return context.json(documentOf(row, warningsOf(row.document, deps)), 200);
    })
    .openapi({ ...replaceScenario, middleware: writing }, async (context) => {
      const { workspace, id } = context.req.valid('param');
      const version = expectedVersion(context);
      const { scenario, warnings } = usable(await readJsonBody(context), deps);
      const change = { document: scenario, by: context.get('caller').id, at: deps.clock(), ...saveRemarks(context) };
      const row = doneOrProblem(await scenarios.replace({ workspaceId: workspace, id, version }, change), id, version);
      context.header('etag', versionTag(row.version));
      return context.json(documentOf(row, warnings), 200);
    })
    .openapi({ ...removeScenario, middleware: writing }, async (context) => {
      const { workspace, id } = context.req.valid('param');
      const version = expectedVersion(context);
      doneOrProblem(await scenarios.remove({ workspaceId: workspace, id, version }), id, version);
      return context.body(null, 204);
    });
}
