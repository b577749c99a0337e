import { metricsCsv } from '@ohsim/documents';
import type { RunManifest, StatisticCube } from '@ohsim/engine';
import { england } from '@ohsim/engine/england';
import { createThreadQueue } from '../../jobs/thread-queue.ts';
import { decodeCubes } from '../../runs/cube-codec.ts';
import { outputOf, type ResultDocuments } from '../../runs/run-document.ts';
import type { RunOutcome, RunWork } from '../../runs/run-work.ts';
import type { Store } from '../../store/store.ts';
import type { CrashReport } from './crash-rounds.ts';
import { LONG_SCENARIO, LONG_SETTINGS } from './workload.ts';

export const LONG_WORK: RunWork = { scenario: LONG_SCENARIO, baselineId: england().id, options: LONG_SETTINGS };

/** The long run from its first future to its last in one thread that nothing interrupts. */
export async function referenceRun(): Promise<CrashReport['longRun']> {
  const workerFile = new URL('../../runs/run-worker.ts', import.meta.url);
  const queue = createThreadQueue<RunWork, RunOutcome>({ workerFile, threads: 1, maxWaiting: 1 });
  const outcome = await queue.submit('reference', LONG_WORK).result.finally(() => queue.close());
  return longRunOf(outcome);
}

/** What of the long run must be the same to the byte, as a worker handed it back. */
async function longRunOf(outcome: RunOutcome): Promise<CrashReport['longRun']> {
  if (!outcome.ok) throw new Error('the long run is refused');
  const { cubes, ...row } = outcome.parts;
  return sameBytes(row, (await Promise.all(cubes.map(decodeCubes))).flat());
}

/** The same, as the store has it. */
export async function storedRunOf(store: Store, runId: string): Promise<CrashReport['longRun']> {
  const [row] = await store.runs.findMany('local', [runId]);
  const cubes = await store.runs.cubes('local', [runId]);
  return sameBytes(row!, (await Promise.all(cubes.map(decodeCubes))).flat());
}

function sameBytes(row: ResultDocuments, cubes: readonly StatisticCube[]): CrashReport['longRun'] {
  const { manifest, headline, chances } = row;
  return {
    runId: (manifest as RunManifest).runId ?? '',
    headline: JSON.stringify([manifest, headline, chances]),
    csv: metricsCsv(outputOf(row, cubes)),
  };
}
