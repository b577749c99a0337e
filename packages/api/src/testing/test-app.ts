import { baselineVersion, MODEL_VERSION } from '@ohsim/engine';
import { england } from '@ohsim/engine/england';
import { createApp } from '../app.ts';
import { createCaseQueue } from '../cases/case-queue.ts';
import { createComparisonQueue } from '../comparisons/comparison-queue.ts';
import type { ApiDeps } from '../deps.ts';
import { createEnglandResults } from '../england/england-results.ts';
import type { LogEntry } from '../http/log.ts';
import { createThreadQueue } from '../jobs/thread-queue.ts';
import { createFileQueue } from '../runs/file-queue.ts';
import { openLongRuns } from '../runs/long-runs.ts';
import { createRunService } from '../runs/run-service.ts';
import type { RunOutcome, RunWork } from '../runs/run-work.ts';
import { createSitingQueue } from '../sitings/siting-queue.ts';
import { openMemoryStore } from '../store/embedded/open-embedded-store.ts';
import type { Store } from '../store/store.ts';

/** The app over an in-memory database and a real worker thread, with a clock that stands still and ids that count. */
export interface TestApp {
  readonly deps: ApiDeps;
  readonly log: LogEntry[];
  /** Address requests seem to come from. */
  remoteAddress: string;
  request(path: string, init?: RequestInit): Promise<Response>;
  /** Sends a document as JSON. */
  send(method: string, path: string, document: unknown, headers?: Record<string, string>): Promise<Response>;
  close(): Promise<void>;
}

export const NOW = new Date(Date.UTC(2026, 10, 22, 9));

export interface TestAppOptions {
  readonly store?: Store;
  readonly change?: Partial<ApiDeps>;
  readonly token?: string;
  /** Systems the server knows, from the first; all by default. The worker has the whole baseline either way. */
  readonly systems?: number;
}

export async function openTestApp({ store, change = {}, token, systems }: TestAppOptions = {}): Promise<TestApp> {
  const whole = england();
  const baseline = systems === undefined ? whole : { ...whole, systems: whole.systems.slice(0, systems) };
  const log: LogEntry[] = [];
  const workerFile = new URL('../runs/run-worker.ts', import.meta.url);
  const outside = {
    baseline,
    baselineVersion: baselineVersion(whole),
    modelVersion: MODEL_VERSION,
    store: store ?? (await openMemoryStore()),
    jobs: createThreadQueue<RunWork, RunOutcome>({ workerFile, threads: 1, maxWaiting: 3 }),
    clock: () => NOW,
    log: (entry: LogEntry) => log.push(entry),
  };
  const core = { ...outside, longRuns: await openLongRuns(outside) };
  const runs = createRunService(core);
  let ids = 0;
  const state = { remoteAddress: '127.0.0.1' };
  const deps: ApiDeps = {
    ...core,
    runs,
    england: createEnglandResults(core, runs),
    comparisons: createComparisonQueue(),
    sitings: createSitingQueue(),
    cases: createCaseQueue(),
    closing: new AbortController().signal,
    files: createFileQueue(),
    newId: () => `id-${++ids}`,
    access: { token, trustedHosts: [], remoteAddress: () => state.remoteAddress },
    limits: { maxDraws: 300, maxSystems: 3, englandDraws: 2 },
    webFolder: undefined,
    ...change,
  };
  const app = createApp(deps);
  const request = async (path: string, init: RequestInit = {}) => app.request(path, init);
  return Object.assign(state, {
    deps,
    log,
    request,
    send: (method: string, path: string, document: unknown, headers: Record<string, string> = {}) =>
      request(path, { method, body: JSON.stringify(document), headers: { 'content-type': 'application/json', ...headers } }),
    async close() {
      const closing = deps.england.close();
      await deps.longRuns.close();
      await Promise.all([deps.jobs.close(), deps.comparisons.close(), deps.sitings.close(), deps.cases.close(), deps.files.close()]);
      await closing;
      await deps.store.close();
    },
  });
}

/** The problem document of a response, with the checks every problem must pass. */
export async function problemOf(
  response: Response,
): Promise<{ status: number; detail: string; issues?: { path: string; code: string }[] }> {
  if (response.headers.get('content-type') !== 'application/problem+json') throw new Error(`not a problem: ${await response.text()}`);
  const problem = (await response.json()) as { status: number; title: string; detail: string; requestId: string };
  if (problem.status !== response.status || problem.title === '' || problem.requestId === '') throw new Error('incomplete problem');
  return problem;
}
