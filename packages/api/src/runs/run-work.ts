import type { Baseline, Issue, RunManifest, RunOptions, RunOutput, Scenario } from '@ohsim/engine';
import type { JobQueue } from '../jobs/job-queue.ts';
import type { CubeRow } from '../store/store.ts';
import type { KeptRows } from './keep-rows.ts';

/** A run for a worker thread. The worker has its own copy of the bundled baselines, so that the name is enough; any other comes along. */
export interface RunWork {
  readonly scenario: Scenario;
  readonly baselineId: string;
  /** A baseline that is not bundled: one of an earlier version. */
  readonly baseline?: Baseline;
  readonly options: RunOptions;
  /** What to keep of the cubes; absent: all. */
  readonly kept?: KeptRows;
}

/** What a worker hands back: ready to store, NaN already null outside the cubes. */
export interface RunResultParts {
  readonly manifest: RunManifest;
  readonly headline: RunOutput['headline'];
  readonly chances: readonly StoredChance[];
  readonly cubes: readonly CubeRow[];
}

/** A chance with plain lists in place of typed arrays. */
export interface StoredChance extends Omit<RunOutput['chances'][number], 'byMonth' | 'standardErrorByMonth'> {
  readonly byMonth: readonly (number | null)[];
  readonly standardErrorByMonth: readonly (number | null)[];
}

/** The engine refused after the scenario had been checked, which no request should bring about; or it finished. */
export type RunOutcome = { readonly ok: true; readonly parts: RunResultParts } | { readonly ok: false; readonly issues: readonly Issue[] };

export type RunQueue = JobQueue<RunWork, RunOutcome>;
