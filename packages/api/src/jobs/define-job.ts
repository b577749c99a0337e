import type { MessagePort } from 'node:worker_threads';
import type { JobHooks } from './job-queue.ts';

/** What a worker thread is handed for one job: besides the input, a port for progress and parts and a flag in shared memory that asks it to stop. */
export interface ThreadTask<Input> {
  readonly input: Input;
  readonly port: MessagePort;
  readonly stop: SharedArrayBuffer;
  readonly kept: readonly Uint8Array[];
  readonly keepsParts: boolean;
}

/** What a job says on its port: how far it is, or a part to keep. */
export type ThreadNote = { readonly done: number; readonly total: number } | { readonly part: Uint8Array; readonly place: number };

/** Progress goes out at most this often, milliseconds. */
const PROGRESS_INTERVAL = 50;

/** Turns `work` into what a worker file of the thread queue exports as `run`. A job that is stopped throws or returns; either way it counts as cancelled. */
export function defineJob<Input, Output>(work: (input: Input, hooks: JobHooks) => Output | Promise<Output>) {
  return async ({ input, port, stop, kept, keepsParts }: ThreadTask<Input>): Promise<Output> => {
    const flag = new Int32Array(stop);
    const say = (note: ThreadNote) => port.postMessage(note);
    let reported = Number.NEGATIVE_INFINITY;
    say({ done: 0, total: 0 });
    try {
      return await work(input, {
        kept,
        keepsParts,
        keep: (part, place) => say({ part, place }),
        cancelled: () => Atomics.load(flag, 0) === 1,
        progress(done, total) {
          const now = performance.now();
          if (now - reported < PROGRESS_INTERVAL && done < total) return;
          reported = now;
          say({ done, total });
        },
      });
    } finally {
      port.close();
    }
  };
}
