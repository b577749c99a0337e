import type { Baseline } from '@ohsim/engine';
import type { RunRow, Store } from '../store/store.ts';
import { keepBaseline } from './baseline-parts.ts';
import type { RunOutcome } from './run-work.ts';

/** Whose a result is, and what made it. */
export interface ResultStamp {
  readonly workspaceId: string;
  readonly runId: string;
  readonly createdBy: string;
  readonly scenarioId: string | null;
  readonly modelVersion: string;
  readonly baselineVersion: string;
}

/** The engine refused a scenario that had passed its checks, or gave a result under another id. */
export class RunRefusedError extends Error {
  override readonly name = 'RunRefusedError';
}

export interface OutcomeDeps {
  readonly store: Store;
  readonly baseline: Baseline;
  readonly clock: () => Date;
}

/** Stores what a worker made of a run, if it is what was asked for, and before it the baseline that the run was made with. */
export async function storeOutcome({ store, baseline, clock }: OutcomeDeps, stamp: ResultStamp, outcome: RunOutcome): Promise<RunRow> {
  if (!outcome.ok) throw new RunRefusedError(outcome.issues.map((issue) => issue.message).join('; '));
  const { manifest, headline, chances, cubes } = outcome.parts;
  if (manifest.runId !== stamp.runId)
    throw new RunRefusedError('the model or baseline on disk is no longer the one this server started with; restart it');
  await keepBaseline(store.baselines, { baseline, baselineVersion: stamp.baselineVersion, keptAt: clock() });
  return store.runs.save({ ...stamp, createdAt: clock(), manifest, headline, chances }, cubes);
}
