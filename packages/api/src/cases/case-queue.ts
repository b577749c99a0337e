import { createThreadQueue } from '../jobs/thread-queue.ts';
import type { CaseOutcome, CaseQueue, CaseWork } from './case-work.ts';

/** Cases that wait for the one that is going. */
const MAX_WAITING = 5;

/** One case at a time, in a thread of its own: runs and comparisons are not held up by it. */
export function createCaseQueue(): CaseQueue {
  const workerFile = new URL('./case-worker.ts', import.meta.url);
  return createThreadQueue<CaseWork, CaseOutcome>({ workerFile, threads: 1, maxWaiting: MAX_WAITING });
}
