import { nextOffset } from '../contract/common.ts';
import type { ScenarioVersion } from '../contract/scenario.ts';
import { listVersions, readVersion, restoreVersion } from '../contract/scenario-routes.ts';
import type { ApiDeps } from '../deps.ts';
import { createAuthorise } from '../http/authorise.ts';
import { expectedVersion, versionTag } from '../http/etag.ts';
import { newRoutes } from '../http/new-routes.ts';
import { Problem } from '../http/problem.ts';
import { saveRemarks } from '../http/save-remarks.ts';
import { documentOf, doneOrProblem, nameOf, noScenario, usable, warningsOf } from '../runs/stored-scenario.ts';
import type { ScenarioVersionRow } from '../store/store.ts';

/** Every version of a scenario that was saved. A restored version is a new one: nothing of the history is ever overwritten. */
export function scenarioVersionRoutes(deps: ApiDeps) {
  const authorise = createAuthorise(deps.access);
  const { scenarios } = deps.store;
  return newRoutes()
    .openapi({ ...listVersions, middleware: authorise('scenarios:read') }, async (context) => {
      const { workspace, id } = context.req.valid('param');
      const page = context.req.valid('query');
      const rows = await scenarios.versions(workspace, id, page);
      if (rows.length === 0 && (await scenarios.find(workspace, id)) === undefined) throw noScenario(id);
      return context.json({ versions: rows.map(summaryOf), nextOffset: nextOffset(page, rows.length) }, 200);
    })
    .openapi({ ...readVersion, middleware: authorise('scenarios:read') }, async (context) => {
      const { workspace, id, version } = context.req.valid('param');
      const row = await scenarios.findVersion({ workspaceId: workspace, id, version });
      if (row === undefined) throw noVersion(id, version);
      return context.json({ ...summaryOf(row), scenario: row.document, warnings: warningsOf(row.document, deps) }, 200);
    })
    .openapi({ ...restoreVersion, middleware: authorise('scenarios:write') }, async (context) => {
      const { workspace, id, version } = context.req.valid('param');
      const expected = expectedVersion(context);
      const found = await scenarios.findVersion({ workspaceId: workspace, id, version });
      if (found === undefined) throw noVersion(id, version);
      const { scenario, warnings } = usable(found.document, deps);
      const { author, note } = saveRemarks(context);
      const restored = `Version ${version} restored`;
      const change = { document: scenario, by: context.get('caller').id, at: deps.clock(), author };
      const said = note === undefined ? restored : `${restored}: ${note}`;
      const row = doneOrProblem(
        await scenarios.replace({ workspaceId: workspace, id, version: expected }, { ...change, note: said }),
        id,
        expected,
      );
      context.header('etag', versionTag(row.version));
      return context.json(documentOf(row, warnings), 200);
    });
}

const noVersion = (id: string, version: number): Problem =>
  new Problem(404, { detail: `This workspace has no version ${version} of a scenario ${id}.` });

const summaryOf = ({ version, savedBy, author, savedAt, note, document }: ScenarioVersionRow): ScenarioVersion => ({
  version,
  savedBy,
  author,
  savedAt: savedAt.toISOString(),
  note,
  name: nameOf(document),
});
