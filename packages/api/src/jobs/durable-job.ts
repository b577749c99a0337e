import type { BookedJob } from './job-book.ts';
import { type Job, JobCancelled, type JobState, type JobStatus } from './job-queue.ts';

/** A job of the book as one process knows it: keeps state, progress and result in step, whoever does the work. */
export class DurableJob<Kept> implements Job<Kept> {
  readonly result: Promise<Kept>;
  /** Resolves when the job is in the database. */
  recorded: Promise<void> = Promise.resolve();
  isRecorded = true;
  cancelAsked = false;
  readonly #id: string;
  readonly #onEnd: (status: JobStatus) => void;
  #state: JobState = 'queued';
  #done = 0;
  #total = 0;
  #resumed = 0;
  #error: string | undefined;
  #running: Job<unknown> | undefined;
  #resolve: (kept: Kept) => void = () => undefined;
  #reject: (error: Error) => void = () => undefined;

  /** `onEnd` hears that it has ended, or is left to others, before whoever waits for the result does. */
  constructor(id: string, onEnd: (status: JobStatus) => void) {
    this.#id = id;
    this.#onEnd = onEnd;
    this.result = new Promise<Kept>((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    this.result.catch(() => {}); // nobody may be waiting: a job outlives whoever asked for it
  }

  status(): JobStatus {
    const running = this.#running?.status();
    if (running !== undefined && running.total > 0) ({ done: this.#done, total: this.#total } = running);
    const status = { id: this.#id, state: this.#state, done: this.#done, total: this.#total, resumed: this.#resumed };
    if (this.#state === 'running' && running?.state === 'queued') return { ...status, state: 'queued' };
    return this.#error === undefined ? status : { ...status, error: this.#error };
  }

  /** Notes that it is being written to the database. */
  record(booking: Promise<unknown>): void {
    this.isRecorded = false;
    this.recorded = booking.then(() => {
      this.isRecorded = true;
    });
    this.recorded.catch(() => {});
  }

  askToCancel(): void {
    this.cancelAsked = true;
  }

  /** This process has taken it. */
  workHere(resumed: number): void {
    this.#resumed = resumed;
  }

  /** A thread is to do it. */
  watch(running: Job<unknown>): void {
    this.#running = running;
    this.#state = 'running';
  }

  /** Nobody works on it any more: it waits to be taken up. */
  wait(): void {
    this.status();
    this.#running = undefined;
    this.#state = 'queued';
  }

  /** How it fares where another process works on it. */
  hear({ status, result }: BookedJob): void {
    this.#done = status.done;
    this.#total = status.total;
    this.#resumed = status.resumed ?? 0;
    if (status.state === 'done') this.succeed(JSON.parse(result ?? 'null') as Kept);
    else if (status.state === 'cancelled') this.fail(new JobCancelled(`Job ${this.#id} was cancelled.`));
    else if (status.state === 'failed') this.fail(new Error(status.error ?? 'It failed.'));
    else this.#state = status.state;
  }

  succeed(kept: Kept): void {
    this.status();
    this.#running = undefined;
    this.#state = 'done';
    this.#done = this.#total;
    this.#onEnd(this.status());
    this.#resolve(kept);
  }

  fail(error: Error): void {
    this.status();
    this.#running = undefined;
    this.#state = error instanceof JobCancelled ? 'cancelled' : 'failed';
    if (this.#state === 'failed') this.#error = error.message;
    this.#onEnd(this.status());
    this.#reject(error);
  }

  /** This process no longer follows it; it is as it was. */
  leave(error: Error): void {
    this.wait();
    this.#onEnd(this.status());
    this.#reject(error);
  }
}
