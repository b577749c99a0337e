import { setImmediate as nextTurn } from 'node:timers/promises';
import { advanceRun } from '../../packages/cli/src/advance-run.ts';
import type { Io } from '../../packages/cli/src/io.ts';
import type { StartWork } from '../../packages/cli/src/thread-work.ts';
import { england } from '../../packages/engine/src/england.ts';
import type { RunOptions, RunOutput } from '../../packages/engine/src/ensemble/run-output.ts';
import { type ActiveRun, startRun } from '../../packages/engine/src/ensemble/start-run.ts';
import type { Scenario } from '../../packages/engine/src/scenario/scenario.ts';

/** Who works on a run besides this thread. */
export interface Hands {
  readonly workers: number;
  readonly startWork: StartWork;
}

/** A run from scenario to statistics as `ohsim run` does it, without files and progress. */
export async function wholeRun(scenario: Scenario, options: RunOptions, { workers, startWork }: Hands): Promise<RunOutput> {
  const active = started(scenario, options);
  await advanceRun({ active, scenario, options, threads: workers }, quietIo(startWork));
  return active.output();
}

/** Futures that a run of so many draws simulates: more than its draws where its statistics need several passes of bounded memory. */
export function futuresOf(scenario: Scenario, options: RunOptions): number {
  const active = started(scenario, options);
  active.advance(1);
  return active.total;
}

function started(scenario: Scenario, options: RunOptions): ActiveRun {
  const run = startRun(scenario, england(), options);
  if (!run.ok) throw new Error(run.issues.map(({ message }) => message).join('; '));
  return run.value;
}

const quietIo = (startWork: StartWork): Io => ({
  stdout: { write: () => true },
  stderr: { write: () => true },
  now: () => performance.now(),
  onInterrupt: () => () => undefined,
  giveWay: () => nextTurn(),
  startWork,
});
