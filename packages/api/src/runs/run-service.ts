import { type Baseline, type RunOptions, resolveSettings, runId, type Scenario } from '@ohsim/engine';
import type { Log } from '../http/log.ts';
import { JobCancelled, type JobState } from '../jobs/job-queue.ts';
import type { RunRow, Store } from '../store/store.ts';
import { keepBaseline } from './baseline-parts.ts';
import type { KeptRows } from './keep-rows.ts';
import type { RunOutcome, RunQueue } from './run-work.ts';

export interface RunServiceDeps {
  readonly baseline: Baseline;
  readonly baselineVersion: string;
  readonly modelVersion: string;
  readonly store: Store;
  readonly jobs: RunQueue;
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
  /** Why it failed. */
  readonly error?: string;
}

/** `stored` when this workspace had the result already; else a promise that resolves once it is stored. */
export type StartedRun =
  | { readonly kind: 'stored'; readonly row: RunRow }
  | { readonly kind: 'going'; readonly finished: Promise<RunRow>; look(): UnstoredRun };

export interface RunService {
  /** Id of a run before it is run: equal ids mean equal results. */
  idOf(scenario: Scenario, options: RunOptions): string;
  /** The stored result, if the workspace has it; else starts the run, or joins the one that is going. */
  start(wanted: WantedRun): Promise<StartedRun>;
  /** A run of this workspace that is not stored, while it is going and for a while after. */
  findUnstored(workspaceId: string, runId: string): UnstoredRun | undefined;
  /** Asks a run to stop; false if none is going. */
  cancel(workspaceId: string, runId: string): boolean;
}

/** The engine refused a scenario that had passed its checks, or gave a result under another id. */
export class RunRefusedError extends Error {
  override readonly name = 'RunRefusedError';
}

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
    const { createdBy, scenarioId, scenario, options, kept } = wanted;
    const job = deps.jobs.submit(jobId, { scenario, baselineId: deps.baseline.id, options, ...(kept === undefined ? {} : { kept }) });
    const facts = { runId: id, createdBy, scenarioId, createdAt: deps.clock() };
    const look = (): UnstoredRun => {
      const { state, done, total } = job.status();
      return { ...facts, state: state === 'done' ? 'running' : state, done, total };
    };
    const finished = job.result.then((outcome) => store(deps, wanted, id, outcome));
    const run = { kind: 'going', finished, look } as const;
    going.set(jobId, run);
    finished
      .catch((error: unknown) => {
        const cancelled = error instanceof JobCancelled;
        remember(jobId, { ...look(), state: cancelled ? 'cancelled' : 'failed', ...(cancelled ? {} : { error: String(error) }) });
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
    findUnstored(workspaceId, id) {
      const jobId = jobIdOf(workspaceId, id);
      return going.get(jobId)?.look() ?? ended.get(jobId);
    },
    cancel: (workspaceId, id) => deps.jobs.cancel(jobIdOf(workspaceId, id)),
  };
}

/** Id of a run's job: workspaces never share one. */
const jobIdOf = (workspaceId: string, id: string): string => `${workspaceId}/${id}`;

async function store(deps: RunServiceDeps, wanted: WantedRun, id: string, outcome: RunOutcome): Promise<RunRow> {
  if (!outcome.ok) throw new RunRefusedError(outcome.issues.map((issue) => issue.message).join('; '));
  const { manifest, headline, chances, cubes } = outcome.parts;
  if (manifest.runId !== id)
    throw new RunRefusedError('the model or baseline on disk is no longer the one this server started with; restart it');
  const { workspaceId, scenarioId, createdBy } = wanted;
  const { baseline, baselineVersion, modelVersion, clock } = deps;
  await keepBaseline(deps.store.baselines, { baseline, baselineVersion, keptAt: clock() });
  const stamp = { workspaceId, createdBy, createdAt: clock(), runId: id, scenarioId, baselineVersion, modelVersion };
  return deps.store.runs.save({ ...stamp, manifest, headline, chances }, cubes);
}
