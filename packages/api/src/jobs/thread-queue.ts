import { fileURLToPath } from 'node:url';
import { receiveMessageOnPort } from 'node:worker_threads';
import { Piscina } from 'piscina';
import { programOf } from './built-programs.ts';
import type { ThreadNote } from './define-job.ts';
import {
  type Job,
  JobCancelled,
  type JobParts,
  type JobQueue,
  JobQueueClosed,
  JobQueueFull,
  type JobState,
  type JobStatus,
  JobThreadLost,
} from './job-queue.ts';

export interface ThreadQueueOptions {
  /** Module whose export `run` was made by `defineJob`. */
  readonly workerFile: URL;
  readonly threads: number;
  /** Most jobs that wait. */
  readonly maxWaiting: number;
  /** Ended jobs whose status can still be found. */
  readonly remembered?: number;
}

/** Jobs in worker threads of this process. What was waiting or running is lost when the process ends. */
export function createThreadQueue<Input, Output>(options: ThreadQueueOptions): JobQueue<Input, Output> {
  const { workerFile, threads, maxWaiting, remembered = 200 } = options;
  const { file, execArgv } = programOf(workerFile);
  const pool = new Piscina({
    filename: fileURLToPath(file),
    name: 'run',
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: 60_000,
    execArgv: [...execArgv],
  });
  const going = new Map<string, ThreadJob<Input, Output>>();
  const ended = new Map<string, JobStatus>();
  let closed = false;

  const remember = (status: JobStatus) => {
    going.delete(status.id);
    ended.set(status.id, status);
    for (const id of [...ended.keys()].slice(0, Math.max(0, ended.size - remembered))) ended.delete(id);
  };

  return {
    width: threads,
    submit(id, input, parts) {
      const found = going.get(id);
      if (found !== undefined) return found;
      if (closed) throw new JobQueueClosed('The queue is closed.');
      if (going.size >= threads + maxWaiting) throw new JobQueueFull(`${maxWaiting} jobs are waiting already.`);
      const job = new ThreadJob<Input, Output>({ id, input, parts, pool, onEnd: remember });
      ended.delete(id);
      going.set(id, job);
      return job;
    },
    find: async (id) => going.get(id)?.status() ?? ended.get(id),
    async cancel(id) {
      going.get(id)?.cancel();
      return going.has(id);
    },
    async close() {
      closed = true;
      const left = [...going.values()];
      for (const job of left) job.cancel();
      await Promise.allSettled(left.map((job) => job.result));
      await pool.close({ force: true });
    },
  };
}

interface ThreadJobFields<Input> {
  readonly id: string;
  readonly input: Input;
  readonly parts: JobParts | undefined;
  readonly pool: Piscina;
  readonly onEnd: (status: JobStatus) => void;
}

/** One job and where it stands: keeps state, progress and result in step. */
class ThreadJob<Input, Output> implements Job<Output> {
  readonly result: Promise<Output>;
  readonly #id: string;
  readonly #flag = new Int32Array(new SharedArrayBuffer(4));
  readonly #abort = new AbortController();
  #state: JobState = 'queued';
  #done = 0;
  #total = 0;
  #error: string | undefined;

  constructor({ id, input, parts, pool, onEnd }: ThreadJobFields<Input>) {
    this.#id = id;
    this.result = this.#run(input, parts, pool).finally(() => onEnd(this.status()));
    this.result.catch(() => {}); // whoever waits for the result hears of the error; nobody may be waiting
  }

  status(): JobStatus {
    const status = { id: this.#id, state: this.#state, done: this.#done, total: this.#total };
    return this.#error === undefined ? status : { ...status, error: this.#error };
  }

  /** A waiting job ends at once; a running one is asked to stop and ends when it looks. */
  cancel(): void {
    Atomics.store(this.#flag, 0, 1);
    if (this.#state === 'queued') this.#abort.abort();
  }

  async #run(input: Input, parts: JobParts | undefined, pool: Piscina): Promise<Output> {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<ThreadNote>) => this.#hear(data, parts);
    try {
      const task = { input, port: port2, stop: this.#flag.buffer, kept: parts?.kept ?? [], keepsParts: parts !== undefined };
      const output = (await pool
        .run(task, { transferList: [port2 as never], signal: this.#abort.signal })
        .catch((error: unknown) => Promise.reject(threadLost(error) ?? error))
        // the end of a job may be heard before what it said: parts not heard by then would be lost
        .finally(() => this.#hearRest(port1, parts))) as Output;
      if (this.#stopAsked()) throw this.#cancelled();
      this.#state = 'done';
      this.#done = this.#total;
      return output;
    } catch (error) {
      if (this.#stopAsked()) {
        this.#state = 'cancelled';
        throw this.#cancelled();
      }
      this.#state = 'failed';
      this.#error = error instanceof Error ? error.message : String(error);
      throw error;
    } finally {
      port1.close();
    }
  }

  #hearRest(port: MessagePort, parts: JobParts | undefined): void {
    for (let next = receiveMessageOnPort(port as never); next !== undefined; next = receiveMessageOnPort(port as never)) {
      this.#hear(next.message as ThreadNote, parts);
    }
  }

  #hear(note: ThreadNote, parts: JobParts | undefined): void {
    if (this.#state === 'queued') this.#state = 'running';
    if ('part' in note) parts?.keep(note.part, note.place);
    else ({ done: this.#done, total: this.#total } = note);
  }

  #stopAsked(): boolean {
    return Atomics.load(this.#flag, 0) === 1;
  }

  #cancelled(): JobCancelled {
    return new JobCancelled(`Job ${this.#id} was cancelled.`);
  }
}

/** Piscina says in words alone that a thread ended under its task. */
function threadLost(error: unknown): JobThreadLost | undefined {
  const message = error instanceof Error ? error.message : '';
  return /^(worker exited with code|Terminating worker thread)/.test(message)
    ? new JobThreadLost(`The thread that worked on it ended (${message}).`)
    : undefined;
}
