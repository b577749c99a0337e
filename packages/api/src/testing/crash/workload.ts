import { businessAsUsual, type RunOptions, type Scenario } from '@ohsim/engine';
import { england } from '@ohsim/engine/england';
import type { RunDocument } from '../../contract/run.ts';
import type { StoredScenario } from '../../contract/scenario.ts';

/** The smallest work there is: one year of the system that is simulated fastest. */
export const scenarioNamed = (name: string): Scenario => ({ ...businessAsUsual(england(), ['QHG'], { horizonYears: 1 }), name });

/** The long job: a run of ten thousand futures. */
export const LONG_SCENARIO = scenarioNamed('Ten thousand futures');
export const LONG_SETTINGS = { mode: 'sampled', seed: 1, draws: 10_000, metricIds: ['headcount'] } satisfies RunOptions;

const shortSettings = (seed: number) => ({ mode: 'sampled', seed, draws: 2, metricIds: ['headcount', 'fte'] }) satisfies RunOptions;

/** A scenario as a caller knows it: as acknowledged, and what a replacement that was not answered would make of it. */
export interface KnownScenario {
  version: number;
  text: string;
  unanswered: string | undefined;
}

/** What the server has acknowledged, and so must never lose. */
export interface Acknowledged {
  readonly scenarios: Map<string, KnownScenario>;
  /** JSON of each run that was answered with its result, by id. */
  readonly runs: Map<string, string>;
  /** Id of the long run once it was accepted, and whether it was ever reported done. */
  long: string | undefined;
  longDone: boolean;
}

export const nothingAcknowledged = (): Acknowledged => ({ scenarios: new Map(), runs: new Map(), long: undefined, longDone: false });

/** One server as its callers see it. */
export interface Api {
  readonly url: string;
  readonly random: () => number;
  readonly acknowledged: Acknowledged;
}

export const workspaceOf = ({ url }: Pick<Api, 'url'>): string => `${url.replace('localhost', '127.0.0.1')}/api/v1/workspaces/local`;

/** What was acknowledged of one kind since a server started. */
export interface Tally {
  saves: number;
  runs: number;
}

/** Asks for the long run, saves and runs, side by side, until the server is gone; counts what it acknowledges. */
export async function keepBusy(api: Api, tally: Tally): Promise<void> {
  const saving = async () => {
    for (; ; tally.saves++) await saveOne(api);
  };
  const running = async () => {
    for (; ; tally.runs++) await runOne(api);
  };
  await Promise.all([askForLongRun(api), saving(), running()].map((work) => work.catch(goneIsFine)));
}

async function saveOne({ url, random, acknowledged: { scenarios } }: Api): Promise<void> {
  const ids = [...scenarios.keys()];
  const id = random() < 0.5 ? undefined : ids[Math.floor(random() * ids.length)];
  const document = scenarioNamed(`Saved ${Math.floor(random() * 1e9)}`);
  const at = `${workspaceOf({ url })}/scenarios`;
  if (id === undefined) {
    const saved = await sent<StoredScenario>('POST', at, document);
    scenarios.set(saved.id, { version: saved.version, text: JSON.stringify(saved.scenario), unanswered: undefined });
    return;
  }
  const known = scenarios.get(id)!;
  known.unanswered = JSON.stringify(document);
  const saved = await sent<StoredScenario>('PUT', `${at}/${id}`, document, { 'if-match': `"${known.version}"` });
  scenarios.set(id, { version: saved.version, text: JSON.stringify(saved.scenario), unanswered: undefined });
}

async function runOne({ url, random, acknowledged: { runs } }: Api): Promise<void> {
  const seed = Math.floor(random() * 1e9);
  const document = await sent<RunDocument>(
    'POST',
    `${workspaceOf({ url })}/runs`,
    { scenario: scenarioNamed(`Run ${seed}`), settings: shortSettings(seed) },
    { prefer: 'wait=60' },
  );
  if (document.status === 'done') runs.set(document.runId, JSON.stringify(document));
}

/** Asked for anew after each start: the same run, whatever has become of it. */
export async function askForLongRun({ url, acknowledged }: Api): Promise<RunDocument> {
  const body = { scenario: LONG_SCENARIO, settings: LONG_SETTINGS };
  const document = await sent<RunDocument>('POST', `${workspaceOf({ url })}/runs`, body, { prefer: 'wait=0' });
  acknowledged.long = document.runId;
  acknowledged.longDone ||= document.status === 'done';
  return document;
}

async function sent<Answer>(method: string, url: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await fetch(url, {
    method,
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  });
  const text = await response.text();
  if (!response.ok) throw new Unexpected(`${method} ${url} answered ${response.status}: ${text.slice(0, 500)}`);
  return JSON.parse(text) as Answer;
}

/** The server answered with an error it has no reason for. */
export class Unexpected extends Error {
  override readonly name = 'Unexpected';
}

/** A connection that breaks is what a killed server looks like. */
function goneIsFine(error: unknown): void {
  if (error instanceof Unexpected) throw error;
}
