import { createThreadQueue } from '../jobs/thread-queue.ts';
import type { CaseFileOutcome, CaseFileQueue, CaseFileWork } from './case-file-work.ts';

/** Files that wait for the one that is being written. */
const MAX_WAITING = 5;

/** One file at a time, in a thread of its own: runs are not held up by it. */
export function createCaseFileQueue(): CaseFileQueue {
  const workerFile = new URL('./case-file-worker.ts', import.meta.url);
  return createThreadQueue<CaseFileWork, CaseFileOutcome>({ workerFile, threads: 1, maxWaiting: MAX_WAITING });
}
