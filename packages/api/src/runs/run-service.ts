import { type Baseline, type RunOptions, resolveSettings, runId, type Scenario } from '@ohsim/engine';
import type { Log } from '../http/log.ts';
import { type Job, JobCancelled, JobQueueClosed, type JobState, type JobStatus } from '../jobs/job-queue.ts';
import type { RunRow, Store } from '../store/store.ts';
import type { KeptRows } from './keep-rows.ts';
import type { LongRun, LongRunQueue } from './long-runs.ts';
import type { RunQueue, RunWork } from './run-work.ts';
import { type ResultStamp, storeOutcome } from './store-outcome.ts';

export interface RunServiceDeps {
  readonly baseline: Baseline;
  readonly baselineVersion: string;
  readonly modelVersion: string;
  readonly store: Store;
  readonly jobs: RunQueue;
  readonly longRuns: LongRunQueue;
  readonly clock: () => Date;
  readonly log: Log;
}

/** A run somebody wants, in the workspace it belongs to. */
export interface WantedRun {
  readonly workspaceId: string;
  readonly scenario: Scenario;
  readonly options: RunOptions;
  readonly scenarioId: string | null;
  readonly createdBy: string;
  /** What to keep of the cubes; absent: all. */
  readonly kept?: KeptRows;
  /** Whether the server may end before the run is done and the run be done all the same. */
  readonly lasting?: boolean;
}

/** A run that is not stored: waiting, running, or ended without a result. */
export interface UnstoredRun {
  readonly runId: string;
  readonly state: Exclude<JobState, 'done'>;
  readonly done: number;
  readonly total: number;
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly scenarioId: string | null;
  /** How often it was taken up again after the server or a thread of it ended. */
  readonly resumed: number;
  /** Why it failed. */
  readonly error?: string;
}

/** `stored` when this workspace had the result already; else a promise that resolves once it is stored. */
export type StartedRun =
  | { readonly kind: 'stored'; readonly row: RunRow }
  | {
      readonly kind: 'going';
      readonly finished: Promise<RunRow>;
      look(): UnstoredRun;
      /** Resolves when a lasting run is in the database: from then on it outlives the server. */
      record(): Promise<void>;
    };

export interface RunService {
  /** Id of a run before it is run: equal ids mean equal results. */
  idOf(scenario: Scenario, options: RunOptions): string;
  /** The stored result, if the workspace has it; else starts the run, or joins the one that is going. */
  start(wanted: WantedRun): Promise<StartedRun>;
  /** A run of this workspace that is not stored, while it is going and for a while after. */
  findUnstored(workspaceId: string, runId: string): Promise<UnstoredRun | undefined>;
  /** Asks a run to stop; false if none is going. */
  cancel(workspaceId: string, runId: string): Promise<boolean>;
}

/** Futures, each of one system, above which a lasting run is in the database from its start: some ten seconds of one core. */
export const LONG_RUN_FUTURES = 500;

/** Ended runs without a result that are remembered. */
const REMEMBERED = 200;

export function createRunService(deps: RunServiceDeps): RunService {
  const going = new Map<string, StartedRun & { kind: 'going' }>();
  const ended = new Map<string, UnstoredRun>();
  const idOf = (scenario: Scenario, options: RunOptions) => {
    const { baselineVersion, modelVersion } = deps;
    return runId({ scenario, baselineVersion, modelVersion, settings: resolveSettings(options, scenario) });
  };

  const remember = (jobId: string, run: UnstoredRun) => {
    ended.delete(jobId);
    ended.set(jobId, run);
    for (const old of [...ended.keys()].slice(0, Math.max(0, ended.size - REMEMBERED))) ended.delete(old);
  };

  const launch = (wanted: WantedRun, id: string, jobId: string): StartedRun => {
    const { createdBy, scenarioId, scenario, options, kept, workspaceId } = wanted;
    const { baselineVersion, modelVersion } = deps;
    const work: RunWork = { scenario, baselineId: deps.baseline.id, options, ...(kept === undefined ? {} : { kept }) };
    const stamp: ResultStamp = { workspaceId, runId: id, createdBy, scenarioId, baselineVersion, modelVersion };
    const facts = { runId: id, createdBy, scenarioId, createdAt: deps.clock() };
    const long: LongRun = { ...stamp, work, askedAt: facts.createdAt.toJSON() };
    const { job, finished, record } = isLong(wanted) ? launchLong(deps, jobId, long) : launchShort(deps, jobId, long);
    const look = (): UnstoredRun => {
      const { state, done, total, resumed = 0 } = job.status();
      return { ...facts, state: state === 'done' ? 'running' : state, done, total, resumed };
    };
    const run = { kind: 'going', finished, look, record } as const;
    going.set(jobId, run);
    ended.delete(jobId);
    finished
      .catch((error: unknown) => {
        if (error instanceof JobQueueClosed) return;
        const cancelled = error instanceof JobCancelled;
        remember(jobId, { ...look(), state: cancelled ? 'cancelled' : 'failed', ...(cancelled ? {} : { error: messageOf(error) }) });
        if (!cancelled) deps.log({ level: 'error', event: 'run-failed', runId: id, error: String(error) });
      })
      .finally(() => going.delete(jobId));
    return run;
  };

  return {
    idOf,
    async start(wanted) {
      const id = idOf(wanted.scenario, wanted.options);
      const jobId = jobIdOf(wanted.workspaceId, id);
      const [row] = await deps.store.runs.findMany(wanted.workspaceId, [id]);
      if (row !== undefined) return { kind: 'stored', row };
      return going.get(jobId) ?? launch(wanted, id, jobId);
    },
    async findUnstored(workspaceId, id) {
      const jobId = jobIdOf(workspaceId, id);
      return going.get(jobId)?.look() ?? ended.get(jobId) ?? recordedRun(await deps.longRuns.look(jobId));
    },
    async cancel(workspaceId, id) {
      const jobId = jobIdOf(workspaceId, id);
      const recorded = await deps.longRuns.cancel(jobId);
      return (await deps.jobs.cancel(jobId)) || recorded;
    },
  };
}

/** Id of a run's job: workspaces never share one. */
const jobIdOf = (workspaceId: string, id: string): string => `${workspaceId}/${id}`;

function isLong({ lasting = false, options, scenario }: WantedRun): boolean {
  return lasting && options.draws * scenario.systemIds.length > LONG_RUN_FUTURES;
}

interface Launched {
  readonly job: Job<unknown>;
  readonly finished: Promise<RunRow>;
  readonly record: () => Promise<void>;
}

/** A run that touches the disk when it is done, or when it is recorded: then the queue of the database takes over the job that is going. */
function launchShort(deps: RunServiceDeps, jobId: string, { work, askedAt, ...stamp }: LongRun): Launched {
  const job = deps.jobs.submit(jobId, work);
  const finished = job.result.then((outcome) => storeOutcome(deps, stamp, outcome));
  const record = () => deps.longRuns.submit(jobId, { ...stamp, work, askedAt }).recorded;
  return { job, finished, record };
}

function launchLong(deps: RunServiceDeps, jobId: string, long: LongRun): Launched {
  const job = deps.longRuns.submit(jobId, long);
  const finished = job.result.then(async (runId) => {
    const [row] = await deps.store.runs.findMany(long.workspaceId, [runId]);
    if (row === undefined) throw new JobCancelled('The result was removed before it could be read.');
    return row;
  });
  return { job, finished, record: () => job.recorded };
}

/** A run that this process was not asked for, or does not remember: as the database has it. A result that was stored and removed since is gone. */
function recordedRun(found: { readonly status: JobStatus; readonly input: LongRun } | undefined): UnstoredRun | undefined {
  if (found === undefined) return undefined;
  const { state, done, total, resumed = 0, error } = found.status;
  if (state === 'done') return undefined;
  const { runId, createdBy, scenarioId, askedAt } = found.input;
  const run = { runId, createdBy, scenarioId, createdAt: new Date(askedAt), state, done, total, resumed };
  return error === undefined ? run : { ...run, error };
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
