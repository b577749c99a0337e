import { setTimeout as wait } from 'node:timers/promises';
import { defineJob } from '../jobs/define-job.ts';

/** A job for the contract suite of queues: counts to `to`, a step every `pause` milliseconds, and fails if told to. */
export interface Counting {
  readonly to: number;
  readonly pause: number;
  readonly failWith?: string;
}

export const run = defineJob(async ({ to, pause, failWith }: Counting, hooks): Promise<number> => {
  for (let step = 1; step <= to && !hooks.cancelled(); step++) {
    await wait(pause);
    hooks.progress(step, to);
  }
  if (failWith !== undefined) throw new RangeError(failWith);
  return to;
});
