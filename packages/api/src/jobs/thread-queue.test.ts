import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { Counting } from '../testing/counting-worker.ts';
import { describeJobQueue } from './job-queue-contract.ts';
import { createThreadQueue } from './thread-queue.ts';

describe('queue of worker threads', () =>
  describeJobQueue(
    () => createThreadQueue({ workerFile: new URL('../testing/counting-worker.ts', import.meta.url), threads: 1, maxWaiting: 2 }),
    { afterClose: 'cancelled' },
  ));

test('parts are kept before the result is there, also when this thread was busy as the job ended', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ohsim-parts-'));
  const [trace, gate] = [join(folder, 'trace'), join(folder, 'gate')];
  const workerFile = new URL('../testing/counting-worker.ts', import.meta.url);
  const queue = createThreadQueue<Counting, number>({ workerFile, threads: 1, maxWaiting: 2 });
  const kept: number[] = [];
  const parts = { kept: [], keep: (part: Uint8Array) => void kept.push(part[0]!) };
  // the thread is older than the port of the job: what both have to say is then heard from the thread first
  await queue.submit('before', { to: 1, pause: 0 }).result;
  const job = queue.submit('parts', { to: 12, pause: 0, trace, holdAt: 2, gate }, parts);
  while (!existsSync(trace)) await wait(5);
  writeFileSync(gate, '');
  for (const end = performance.now() + 500; performance.now() < end; );
  expect(await job.result).toBe(12);
  expect(kept).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  await queue.close();
  rmSync(folder, { recursive: true });
});
