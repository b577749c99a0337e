import { type JobWithMetadata, PgBoss } from 'pg-boss';
import type { Log } from '../http/log.ts';
import { hasEnded, thisProcess } from '../store/embedded/process-identity.ts';
import type { Store } from '../store/store.ts';
import type { JobStatus } from './job-queue.ts';

/** A job as the database has it. */
export interface BookedJob {
  /** Id of this one booking; a job that ended and is asked for again gets another. */
  readonly bookingId: string;
  readonly status: JobStatus;
  /** JSON of the input. */
  readonly input: string;
  /** JSON of the result of a job that is done. */
  readonly result: string | undefined;
}

/** How a job ended. */
export type JobEnd =
  | { readonly state: 'done'; readonly result: string; readonly done: number; readonly total: number }
  | { readonly state: 'failed'; readonly error: string };

/** The jobs of one kind in the database, whoever works on them. */
export interface JobBook {
  /** Books a job; undefined if one of this id is going already. */
  add(id: string, input: string): Promise<string | undefined>;
  /** The newest job of this id. */
  find(id: string): Promise<BookedJob | undefined>;
  /** Takes up to `count` jobs for this process, oldest first. */
  claim(count: number): Promise<readonly BookedJob[]>;
  /** Says that this process is still at it, and how far; false if the job is no longer its own. */
  beat(bookingId: string, progress: { readonly done: number; readonly total: number }): Promise<boolean>;
  finish(bookingId: string, end: JobEnd): Promise<void>;
  /** Gives a job back to be taken up again, by this process or another; false if that has happened too often. */
  giveBack(bookingId: string, reason: string): Promise<boolean>;
  cancel(bookingId: string): Promise<void>;
  /** Gives back the jobs of processes of this machine that have ended; on an embedded database, of every other process. Returns how many. */
  giveBackAbandoned(): Promise<number>;
  close(): Promise<void>;
}

export interface JobBookOptions {
  readonly store: Store;
  /** Kind of jobs; a queue of pg-boss. */
  readonly name: string;
  readonly log: Log;
  /** Seconds without a beat after which a job is given back: its machine is gone. At least 10. */
  readonly heartbeatSeconds?: number;
  /** Times a job is taken up again before it counts as the cause of what ends those who work on it. */
  readonly mostResumptions?: number;
}

/** Schema of pg-boss's tables. */
const SCHEMA = 'jobs';
const MOST_RESUMPTIONS = 25;
const DAY = 86_400;
/** Seconds a job may take, and that an ended one can still be found. pg-boss allows less than a day for one attempt; an attempt that is longer goes on from its parts. */
const LONGEST_ATTEMPT = DAY - 1;
const REMEMBERED = 7 * DAY;
const QUEUED_AT_MOST = 365 * DAY;
const DEFAULT_HEARTBEAT = 15;

/** Jobs kept by pg-boss in the database of the store. */
export async function openJobBook(options: JobBookOptions): Promise<JobBook> {
  const { store, name, log } = options;
  const boss = await startBoss(options);
  const others = store.kind === 'postgres';
  // the job of pg-boss's own watch, which an embedded database does without: it forgets jobs that ended long ago
  const tidied = others
    ? undefined
    : boss.supervise(name).catch((error: Error) => log({ level: 'error', event: 'jobs-database', error: error.message }));
  const { jobNotes } = store;
  const holder = thisProcess();

  return {
    async add(id, input) {
      return (await boss.send(name, { input }, { singletonKey: id })) ?? undefined;
    },
    async find(id) {
      const jobs = await boss.findJobs<JobData>(name, { key: id });
      const newest = jobs.sort(byAge).at(-1);
      if (newest === undefined) return undefined;
      const [note] = newest.state === 'active' ? await jobNotes.findMany([newest.id]) : [];
      return bookedJob(newest, note);
    },
    async claim(count) {
      const jobs = await boss.fetch<JobData>(name, { includeMetadata: true, batchSize: count });
      for (const { id } of jobs) await jobNotes.write({ jobId: id, holder, done: 0, total: 0 });
      return jobs.sort(byAge).map((job) => bookedJob(job, undefined));
    },
    async beat(bookingId, { done, total }) {
      const { affected } = (await boss.touch(name, bookingId)) as Affected;
      if (affected > 0) await jobNotes.write({ jobId: bookingId, holder, done, total });
      return affected > 0;
    },
    async finish(bookingId, end) {
      await boss.complete(name, bookingId, end);
      await jobNotes.remove(bookingId);
    },
    async giveBack(bookingId, reason) {
      await boss.fail(name, bookingId, { error: reason });
      const job = (await boss.findJobs(name, { id: bookingId }))[0];
      if (job?.state === 'failed') await jobNotes.remove(bookingId);
      return job?.state === 'retry';
    },
    async cancel(bookingId) {
      await boss.cancel(name, bookingId);
      await jobNotes.remove(bookingId);
    },
    async giveBackAbandoned() {
      const active = (await boss.findJobs(name, {})).filter(({ state }) => state === 'active');
      const notes = new Map((await jobNotes.findMany(active.map(({ id }) => id))).map((note) => [note.jobId, note.holder]));
      const abandoned = active.filter(({ id }) => {
        const working = notes.get(id);
        return !others || (working !== undefined && hasEnded(working));
      });
      for (const { id } of abandoned) await boss.fail(name, id, { error: 'the server ended' });
      return abandoned.length;
    },
    async close() {
      await tidied;
      await boss.stop({ graceful: false });
    },
  };
}

/** One process alone has an embedded database open: nobody else can drop a job, and no watch is needed. */
async function startBoss(options: JobBookOptions): Promise<PgBoss> {
  const { store, name, log, heartbeatSeconds = DEFAULT_HEARTBEAT, mostResumptions = MOST_RESUMPTIONS } = options;
  const supervise = store.kind === 'postgres';
  const watch = { superviseIntervalSeconds: heartbeatSeconds, monitorIntervalSeconds: heartbeatSeconds };
  const boss = new PgBoss({ ...store.bossOptions, schema: SCHEMA, schedule: false, supervise, ...(supervise ? watch : {}) });
  boss.on('error', (error: Error) => log({ level: 'error', event: 'jobs-database', error: error.message }));
  await boss.start();
  await boss.createQueue(name, {
    policy: 'exclusive',
    retryLimit: mostResumptions,
    expireInSeconds: LONGEST_ATTEMPT,
    deleteAfterSeconds: REMEMBERED,
    retentionSeconds: QUEUED_AT_MOST,
    ...(supervise ? { heartbeatSeconds } : {}),
  });
  return boss;
}

const byAge = (a: JobWithMetadata<JobData>, b: JobWithMetadata<JobData>): number => a.createdOn.getTime() - b.createdOn.getTime();

interface JobData {
  readonly input: string;
}

interface Affected {
  readonly affected: number;
}

function bookedJob(job: JobWithMetadata<JobData>, note: { readonly done: number; readonly total: number } | undefined): BookedJob {
  const end = (job.output ?? {}) as Partial<{ state: string; result: string; done: number; total: number; error: string }>;
  const progress = job.state === 'completed' ? end : note;
  const status: JobStatus = {
    id: job.singletonKey ?? '',
    state: stateOf(job, end.state),
    done: progress?.done ?? 0,
    total: progress?.total ?? 0,
    resumed: job.retryCount,
    ...(job.state === 'failed' ? { error: givenUp(job.retryCount) } : end.state === 'failed' ? { error: end.error ?? '' } : {}),
  };
  return { bookingId: job.id, status, input: job.data.input, result: job.state === 'completed' ? end.result : undefined };
}

function stateOf({ state }: JobWithMetadata, ended: string | undefined): JobStatus['state'] {
  if (state === 'completed') return ended === 'failed' ? 'failed' : 'done';
  if (state === 'active') return 'running';
  return state === 'created' || state === 'retry' ? 'queued' : state;
}

/** What a user is told of a job that was given back too often. */
export const givenUp = (times: number): string =>
  `What worked on it ended ${times + 1} times before it was done, so it is not taken up again. Ask for it again, with fewer draws or systems.`;
