import { type DurableQueue, openDurableQueue } from '../jobs/durable-queue.ts';
import { openJobBook } from '../jobs/job-book.ts';
import { createThreadQueue } from '../jobs/thread-queue.ts';
import type { Store } from '../store/store.ts';
import type { Counting } from './counting-worker.ts';

/** A durable queue that counts, one job at a time with at most two waiting, over a store of its own or one that others use too. */
export async function openDurableCounting(
  store: Store,
  options: { name?: string; mostResumptions?: number; heartbeatSeconds?: number } = {},
): Promise<DurableQueue<Counting, number>> {
  const log = () => {};
  const worker = createThreadQueue<Counting, number>({
    workerFile: new URL('./counting-worker.ts', import.meta.url),
    threads: 1,
    maxWaiting: 2,
  });
  const queue = await openDurableQueue<Counting, Counting, number, number>({
    book: await openJobBook({ store, name: 'counting', log, ...options }),
    notes: store.jobNotes,
    log,
    worker,
    workOf: (input) => input,
    keep: async (_, answer) => answer,
    width: 1,
    maxWaiting: 2,
    pause: 100,
  });
  const close = queue.close.bind(queue);
  return Object.assign(queue, {
    async close() {
      await close();
      await worker.close();
    },
  });
}
