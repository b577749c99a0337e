import { setTimeout as wait } from 'node:timers/promises';
import type { Log } from '../http/log.ts';
import type { JobNoteStore } from '../store/store.ts';
import type { DurableJob } from './durable-job.ts';
import { type BookedJob, givenUp, type JobBook } from './job-book.ts';
import { type Job, JobCancelled, type JobParts, type JobQueue, JobQueueClosed, JobQueueFull, JobThreadLost } from './job-queue.ts';

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

/** The answer will be the same however often the job is done. */
export class JobRefused extends Error {
  override readonly name = 'JobRefused';
}

/** Milliseconds between two looks at the database, and between two signs of life. */
export const PAUSE = 2000;
/** Milliseconds until the next try when others fill the worker's queue. */
const WORKER_FULL_PAUSE = 500;

/** A job that this process has taken from the book. */
export interface TakenJob<Kept> {
  readonly booked: BookedJob;
  readonly job: DurableJob<Kept>;
  /** Whether the queue is closing: then the job is left to the next process. */
  readonly closed: () => boolean;
}

/** Works on a job of the book until it has ended or has been given back; never rejects. */
export async function workOnJob<Input, Work, Answer, Kept>(
  taken: TakenJob<Kept>,
  options: DurableQueueOptions<Input, Work, Answer, Kept>,
): Promise<void> {
  const { booked, job } = taken;
  const { book, log, worker, pause = PAUSE } = options;
  const { bookingId } = booked;
  const { id, resumed = 0 } = booked.status;
  job.workHere(resumed);
  const beating = setInterval(() => {
    book
      .beat(bookingId, job.status())
      .then((ours) => (ours ? undefined : worker.cancel(id)))
      .catch(() => undefined); // the database is away: the beat after it is back counts
  }, pause);
  try {
    const kept = await answerOf(taken, options);
    const { done, total } = job.status();
    await book.finish(bookingId, { state: 'done', result: JSON.stringify(kept), done: Math.max(done, total), total });
    job.succeed(kept);
  } catch (error) {
    await settle(taken, book, asError(error)).catch((lost: unknown) => {
      job.wait();
      log({ level: 'error', event: 'job-not-booked', job: id, error: asError(lost).message });
    });
  } finally {
    clearInterval(beating);
  }
}

async function answerOf<Input, Work, Answer, Kept>(
  { booked, job, closed }: TakenJob<Kept>,
  { keep, keptBefore, notes, refusal, worker, workOf }: DurableQueueOptions<Input, Work, Answer, Kept>,
): Promise<Kept> {
  const { bookingId } = booked;
  const { id, resumed = 0 } = booked.status;
  const input = JSON.parse(booked.input) as Input;
  const before = await keptBefore?.(input);
  if (before !== undefined) return before;
  const refused = refusal?.(input);
  if (refused !== undefined) throw new JobRefused(refused);
  let keeping: Promise<void> = Promise.resolve();
  const parts: JobParts = {
    kept: resumed > 0 ? await notes.parts(bookingId) : [],
    // in their order; without one a later attempt has more to do
    keep: (part, place) => {
      keeping = keeping.then(() => notes.keepPart(bookingId, place, part)).catch(() => undefined);
    },
  };
  const running = await whenThereIsRoom(closed, () => worker.submit(id, workOf(input), parts));
  job.watch(running);
  const answer = await running.result.finally(() => keeping);
  if (job.cancelAsked) throw new JobCancelled(`Job ${id} was cancelled.`);
  return keep(input, answer).catch((error: unknown) => Promise.reject(error instanceof JobRefused ? error : new NotKept(error)));
}

async function whenThereIsRoom<Answer>(closed: () => boolean, submit: () => Job<Answer>): Promise<Job<Answer>> {
  for (;;) {
    if (closed()) throw new JobQueueClosed('The server ended; the job waits for the next.');
    try {
      return submit();
    } catch (error) {
      if (!(error instanceof JobQueueFull)) throw error;
      await wait(WORKER_FULL_PAUSE);
    }
  }
}

/** A job that did not give an answer: cancelled, given back, or failed for good. */
async function settle<Kept>({ booked, job, closed }: TakenJob<Kept>, book: JobBook, error: Error): Promise<void> {
  const { bookingId } = booked;
  const { id, resumed = 0 } = booked.status;
  if (job.cancelAsked) {
    await book.cancel(bookingId); // once more: a part may have come after the first
    return job.fail(new JobCancelled(`Job ${id} was cancelled.`));
  }
  if (closed() || error instanceof JobThreadLost || error instanceof NotKept) {
    if (await book.giveBack(bookingId, error.message)) return job.wait();
    return job.fail(new Error(givenUp(resumed)));
  }
  // another process cancelled it or took it over: the book knows
  if (error instanceof JobCancelled) return job.wait();
  await book.finish(bookingId, { state: 'failed', error: error.message });
  job.fail(error);
}

/** The answer could not be written down. */
class NotKept extends Error {
  constructor(cause: unknown) {
    super(`The result could not be stored: ${asError(cause).message}`, { cause });
  }
}

export const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));
