import type { SitingResult } from '@ohsim/engine';
import { createThreadQueue } from '../jobs/thread-queue.ts';
import type { SitingQueue, SitingWork } from './siting-work.ts';

/** Sitings that wait for the one that is going. */
const MAX_WAITING = 5;

/** One siting at a time, in a thread of its own: a solve blocks its thread. */
export function createSitingQueue(): SitingQueue {
  const workerFile = new URL('./siting-worker.ts', import.meta.url);
  return createThreadQueue<SitingWork, SitingResult>({ workerFile, threads: 1, maxWaiting: MAX_WAITING });
}
