import type { Issue, Scenario } from '@ohsim/engine';
import { nextOffset } from '../contract/common.ts';
import type { ScenarioSummary, StoredScenario } from '../contract/scenario.ts';
import { createScenario, listScenarios, readScenario, removeScenario, replaceScenario } from '../contract/scenario-routes.ts';
import type { ApiDeps } from '../deps.ts';
import { createAuthorise } from '../http/authorise.ts';
import { expectedVersion, staleVersion, versionTag } from '../http/etag.ts';
import { newRoutes } from '../http/new-routes.ts';
import { Problem, unusable } from '../http/problem.ts';
import { readJsonBody } from '../http/read-json-body.ts';
import { checkScenario } from '../runs/parse-run-request.ts';
import type { ScenarioRow, Versioned } from '../store/store.ts';

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
      const row = await scenarios.create({ ...stamp, document: scenario });
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
      const change = { document: scenario, by: context.get('caller').id, at: deps.clock() };
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

function usable(document: unknown, deps: ApiDeps): { readonly scenario: Scenario; readonly warnings: readonly Issue[] } {
  const checked = checkScenario(document, deps);
  if (!checked.ok) throw unusable(checked.issues, 'The scenario');
  return { scenario: checked.value, warnings: checked.warnings };
}

/** A stored scenario may have been written for an earlier baseline: then what is wrong with it now comes as warnings. */
function warningsOf(document: unknown, deps: ApiDeps): readonly Issue[] {
  const checked = checkScenario(document, deps);
  return checked.ok ? checked.warnings : checked.issues;
}

function doneOrProblem(result: Versioned<ScenarioRow>, id: string, version: number): ScenarioRow {
  if (result.kind === 'missing') throw noScenario(id);
  if (result.kind === 'stale') throw staleVersion(version, result.version);
  return result.row;
}

const noScenario = (id: string): Problem => new Problem(404, { detail: `This workspace has no scenario ${id}.` });

const stampOf = ({ id, version, createdBy, createdAt, updatedBy, updatedAt }: ScenarioRow) => ({
  id,
  version,
  createdBy,
  createdAt: createdAt.toISOString(),
  updatedBy,
  updatedAt: updatedAt.toISOString(),
});

function summaryOf(row: ScenarioRow): ScenarioSummary {
  const { name, systemIds } = row.document as Scenario;
  return { ...stampOf(row), name, systemIds: [...systemIds] };
}

function documentOf(row: ScenarioRow, warnings: readonly Issue[]): StoredScenario {
  return { ...stampOf(row), scenario: row.document as Scenario, warnings };
}
