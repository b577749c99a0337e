import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getConnInfo } from '@hono/node-server/conninfo';
import { baselineVersion, MODEL_VERSION } from '@ohsim/engine';
import { england } from '@ohsim/engine/england';
import { createApp } from '../app.ts';
import { createCaseQueue } from '../cases/case-queue.ts';
import { createComparisonQueue } from '../comparisons/comparison-queue.ts';
import type { Config } from '../config.ts';
import type { ApiDeps } from '../deps.ts';
import { createEnglandResults } from '../england/england-results.ts';
import type { Log } from '../http/log.ts';
import { createThreadQueue } from '../jobs/thread-queue.ts';
import { keepBaseline } from '../runs/baseline-parts.ts';
import { createFileQueue } from '../runs/file-queue.ts';
import { openLongRuns } from '../runs/long-runs.ts';
import { createRunService } from '../runs/run-service.ts';
import type { RunOutcome, RunWork } from '../runs/run-work.ts';
import { createSitingQueue } from '../sitings/siting-queue.ts';
import { openEmbeddedStore } from '../store/embedded/open-embedded-store.ts';
import { openPostgresStore } from '../store/postgres/open-postgres-store.ts';
import type { Store } from '../store/store.ts';
import { drain } from './drain.ts';
import { listen, urlOf } from './listen.ts';

/** A server that answers. */
export interface RunningServer {
  readonly url: string;
  /** Answers what has been asked, stops the runs that are going, closes the database and frees the data folder. */
  close(): Promise<void>;
}

/** Milliseconds that open requests have to end when the server stops. */
const DRAIN_TIME = 10_000;
const MAX_WAITING_RUNS = 50;
const WORKER_FILE = new URL('../runs/run-worker.ts', import.meta.url);

export interface ServerSettings {
  readonly config: Config;
  readonly log: Log;
  readonly clock: () => Date;
  /** Folder of the built dashboard; default packages/web/dist. Not served if it has no index.html. */
  readonly webFolder?: string | undefined;
}

/** Opens store and worker threads, listens, and starts computing England in the background. */
export async function openServer(settings: ServerSettings): Promise<RunningServer> {
  const { config, log } = settings;
  const store = await openStore(settings);
  const jobs = createThreadQueue<RunWork, RunOutcome>({ workerFile: WORKER_FILE, threads: config.threads, maxWaiting: MAX_WAITING_RUNS });
  const closing = new AbortController();
  const deps = await assemble(settings, store, { jobs, closing: closing.signal });
  const backups = backUpDaily(store, settings);
  const release = async () => {
    clearInterval(backups);
    const englandClosed = deps.england.close();
    await deps.longRuns.close();
    await Promise.all([jobs.close(), deps.comparisons.close(), deps.sitings.close(), deps.cases.close(), deps.files.close()]);
    await englandClosed;
    await store.close();
  };
  try {
    const server = await listen(createApp(deps).fetch, config);
    const url = urlOf(server, config.host);
    log({
      level: 'info',
      event: 'listening',
      url,
      store: store.kind,
      modelVersion: deps.modelVersion,
      baselineVersion: deps.baselineVersion,
    });
    startEngland(deps, config.englandAhead);
    return {
      url,
      async close() {
        closing.abort();
        await drain(server, DRAIN_TIME);
        await release();
        log({ level: 'info', event: 'stopped' });
      },
    };
  } catch (error) {
    await release();
    throw error;
  }
}

/** Milliseconds. */
const DAY = 86_400_000;

function backUpDaily(store: Store, { log, clock }: ServerSettings): NodeJS.Timeout {
  const daily = async () => {
    const copy = await store.backUp(clock());
    if (copy !== undefined) log({ level: 'info', event: 'backed-up', copy });
  };
  return setInterval(() => {
    daily().catch((error: unknown) => log({ level: 'error', event: 'back-up-failed', error: String(error) }));
  }, DAY).unref();
}

function openStore({ config, log, clock }: ServerSettings): Promise<Store> {
  const lost = (error: Error) => log({ level: 'error', event: 'database-connection-lost', error: error.message });
  if (config.databaseUrl === undefined) return openEmbeddedStore(config.dataFolder, clock(), log);
  return openPostgresStore(config.databaseUrl, { backupFolder: join(config.dataFolder, 'backups'), now: clock(), log, onLost: lost });
}

async function assemble(settings: ServerSettings, store: Store, { jobs, closing }: Pick<ApiDeps, 'jobs' | 'closing'>): Promise<ApiDeps> {
  const { config, log, clock } = settings;
  const baseline = england();
  const outside = { baseline, baselineVersion: baselineVersion(baseline), modelVersion: MODEL_VERSION, store, jobs, clock, log };
  const core = { ...outside, longRuns: await openLongRuns(outside) };
  const runs = createRunService(core);
  const { token, trustedHosts, maxDraws, maxSystems, englandDraws } = config;
  return {
    ...core,
    runs,
    england: createEnglandResults(core, runs),
    comparisons: createComparisonQueue(),
    sitings: createSitingQueue(),
    cases: createCaseQueue(),
    closing,
    files: createFileQueue(),
    newId: randomUUID,
    access: { token, trustedHosts, remoteAddress: (context) => getConnInfo(context).remote.address ?? '' },
    limits: { maxDraws, maxSystems, englandDraws },
    webFolder: webFolderOf(settings.webFolder),
  };
}

function webFolderOf(folder = fileURLToPath(new URL('../../../web/dist', import.meta.url))): string | undefined {
  return existsSync(join(folder, 'index.html')) ? folder : undefined;
}

function startEngland({ england: results, limits, log, store, baseline, baselineVersion: version, clock }: ApiDeps, ahead: boolean): void {
  // results that an earlier version of ohsim stored with this baseline would otherwise lose it at the next upgrade
  keepBaseline(store.baselines, { baseline, baselineVersion: version, keptAt: clock() })
    .then(() => results.prune())
    .then(() => (ahead ? results.ensure(limits.englandDraws) : undefined))
    .catch((error: unknown) => log({ level: 'error', event: 'england-failed', error: String(error) }));
}
