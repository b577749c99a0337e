import { DurableJob } from './durable-job.ts';
import { type Job, JobCancelled, type JobQueue, JobQueueClosed, JobQueueFull, type JobStatus } from './job-queue.ts';
import { asError, type DurableQueueOptions, PAUSE, workOnJob } from './work-on-job.ts';

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
      const job = this.#going.get(id) ?? this.#startFollowing(id);
      const work = workOnJob({ booked, job, closed: () => this.#closed }, this.#options).finally(() => {
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
}

const isGoing = ({ state }: JobStatus): boolean => state === 'queued' || state === 'running';
