import { Worker } from 'node:worker_threads';
import { builtProgram, loaderUrl } from '@ohsim/api/built-programs';
import { type StartWork, WorkEnded } from './thread-work.ts';

/** What the thread is handed, and what it says. */
export interface ThreadTask {
  readonly module: string;
  readonly task: unknown;
  readonly stop: SharedArrayBuffer;
}

export type ThreadMessage = { readonly kind: 'progress' | 'answer'; readonly value: unknown };

const HOST = new URL('./thread-host.ts', import.meta.url);

/** Starts work in a worker thread, from built files where there are some. */
export const startThread: StartWork = <Task, Answer>(module: URL, task: Task, onProgress: (message: unknown) => void) => {
  const flag = new Int32Array(new SharedArrayBuffer(4));
  const worker = startWorker(module, task, flag.buffer);
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

function startWorker(module: URL, task: unknown, stop: SharedArrayBuffer): Worker {
  const built = { host: builtProgram(HOST), module: builtProgram(module) };
  if (built.host !== undefined && built.module !== undefined) {
    return new Worker(built.host, { execArgv: [], workerData: { module: built.module.href, task, stop } satisfies ThreadTask });
  }
  // a thread does not take over the loader of TypeScript of its process (Node 20): it registers it, then imports the host
  const entry = `import(${JSON.stringify(loaderUrl('tsx/esm/api'))}).then(({ register }) => (register(), import(${JSON.stringify(HOST.href)})));`;
  return new Worker(entry, { eval: true, workerData: { module: module.href, task, stop } satisfies ThreadTask });
}
