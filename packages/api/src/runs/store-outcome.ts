import type { RunRow, Store } from '../store/store.ts';
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

/** Stores what a worker made of a run, if it is what was asked for. */
export async function storeOutcome(
  { store, clock }: { readonly store: Store; readonly clock: () => Date },
  stamp: ResultStamp,
  outcome: RunOutcome,
): Promise<RunRow> {
  if (!outcome.ok) throw new RunRefusedError(outcome.issues.map((issue) => issue.message).join('; '));
  const { manifest, headline, chances, cubes } = outcome.parts;
  if (manifest.runId !== stamp.runId)
    throw new RunRefusedError('the model or baseline on disk is no longer the one this server started with; restart it');
  return store.runs.save({ ...stamp, createdAt: clock(), manifest, headline, chances }, cubes);
}
