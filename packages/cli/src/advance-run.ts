import type { ActiveRun, FutureSample, RunOptions, Scenario } from '@ohsim/engine';
import type { Io } from './io.ts';
import { createProgress } from './progress.ts';
import type { StartWork } from './thread-work.ts';
import type { FuturesTask } from './work/simulate-futures.ts';

const MODULE = new URL('./work/simulate-futures.ts', import.meta.url);

export interface Advance {
  readonly active: ActiveRun;
  readonly scenario: Scenario;
  readonly options: RunOptions;
  /** Threads that simulate; 1 is this one. */
  readonly threads: number;
}

/** Simulates all futures (true), or those until the user interrupts (false). The results are the same for any number of threads. */
export async function advanceRun(work: Advance, io: Io): Promise<boolean> {
  const { active, threads, options } = work;
  const progress = createProgress(io, options.draws > 1 ? 'Futures' : 'Simulations');
  let interrupted = false;
  const stopListening = io.onInterrupt(() => {
    interrupted = true;
  });
  const show = () => progress.show(active.done, active.total);
  // the first future says how many passes there are
  active.advance(1);
  show();
  await io.giveWay();
  if (threads > 1 && !interrupted) await advanceInThreads(work, { show, interrupted: () => interrupted, startWork: io.startWork });
  while (active.done < active.total && !interrupted) {
    active.advance(1);
    show();
    await io.giveWay();
  }
  stopListening();
  progress.clear();
  return active.done === active.total;
}

/** Futures come from the threads in any order and are taken in in theirs. */
async function advanceInThreads(
  { active, scenario, options, threads }: Advance,
  { show, interrupted, startWork }: { readonly show: () => void; readonly interrupted: () => boolean; readonly startWork: StartWork },
): Promise<void> {
  const early = new Map<string, FutureSample>();
  const passes = Math.round(active.total / options.draws);
  const take = () => {
    for (let next = early.get(keyOf(active.due)); next !== undefined && active.done < active.total; next = early.get(keyOf(active.due))) {
      early.delete(keyOf(next));
      active.absorb(next);
      show();
    }
  };
  const parts = Array.from({ length: threads }, (_, thread) => {
    const task: FuturesTask = { scenario, options, thread, threads, draws: options.draws, passes };
    const part = startWork<FuturesTask, number>(MODULE, task, (message) => {
      const future = message as FutureSample;
      if (interrupted() || active.done >= active.total) part.ask();
      else {
        early.set(keyOf(future), future);
        take();
      }
    });
    return part;
  });
  await Promise.all(parts.map(({ answer }) => answer));
}

const keyOf = ({ draw, pass }: { readonly draw: number; readonly pass: number }): string => `${pass}/${draw}`;
