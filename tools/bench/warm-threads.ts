import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { builtProgram, loaderUrl } from '../../packages/api/src/jobs/built-programs.ts';
import { type StartWork, WorkEnded } from '../../packages/cli/src/thread-work.ts';

/** What a warm thread is handed, and what it says. */
export interface WarmTask {
  readonly module: string;
  readonly task: unknown;
  readonly stop: SharedArrayBuffer;
}

export type WarmMessage =
  | { readonly kind: 'progress' | 'answer'; readonly value: unknown }
  | { readonly kind: 'failed'; readonly value: string };

const BUILT_HOST = join(dirname(process.argv[1] ?? ''), 'warm-thread-host.mjs');
/** From the sources, as a command's own threads: they register the loader of TypeScript, then import the host. */
const hostUrl = new URL('./warm-thread-host.ts', import.meta.url).href;
const ENTRY = `import(${JSON.stringify(loaderUrl('tsx/esm/api'))}).then(({ register }) => (register(), import(${JSON.stringify(hostUrl)})));`;

const startHost = (): Worker => (existsSync(BUILT_HOST) ? new Worker(BUILT_HOST, { execArgv: [] }) : new Worker(ENTRY, { eval: true }));

/** Threads that stay for the next work, with program and baseline loaded and what is hot compiled: as a server has them, which `ohsim run` has not. */
export function warmThreads(): { readonly startWork: StartWork; readonly close: () => Promise<void> } {
  const idle: Worker[] = [];
  const all: Worker[] = [];
  const take = (): Worker => {
    const known = idle.pop();
    if (known !== undefined) return known;
    const made = startHost();
    all.push(made);
    return made;
  };
  const startWork: StartWork = <Task, Answer>(module: URL, task: Task, onProgress: (message: unknown) => void) => {
    const flag = new Int32Array(new SharedArrayBuffer(4));
    const worker = take();
    const answer = new Promise<Answer>((resolve, reject) => {
      const onMessage = ({ kind, value }: WarmMessage) => {
        if (kind === 'progress') return onProgress(value);
        worker.off('message', onMessage);
        worker.off('error', reject);
        idle.push(worker);
        return kind === 'answer' ? resolve(value as Answer) : reject(new WorkEnded(String(value)));
      };
      worker.on('message', onMessage);
      worker.on('error', reject);
    });
    worker.postMessage({ module: (builtProgram(module) ?? module).href, task, stop: flag.buffer } satisfies WarmTask);
    return { answer, ask: () => Atomics.store(flag, 0, 1), end: () => void worker.terminate() };
  };
  return { startWork, close: async () => void (await Promise.all(all.map((worker) => worker.terminate()))) };
}
