/** The inside of a worker thread: carries out the `work` of one module and ends. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import type { ThreadMessage, ThreadTask } from './start-thread.ts';
import type { Work } from './thread-work.ts';

const { module, task, stop } = workerData as ThreadTask;
const flag = new Int32Array(stop);
const say = (message: ThreadMessage, handedOver: readonly ArrayBuffer[] = []) => parentPort?.postMessage(message, [...handedOver]);
const { work } = (await import(module)) as { readonly work: Work<unknown, unknown> };
const value = await work(task, {
  progress: (message, handedOver) => say({ kind: 'progress', value: message }, handedOver),
  stopped: () => Atomics.load(flag, 0) === 1,
  breathe: () => nextTurn(),
});
say({ kind: 'answer', value });
