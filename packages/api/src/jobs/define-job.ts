import type { MessagePort } from 'node:worker_threads';
import type { JobHooks } from './job-queue.ts';

/** What a worker thread is handed for one job: besides the input, a port for progress and a flag in shared memory that asks it to stop. */
export interface ThreadTask<Input> {
  readonly input: Input;
  readonly progress: MessagePort;
  readonly stop: SharedArrayBuffer;
}

/** Progress goes out at most this often, milliseconds. */
const PROGRESS_INTERVAL = 50;

/** Turns `work` into what a worker file of the thread queue exports as `run`. A job that is stopped throws or returns; either way it counts as cancelled. */
export function defineJob<Input, Output>(work: (input: Input, hooks: JobHooks) => Output | Promise<Output>) {
  return async ({ input, progress, stop }: ThreadTask<Input>): Promise<Output> => {
    const flag = new Int32Array(stop);
    let reported = Number.NEGATIVE_INFINITY;
    progress.postMessage([0, 0]);
    try {
      return await work(input, {
        cancelled: () => Atomics.load(flag, 0) === 1,
        progress(done, total) {
          const now = performance.now();
          if (now - reported < PROGRESS_INTERVAL && done < total) return;
          reported = now;
          progress.postMessage([done, total]);
        },
      });
    } finally {
      progress.close();
    }
  };
}
