import { createThreadQueue } from '../jobs/thread-queue.ts';
import type { FileQueue, FileWork } from './file-work.ts';

/** Files that wait for the one that is being written. */
const MAX_WAITING = 10;

/** One file at a time, in a thread of its own. */
export function createFileQueue(): FileQueue {
  const workerFile = new URL('./file-worker.ts', import.meta.url);
  return createThreadQueue<FileWork, Uint8Array>({ workerFile, threads: 1, maxWaiting: MAX_WAITING });
}
