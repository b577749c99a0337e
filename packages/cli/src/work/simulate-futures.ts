import { type RunOptions, type Scenario, startRun } from '@ohsim/engine';
import { england } from '@ohsim/engine/england';
import type { Work } from '../thread-work.ts';

/** A thread's part of the futures of a run: every `threads`-th of them, from `thread` on. */
export interface FuturesTask {
  readonly scenario: Scenario;
  readonly options: RunOptions;
  readonly thread: number;
  readonly threads: number;
  /** Futures in the run and passes over them. */
  readonly draws: number;
  readonly passes: number;
}

/** Simulates its futures one after the other and hands each over as it is made; ends early when asked. Answers how many it made. */
export const work: Work<FuturesTask, number> = async (
  { scenario, options, thread, threads, draws, passes },
  { progress, stopped, breathe },
) => {
  const started = startRun(scenario, england(), options);
  if (!started.ok) throw new Error(started.issues.map(({ message }) => message).join('; '));
  let made = 0;
  for (let pass = 0; pass < passes; pass++) {
    for (let draw = thread; draw < draws; draw += threads) {
      await breathe();
      if (stopped()) return made;
      progress(started.value.future(draw, pass));
      made++;
    }
  }
  return made;
};
