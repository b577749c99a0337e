import type {
  ScenarioList,
  ScenarioSummary,
  ScenarioVersion,
  ScenarioVersionList,
  StoredScenario,
  StoredScenarioVersion,
} from '@ohsim/api';
import type { Scenario } from '@ohsim/engine';
import { askApi, WORKSPACE } from './api-client.ts';

/** Where a scenario is stored, and which version of it this page has seen. */
export interface StoredAs {
  readonly id: string;
  readonly version: number;
  readonly name: string;
}

/** What goes along with a save; the name is as entered in this browser, and nobody checks it. */
export interface Remarks {
  readonly author: string;
  readonly note: string;
}

/** Saves a scenario over the version that was seen, or as a new one. Someone else's later version is an `ApiProblem` of status 412. */
export async function saveScenario(scenario: Scenario, over: StoredAs | undefined, remarks: Remarks): Promise<StoredAs> {
  const headers = remarkHeaders(remarks);
  const { document } =
    over === undefined
      ? await askApi<StoredScenario>(`${WORKSPACE}/scenarios`, { method: 'POST', body: scenario, headers })
      : await askApi<StoredScenario>(pathOf(over.id), { method: 'PUT', body: scenario, headers: { ...headers, ...seen(over.version) } });
  return { id: document.id, version: document.version, name: scenario.name };
}

/** Saved scenarios about one system, newest first, and those that are so damaged that nobody can tell. */
export async function listScenarios(systemId: string): Promise<ScenarioSummary[]> {
  const { document } = await askApi<ScenarioList>(`${WORKSPACE}/scenarios?limit=1000`);
  return document.scenarios.filter(({ systemIds }) => systemIds.length === 0 || (systemIds.length === 1 && systemIds[0] === systemId));
}

export async function readScenario(id: string): Promise<StoredScenario> {
  return (await askApi<StoredScenario>(pathOf(id))).document;
}

/** Versions of a saved scenario, newest first. */
export async function listVersions(id: string): Promise<ScenarioVersion[]> {
  return (await askApi<ScenarioVersionList>(`${pathOf(id)}/versions?limit=1000`)).document.versions;
}

export async function readVersion(id: string, version: number): Promise<StoredScenarioVersion> {
  return (await askApi<StoredScenarioVersion>(`${pathOf(id)}/versions/${version}`)).document;
}

/** Saves an earlier version again as the newest. */
export async function restoreVersion(id: string, version: number, newest: number, remarks: Remarks): Promise<StoredScenario> {
  const headers = { ...remarkHeaders(remarks), ...seen(newest) };
  return (await askApi<StoredScenario>(`${pathOf(id)}/versions/${version}/restore`, { method: 'POST', headers })).document;
}

const pathOf = (id: string): string => `${WORKSPACE}/scenarios/${encodeURIComponent(id)}`;
const seen = (version: number) => ({ 'if-match': `"${version}"` });

/** A header holds ASCII alone. */
function remarkHeaders({ author, note }: Remarks): Record<string, string> {
  return {
    ...(author === '' ? {} : { 'ohsim-author': encodeURIComponent(author) }),
    ...(note === '' ? {} : { 'ohsim-note': encodeURIComponent(note) }),
  };
}
