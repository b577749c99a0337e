import type { ActiveRun, FutureSample, RunOptions, Scenario } from '@ohsim/engine';
import type { Io } from './io.ts';
import { createProgress } from './progress.ts';
import type { StartWork } from './thread-work.ts';
import { type FuturesTask, placesOf } from './work/futures-places.ts';

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
  if (threads > 1 && !interrupted)
    await advanceInThreads(work, { show, interrupted: () => interrupted, startWork: io.startWork, giveWay: io.giveWay });
  while (active.done < active.total && !interrupted) {
    active.advance(1);
    show();
    await io.giveWay();
  }
  stopListening();
  progress.clear();
  return active.done === active.total;
}

/**
 * This thread is one of them: it is warm and would only wait. Each makes every `threads`-th future; they come in any order and are taken in in theirs.
 */
async function advanceInThreads(
  { active, scenario, options, threads }: Advance,
  {
    show,
    interrupted,
    startWork,
    giveWay,
  }: {
    readonly show: () => void;
    readonly interrupted: () => boolean;
    readonly startWork: StartWork;
    readonly giveWay: () => Promise<void>;
  },
): Promise<void> {
  const early = new Map<string, FutureSample>();
  const passes = Math.round(active.total / options.draws);
  const ended = () => interrupted() || active.done >= active.total;
  const put = (future: FutureSample) => {
    early.set(keyOf(future), future);
    for (let next = early.get(keyOf(active.due)); next !== undefined && active.done < active.total; next = early.get(keyOf(active.due))) {
      early.delete(keyOf(next));
      active.absorb(next);
      show();
    }
  };
  const others = Array.from({ length: threads - 1 }, (_, index) => {
    const task: FuturesTask = { scenario, options, thread: index + 1, threads, draws: options.draws, passes };
    const part = startWork<FuturesTask, number>(MODULE, task, (message) => (ended() ? part.ask() : put(message as FutureSample)));
    return part;
  });
  for (const place of placesOf({ thread: 0, threads, draws: options.draws, passes })) {
    if (ended()) break;
    if (place.pass > 0 || place.draw > 0) put(active.future(place.draw, place.pass));
    await giveWay();
  }
  for (const { ask } of others) if (ended()) ask();
  await Promise.all(others.map(({ answer }) => answer));
}

const keyOf = ({ draw, pass }: { readonly draw: number; readonly pass: number }): string => `${pass}/${draw}`;
