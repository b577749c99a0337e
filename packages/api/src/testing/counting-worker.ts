import { appendFileSync, existsSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { defineJob } from '../jobs/define-job.ts';

/** A job for the suites of queues: counts to `to`, a step every `pause` milliseconds, keeps each step as a part, and fails if told to. */
export interface Counting {
  readonly to: number;
  readonly pause: number;
  readonly failWith?: string;
  /** File that every step taken is written to. */
  readonly trace?: string;
  /** Ends its thread before this step, unless the file `exitMark` is there already, which it makes first; without a mark, every time. */
  readonly exitAt?: number;
  readonly exitMark?: string;
  /** Waits before this step until the file `gate` is there, or until it is stopped. */
  readonly holdAt?: number;
  readonly gate?: string;
}

export const run = defineJob(
  async ({ to, pause, failWith, trace, exitAt, exitMark = '', holdAt, gate = '' }: Counting, hooks): Promise<number> => {
    for (let step = 1 + hooks.kept.length; step <= to && !hooks.cancelled(); step++) {
      await wait(pause);
      while (step === holdAt && !existsSync(gate) && !hooks.cancelled()) await wait(5);
      if (hooks.cancelled()) break;
      if (step === exitAt && !existsSync(exitMark)) {
        if (exitMark !== '') writeFileSync(exitMark, '');
        process.exit(1);
      }
      if (trace !== undefined) appendFileSync(trace, `${step}\n`);
      if (hooks.keepsParts) hooks.keep(Uint8Array.of(step), step - 1);
      hooks.progress(step, to);
    }
    if (failWith !== undefined) throw new RangeError(failWith);
    return to;
  },
);
