import { metricsCsv } from '@ohsim/documents';
import { type RunManifest, runScenario } from '@ohsim/engine';
import { england } from '@ohsim/engine/england';
import type { RunDocument, RunList } from '../../contract/run.ts';
import type { ScenarioList, StoredScenario } from '../../contract/scenario.ts';
import { type Acknowledged, type Api, LONG_SETTINGS, workspaceOf } from './workload.ts';

/** Everything that is not as acknowledged, one sentence each, and how much was looked at. */
export interface Findings {
  readonly problems: readonly string[];
  readonly scenarios: number;
  readonly runs: number;
  /** How often the long run had been taken up again; 0 when it is stored or not asked for. */
  readonly resumed: number;
}

/** Compares what a server has, after its predecessor was killed, with what that one had acknowledged. */
export async function checkKept(api: Api): Promise<Findings> {
  const problems: string[] = [];
  const base = workspaceOf(api);
  const scenarios = await checkScenarios(base, api.acknowledged, problems);
  const runs = await checkRuns(base, api.acknowledged, problems);
  const resumed = await checkLongRun(base, api.acknowledged, problems);
  return { problems, scenarios, runs, resumed };
}

async function checkScenarios(base: string, { scenarios }: Acknowledged, problems: string[]): Promise<number> {
  const { scenarios: listed } = await read<ScenarioList>(`${base}/scenarios?limit=1000`);
  for (const [id, known] of scenarios) {
    const response = await fetch(`${base}/scenarios/${id}`);
    if (response.status !== 200) {
      problems.push(`scenario ${id} was acknowledged and answers ${response.status}`);
      continue;
    }
    const { version, scenario } = (await response.json()) as StoredScenario;
    const text = JSON.stringify(scenario);
    const unanswered = version === known.version + 1 && text === known.unanswered;
    if ((version !== known.version || text !== known.text) && !unanswered) {
      problems.push(`scenario ${id} was acknowledged at version ${known.version} and is another at version ${version}`);
    }
    scenarios.set(id, { version, text, unanswered: undefined });
  }
  // one that was saved without an answer is whole all the same
  for (const { id } of listed.filter(({ id }) => !scenarios.has(id))) {
    const { version, scenario } = await read<StoredScenario>(`${base}/scenarios/${id}`);
    scenarios.set(id, { version, text: JSON.stringify(scenario), unanswered: undefined });
  }
  return listed.length;
}

async function checkRuns(base: string, { runs, long }: Acknowledged, problems: string[]): Promise<number> {
  const { runs: listed } = await read<RunList>(`${base}/runs?limit=1000`);
  const ids = new Set(listed.map(({ runId }) => runId));
  for (const [runId, text] of runs) {
    if (!ids.has(runId)) problems.push(`run ${runId} was answered with its result and is not there`);
    else if (JSON.stringify(await read(`${base}/runs/${runId}`)) !== text) problems.push(`run ${runId} is not what it was`);
  }
  for (const runId of ids) {
    if (runId === long) continue;
    const { manifest } = await read<RunDocument>(`${base}/runs/${runId}`);
    if ((await csvOf(base, runId)) !== expectedCsv(manifest as RunManifest)) problems.push(`run ${runId} does not have all its results`);
  }
  return listed.length;
}

async function checkLongRun(base: string, { long, longDone }: Acknowledged, problems: string[]): Promise<number> {
  if (long === undefined) return 0;
  const response = await fetch(`${base}/runs/${long}`);
  if (response.status !== 200) {
    problems.push(`the long run was accepted and answers ${response.status}`);
    return 0;
  }
  const { status, resumed = 0, error = '' } = (await response.json()) as RunDocument;
  if (longDone && status !== 'done') problems.push(`the long run was reported done and is ${status}`);
  if (status === 'cancelled') problems.push('the long run is cancelled, and nobody asked for that');
  if (status === 'failed' && !error.includes('Ask for it again')) problems.push(`the long run failed without saying what to do: ${error}`);
  return resumed;
}

/** What the engine makes of a short run here, in this process. */
function expectedCsv({ scenario, settings }: RunManifest): string {
  const { mode, seed, draws, detail, metricIds } = settings;
  const result = runScenario(scenario, england(), { mode, seed, draws, detail, metricIds });
  if (!result.ok) throw new Error('a stored run is refused');
  return metricsCsv(result.value);
}

export async function csvOf(base: string, runId: string): Promise<string> {
  return (await fetch(`${base}/runs/${runId}/metrics.csv`)).text();
}

/** The long run once it is done; rejects if it ends in another way or takes longer than `seconds`. */
export async function finishedLongRun(base: string, runId: string, seconds: number): Promise<RunDocument> {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    const document = await read<RunDocument>(`${base}/runs/${runId}`);
    if (document.status === 'done') return document;
    if (document.status === 'failed' || document.status === 'cancelled' || Date.now() > deadline) {
      throw new Error(`the long run is ${document.status} at ${document.progress.done} of ${LONG_SETTINGS.draws}: ${document.error ?? ''}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function read<Answer>(url: string): Promise<Answer> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`GET ${url} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as Answer;
}
