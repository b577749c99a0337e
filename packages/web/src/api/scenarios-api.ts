import type { ScenarioList, ScenarioSummary, StoredScenario } from '@ohsim/api';
import type { Scenario } from '@ohsim/engine';
import { askApi, WORKSPACE } from './api-client.ts';

/** Where a scenario is stored, and which version of it this page has seen. */
export interface StoredAs {
  readonly id: string;
  readonly version: number;
  readonly name: string;
}

/** Saves a scenario: over the one it was opened from or saved as, if its name is the same; else as a new one. */
export async function saveScenario(scenario: Scenario, storedAs: StoredAs | undefined): Promise<StoredAs> {
  const over = storedAs !== undefined && storedAs.name === scenario.name ? storedAs : undefined;
  const { document } =
    over === undefined
      ? await askApi<StoredScenario>(`${WORKSPACE}/scenarios`, { method: 'POST', body: scenario })
      : await askApi<StoredScenario>(`${WORKSPACE}/scenarios/${over.id}`, {
          method: 'PUT',
          body: scenario,
          headers: { 'if-match': `"${over.version}"` },
        });
  return { id: document.id, version: document.version, name: scenario.name };
}

/** Saved scenarios about one system, newest first. */
export async function listScenarios(systemId: string): Promise<ScenarioSummary[]> {
  const { document } = await askApi<ScenarioList>(`${WORKSPACE}/scenarios?limit=1000`);
  return document.scenarios.filter((scenario) => scenario.systemIds.length === 1 && scenario.systemIds[0] === systemId);
}

export async function readScenario(id: string): Promise<StoredScenario> {
  return (await askApi<StoredScenario>(`${WORKSPACE}/scenarios/${id}`)).document;
}
