import type { Context } from 'hono';
import { JobCancelled, JobQueueClosed, JobQueueFull } from '../jobs/job-queue.ts';
import { RunRefusedError } from '../runs/store-outcome.ts';
import { Problem } from './problem.ts';

/** Seconds a request waits for its result unless it says otherwise with `Prefer: wait=<seconds>`. */
const DEFAULT_WAIT = 10;
const LONGEST_WAIT = 60;

export function secondsToWait(context: Context): number {
  const wait = /\bwait=(\d{1,4})\b/.exec(context.req.header('prefer') ?? '')?.[1];
  return Math.min(LONGEST_WAIT, wait === undefined ? DEFAULT_WAIT : Number(wait));
}

/** What a promise gives, if it does within some seconds. */
export async function within<Found>(seconds: number, found: Promise<Found>): Promise<Found | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeUp = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), seconds * 1000);
  });
  return Promise.race([found, timeUp]).finally(() => clearTimeout(timer));
}

/** An error of a run as the answer to who asked for it. */
export function asProblem(error: unknown): never {
  if (error instanceof JobQueueFull || error instanceof JobQueueClosed) {
    throw new Problem(503, { detail: 'The server has all the runs it can take. Try again in a moment.', headers: { 'retry-after': '5' } });
  }
  if (error instanceof JobCancelled) throw new Problem(409, { detail: 'The run was cancelled before it had a result.' });
  if (error instanceof RunRefusedError) throw new Problem(500, { detail: `The run gave no result: ${error.message}.` });
  throw error;
}
