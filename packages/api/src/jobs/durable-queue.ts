import { setTimeout as wait } from 'node:timers/promises';
import type { Log } from '../http/log.ts';
import type { JobNoteStore } from '../store/store.ts';
import { DurableJob } from './durable-job.ts';
import { type BookedJob, givenUp, type JobBook } from './job-book.ts';
import {
  type Job,
  JobCancelled,
  type JobParts,
  type JobQueue,
  JobQueueClosed,
  JobQueueFull,
  type JobStatus,
  JobThreadLost,
} from './job-queue.ts';

export interface DurableQueueOptions<Input, Work, Answer, Kept> {
  readonly book: JobBook;
  readonly notes: Pick<JobNoteStore, 'keepPart' | 'parts'>;
  readonly log: Log;
  /** Does the work, in this process. */
  readonly worker: JobQueue<Work, Answer>;
  /** What the worker is handed. */
  readonly workOf: (input: Input) => Work;
  /** Why a job can no longer be done, for whoever asked; undefined if it can. */
  readonly refusal?: (input: Input) => string | undefined;
  /** The result of a job that was done before its end could be booked. */
  readonly keptBefore?: (input: Input) => Promise<Kept | undefined>;
  /** Keeps the answer where it will be found; it may be called again for the same job. A refusal it throws as `JobRefused`, anything else makes the job be done again. */
  readonly keep: (input: Input, answer: Answer) => Promise<Kept>;
  /** Jobs this process works on at the same time, and most that wait in it. */
  readonly width: number;
  readonly maxWaiting: number;
  /** Milliseconds between two looks at the database. */
  readonly pause?: number;
}

/** A queue whose jobs are in the database: they outlive the process, and whichever process comes next takes them up. */
export interface DurableQueue<Input, Kept> extends JobQueue<Input, Kept> {
  submit(id: string, input: Input): RecordedJob<Kept>;
  /** A job that this or another process was given, also an earlier one. */
  look(id: string): Promise<{ readonly status: JobStatus; readonly input: Input } | undefined>;
}

export interface RecordedJob<Kept> extends Job<Kept> {
  /** Resolves when the job is in the database. */
  readonly recorded: Promise<void>;
}

/** The answer will be the same however often the job is done. */
export class JobRefused extends Error {
  override readonly name = 'JobRefused';
}

const PAUSE = 2000;
/** Milliseconds until the next try when others fill the worker's queue. */
const WORKER_FULL_PAUSE = 500;
/** Ended jobs whose status this process remembers; the database has them all. */
const REMEMBERED = 200;

/** Takes up what earlier processes left, and works on jobs of the book a few at a time. */
export async function openDurableQueue<Input, Work, Answer, Kept>(
  options: DurableQueueOptions<Input, Work, Answer, Kept>,
): Promise<DurableQueue<Input, Kept>> {
  const queue = new BookQueue(options);
  await queue.open();
  return queue;
}

class BookQueue<Input, Work, Answer, Kept> implements DurableQueue<Input, Kept> {
  readonly width: number;
  readonly #options: DurableQueueOptions<Input, Work, Answer, Kept>;
  readonly #going = new Map<string, DurableJob<Kept>>();
  readonly #ended = new Map<string, JobStatus>();
  readonly #working = new Map<string, Promise<void>>();
  #timer: ReturnType<typeof setInterval> | undefined;
  #looking: Promise<void> = Promise.resolve();
  #adding: Promise<unknown> = Promise.resolve();
  #closed = false;

  constructor(options: DurableQueueOptions<Input, Work, Answer, Kept>) {
    this.#options = options;
    this.width = options.width;
  }

  async open(): Promise<void> {
    const { book, log, pause = PAUSE } = this.#options;
    const count = await book.giveBackAbandoned();
    if (count > 0) log({ level: 'info', event: 'jobs-resumed', count });
    this.#timer = setInterval(() => void this.#lookAround(), pause);
    this.#timer.unref();
    void this.#lookAround();
  }

  submit(id: string, input: Input): RecordedJob<Kept> {
    const found = this.#going.get(id);
    if (found !== undefined) return found;
    if (this.#closed) throw new JobQueueClosed('The queue is closed.');
    const { width, maxWaiting } = this.#options;
    if (this.#going.size >= width + maxWaiting) throw new JobQueueFull(`${maxWaiting} jobs are waiting already.`);
    const job = this.#startFollowing(id);
    // one after the other: the book takes jobs in the order they are written
    this.#adding = this.#adding.then(() => this.#options.book.add(id, JSON.stringify(input)));
    job.record(this.#adding);
    this.#adding = this.#adding.catch(() => undefined);
    job.recorded.then(
      () => this.#lookAround(),
      (error: unknown) => job.fail(asError(error)),
    );
    return job;
  }

  async find(id: string): Promise<JobStatus | undefined> {
    return this.#going.get(id)?.status() ?? this.#ended.get(id) ?? (await this.#options.book.find(id))?.status;
  }

  async look(id: string): Promise<{ readonly status: JobStatus; readonly input: Input } | undefined> {
    const booked = await this.#options.book.find(id);
    if (booked === undefined) return undefined;
    return { status: this.#going.get(id)?.status() ?? booked.status, input: JSON.parse(booked.input) as Input };
  }

  async cancel(id: string): Promise<boolean> {
    const job = this.#going.get(id);
    if (job?.cancelAsked === true) return true;
    job?.askToCancel();
    await job?.recorded.catch(() => undefined);
    const booked = await this.#options.book.find(id);
    if (booked === undefined || !isGoing(booked.status)) return job !== undefined;
    await this.#options.book.cancel(booked.bookingId);
    if (this.#working.has(id)) await this.#options.worker.cancel(id);
    else job?.fail(new JobCancelled(`Job ${id} was cancelled.`));
    return true;
  }

  /** Jobs that are going stay in the book for whoever comes next. */
  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#timer);
    await Promise.allSettled([...this.#going.values()].map((job) => job.recorded));
    await this.#looking;
    for (const id of this.#working.keys()) await this.#options.worker.cancel(id);
    await Promise.allSettled(this.#working.values());
    for (const job of this.#going.values()) job.leave(new JobQueueClosed('The server ended; the job waits for the next.'));
    await this.#options.book.close();
  }

  #startFollowing(id: string): DurableJob<Kept> {
    const job = new DurableJob<Kept>(id, (status) => {
      this.#going.delete(id);
      if (status.state === 'queued') return;
      this.#ended.set(id, status);
      for (const old of [...this.#ended.keys()].slice(0, Math.max(0, this.#ended.size - REMEMBERED))) this.#ended.delete(old);
    });
    this.#going.set(id, job);
    this.#ended.delete(id);
    return job;
  }

  /** Takes jobs as far as there is room, and hears how those fare that others took; one look at a time. */
  #lookAround(): Promise<void> {
    const { log } = this.#options;
    this.#looking = this.#looking
      .then(() => this.#takeJobs())
      .then(() => this.#followOthers())
      .catch((error: unknown) => log({ level: 'error', event: 'jobs-database', error: asError(error).message }));
    return this.#looking;
  }

  async #takeJobs(): Promise<void> {
    const room = this.width - this.#working.size;
    if (this.#closed || room <= 0) return;
    for (const booked of await this.#options.book.claim(room)) {
      const { id } = booked.status;
      const work = this.#work(booked, this.#going.get(id) ?? this.#startFollowing(id)).finally(() => {
        this.#working.delete(id);
        if (!this.#closed) void this.#lookAround();
      });
      this.#working.set(id, work);
    }
  }

  async #followOthers(): Promise<void> {
    for (const [id, job] of this.#going) {
      if (this.#closed || this.#working.has(id) || !job.isRecorded) continue;
      const booked = await this.#options.book.find(id);
      if (booked !== undefined && !this.#working.has(id)) job.hear(booked);
    }
  }

  /** Works on a job of the book until it has ended or has been given back; never rejects. */
  async #work(booked: BookedJob, job: DurableJob<Kept>): Promise<void> {
    const { book, log, worker, pause = PAUSE } = this.#options;
    const { bookingId } = booked;
    const { id } = booked.status;
    job.workHere(booked.status.resumed ?? 0);
    const beating = setInterval(() => {
      book
        .beat(bookingId, job.status())
        .then((ours) => (ours ? undefined : worker.cancel(id)))
        .catch(() => undefined); // the database is away: the beat after it is back counts
    }, pause);
    try {
      const kept = await this.#answer(booked, job);
      const { done, total } = job.status();
      await book.finish(bookingId, { state: 'done', result: JSON.stringify(kept), done: Math.max(done, total), total });
      job.succeed(kept);
    } catch (error) {
      await this.#settle(booked, job, asError(error)).catch((lost: unknown) => {
        job.wait();
        log({ level: 'error', event: 'job-not-booked', job: id, error: asError(lost).message });
      });
    } finally {
      clearInterval(beating);
    }
  }

  async #answer({ bookingId, status, input: text }: BookedJob, job: DurableJob<Kept>): Promise<Kept> {
    const { keep, keptBefore, notes, refusal, workOf } = this.#options;
    const input = JSON.parse(text) as Input;
    const before = await keptBefore?.(input);
    if (before !== undefined) return before;
    const refused = refusal?.(input);
    if (refused !== undefined) throw new JobRefused(refused);
    const kept = (status.resumed ?? 0) > 0 ? await notes.parts(bookingId) : [];
    const parts: JobParts = {
      kept,
      keep: (part, place) => void notes.keepPart(bookingId, place, part).catch(() => undefined), // without it a later attempt has more to do
    };
    const running = await this.#submitToWorker(status.id, workOf(input), parts);
    job.watch(running);
    const answer = await running.result;
    if (job.cancelAsked) throw new JobCancelled(`Job ${status.id} was cancelled.`);
    return keep(input, answer).catch((error: unknown) => Promise.reject(error instanceof JobRefused ? error : new NotKept(error)));
  }

  async #submitToWorker(id: string, work: Work, parts: JobParts): Promise<Job<Answer>> {
    for (;;) {
      if (this.#closed) throw new JobQueueClosed('The server ended; the job waits for the next.');
      try {
        return this.#options.worker.submit(id, work, parts);
      } catch (error) {
        if (!(error instanceof JobQueueFull)) throw error;
        await wait(WORKER_FULL_PAUSE);
      }
    }
  }

  /** A job that did not give an answer: cancelled, given back, or failed for good. */
  async #settle({ bookingId, status }: BookedJob, job: DurableJob<Kept>, error: Error): Promise<void> {
    const { book } = this.#options;
    if (job.cancelAsked) return job.fail(new JobCancelled(`Job ${status.id} was cancelled.`));
    if (this.#closed || error instanceof JobThreadLost || error instanceof NotKept) {
      if (await book.giveBack(bookingId, error.message)) return job.wait();
      return job.fail(new Error(givenUp(status.resumed ?? 0)));
    }
    // another process cancelled it or took it over: the book knows
    if (error instanceof JobCancelled) return job.wait();
    await book.finish(bookingId, { state: 'failed', error: error.message });
    job.fail(error);
  }
}

/** The answer could not be written down. */
class NotKept extends Error {
  constructor(cause: unknown) {
    super(`The result could not be stored: ${asError(cause).message}`, { cause });
  }
}

const isGoing = ({ state }: JobStatus): boolean => state === 'queued' || state === 'running';

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));
