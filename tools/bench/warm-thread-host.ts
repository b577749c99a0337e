/** The inside of a warm thread: carries out one work after another. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { parentPort } from 'node:worker_threads';
import type { Work } from '../../packages/cli/src/thread-work.ts';
import type { WarmMessage, WarmTask } from './warm-threads.ts';

const say = (message: WarmMessage, handedOver: readonly ArrayBuffer[] = []) => parentPort?.postMessage(message, [...handedOver]);

parentPort?.on('message', ({ module, task, stop }: WarmTask) => {
  const flag = new Int32Array(stop);
  const carryOut = async () => {
    const { work } = (await import(module)) as { readonly work: Work<unknown, unknown> };
    return work(task, {
      progress: (value, handedOver) => say({ kind: 'progress', value }, handedOver),
      stopped: () => Atomics.load(flag, 0) === 1,
      breathe: () => nextTurn(),
    });
  };
  carryOut().then(
    (value) => say({ kind: 'answer', value }),
    (error: unknown) => say({ kind: 'failed', value: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});
