import { createThreadQueue } from '../jobs/thread-queue.ts';
import type { ComparisonOutcome, ComparisonQueue, ComparisonWork } from './comparison-work.ts';

/** Comparisons that wait for the one that is going. */
const MAX_WAITING = 5;

/** One comparison at a time, in a thread of its own: runs are not held up by it. */
export function createComparisonQueue(): ComparisonQueue {
  const workerFile = new URL('./comparison-worker.ts', import.meta.url);
  return createThreadQueue<ComparisonWork, ComparisonOutcome>({ workerFile, threads: 1, maxWaiting: MAX_WAITING });
}
