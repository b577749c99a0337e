import type { Issue, Scenario } from '@ohsim/engine';
import type { ScenarioSummary, StoredScenario } from '../contract/scenario.ts';
import type { ApiDeps } from '../deps.ts';
import { staleVersion } from '../http/etag.ts';
import { Problem, unusable } from '../http/problem.ts';
import type { ScenarioRow, Versioned } from '../store/store.ts';
import { checkScenario, isRecord } from './parse-run-request.ts';

/** A document as a scenario that can be stored; every problem at once where it is none. */
export function usable(document: unknown, deps: ApiDeps): { readonly scenario: Scenario; readonly warnings: readonly Issue[] } {
  const checked = checkScenario(document, deps);
  if (!checked.ok) throw unusable(checked.issues, 'The scenario');
  return { scenario: checked.value, warnings: checked.warnings };
}

/** A stored scenario may have been written for an earlier baseline: then what is wrong with it now comes as warnings. */
export function warningsOf(document: unknown, deps: ApiDeps): readonly Issue[] {
  const checked = checkScenario(document, deps);
  return checked.ok ? checked.warnings : checked.issues;
}

export function doneOrProblem(result: Versioned<ScenarioRow>, id: string, version: number): ScenarioRow {
  if (result.kind === 'missing') throw noScenario(id);
  if (result.kind === 'stale') throw staleVersion(version, result.version);
  return result.row;
}

export const noScenario = (id: string): Problem => new Problem(404, { detail: `This workspace has no scenario ${id}.` });

const stampOf = ({ id, version, createdBy, createdAt, updatedBy, updatedAt }: ScenarioRow) => ({
  id,
  version,
  createdBy,
  createdAt: createdAt.toISOString(),
  updatedBy,
  updatedAt: updatedAt.toISOString(),
});

export function summaryOf(row: ScenarioRow): ScenarioSummary {
  const { systemIds } = fieldsOf(row.document);
  const known = Array.isArray(systemIds) ? systemIds.filter((id): id is string => typeof id === 'string') : [];
  return { ...stampOf(row), name: nameOf(row.document), systemIds: known };
}

/** Name of a stored document; one that was damaged may have none. */
export function nameOf(document: unknown): string {
  const { name } = fieldsOf(document);
  return typeof name === 'string' && name !== '' ? name : 'A scenario whose name cannot be read';
}

const fieldsOf = (document: unknown): Readonly<Record<string, unknown>> => (isRecord(document) ? document : {});

export function documentOf(row: ScenarioRow, warnings: readonly Issue[]): StoredScenario {
  return { ...stampOf(row), scenario: row.document as Scenario, warnings };
}
