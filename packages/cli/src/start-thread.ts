import { Worker } from 'node:worker_threads';
import { type StartWork, WorkEnded } from './thread-work.ts';

/** What the thread is handed, and what it says. */
export interface ThreadTask {
  readonly module: string;
  readonly task: unknown;
  readonly stop: SharedArrayBuffer;
}

export type ThreadMessage = { readonly kind: 'progress' | 'answer'; readonly value: unknown };

/** A thread does not take over the loader of TypeScript of its process (Node 20): it registers it, then imports the host. */
const hostUrl = new URL('./thread-host.ts', import.meta.url).href;
const loaderUrl = import.meta.resolve('tsx/esm/api');
const ENTRY = `import(${JSON.stringify(loaderUrl)}).then(({ register }) => (register(), import(${JSON.stringify(hostUrl)})));`;

/** Starts work in a worker thread, with the loader of this process. */
export const startThread: StartWork = <Task, Answer>(module: URL, task: Task, onProgress: (message: unknown) => void) => {
  const flag = new Int32Array(new SharedArrayBuffer(4));
  const workerData: ThreadTask = { module: module.href, task, stop: flag.buffer };
  const worker = new Worker(ENTRY, { eval: true, workerData });
  const answer = new Promise<Answer>((resolve, reject) => {
    worker.on('message', ({ kind, value }: ThreadMessage) => (kind === 'answer' ? resolve(value as Answer) : onProgress(value)));
    worker.on('error', reject);
    worker.on('exit', () => reject(new WorkEnded('The work was ended before it answered.')));
  });
  return {
    answer,
    ask: () => Atomics.store(flag, 0, 1),
    end: () => {
      worker.terminate().catch(() => undefined);
    },
  };
};
