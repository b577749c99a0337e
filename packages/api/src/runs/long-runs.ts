import type { Log } from '../http/log.ts';
import { type DurableQueue, openDurableQueue } from '../jobs/durable-queue.ts';
import { openJobBook } from '../jobs/job-book.ts';
import { JobRefused } from '../jobs/work-on-job.ts';
import type { RunOutcome, RunQueue, RunWork } from './run-work.ts';
import { type OutcomeDeps, type ResultStamp, RunRefusedError, storeOutcome } from './store-outcome.ts';

/** A run that must outlive the server: everything another process needs to do it. */
export interface LongRun extends ResultStamp {
  readonly work: RunWork;
  /** When it was asked for, as Date.toJSON writes it. */
  readonly askedAt: string;
}

/** Runs in the database; each resolves to its run id, once its result is stored. */
export type LongRunQueue = DurableQueue<LongRun, string>;

export interface LongRunsDeps extends OutcomeDeps {
  readonly jobs: RunQueue;
  readonly log: Log;
  readonly modelVersion: string;
  readonly baselineVersion: string;
}

const MOST_WAITING = 200;

/** Takes up the runs that earlier servers left. One thread is left to short runs where there is more than one. */
export async function openLongRuns(deps: LongRunsDeps): Promise<LongRunQueue> {
  const { store, jobs, log } = deps;
  return openDurableQueue<LongRun, RunWork, RunOutcome, string>({
    book: await openJobBook({ store, name: 'runs', log }),
    notes: store.jobNotes,
    log,
    worker: jobs,
    workOf: ({ work }) => work,
    refusal: (run) => otherVersion(run, deps),
    keptBefore: async ({ workspaceId, runId }) => (await store.runs.findMany(workspaceId, [runId]))[0]?.runId,
    keep: ({ work: _, askedAt: __, ...stamp }, outcome) =>
      storeOutcome(deps, stamp, outcome).then(
        (row) => row.runId,
        (error: unknown) => Promise.reject(error instanceof RunRefusedError ? new JobRefused(error.message) : error),
      ),
    width: Math.max(1, jobs.width - 1),
    maxWaiting: MOST_WAITING,
  });
}

/** A run's id stands for one model and baseline: another version would give other results under it. */
function otherVersion(run: LongRun, { modelVersion, baselineVersion }: LongRunsDeps): string | undefined {
  if (run.modelVersion === modelVersion && run.baselineVersion === baselineVersion) return undefined;
  return 'This run was asked for when the server had another version of the model or its baseline. Ask for it again to have it from this version.';
}
