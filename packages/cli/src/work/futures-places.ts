import type { RunOptions, Scenario } from '@ohsim/engine';

/** Which futures of a run are a thread's: every `threads`-th of each pass, from `thread` on. */
export interface FuturesPart {
  readonly thread: number;
  readonly threads: number;
  /** Futures in the run and passes over them. */
  readonly draws: number;
  readonly passes: number;
}

/** A thread's part of the futures of a run. */
export interface FuturesTask extends FuturesPart {
  readonly scenario: Scenario;
  readonly options: RunOptions;
}

/** The futures of a part, pass by pass. */
export function* placesOf({ thread, threads, draws, passes }: FuturesPart): Generator<{ readonly draw: number; readonly pass: number }> {
  for (let pass = 0; pass < passes; pass++) {
    for (let draw = thread; draw < draws; draw += threads) yield { draw, pass };
  }
}
