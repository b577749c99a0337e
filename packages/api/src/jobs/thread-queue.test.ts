import { describe } from 'vitest';
import { describeJobQueue } from './job-queue-contract.ts';
import { createThreadQueue } from './thread-queue.ts';

describe('queue of worker threads', () =>
  describeJobQueue(
    () => createThreadQueue({ workerFile: new URL('../testing/counting-worker.ts', import.meta.url), threads: 1, maxWaiting: 2 }),
    { afterClose: 'cancelled' },
  ));
