import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Counting } from '../testing/counting-worker.ts';
import { type Job, JobCancelled, type JobQueue, JobQueueClosed, JobQueueFull } from './job-queue.ts';

type Queue = JobQueue<Counting, number>;

/** What every queue does. `afterClose`: whether jobs that were going when it closed are over or wait for the next start. `open` gives one that counts (counting-worker.ts), one job at a time, with at most two waiting. */
export function describeJobQueue(
  open: () => Queue | Promise<Queue>,
  { afterClose }: { readonly afterClose: 'cancelled' | 'queued' },
): void {
  let queue: Queue;
  beforeAll(async () => {
    queue = await open();
  }, 60_000);
  afterAll(() => queue.close());

  test('a job gives its result and ends as done', async () => {
    const job = queue.submit('plain', { to: 3, pause: 0 });
    expect(await job.result).toBe(3);
    expect(job.status()).toMatchObject({ id: 'plain', state: 'done', done: 3, total: 3 });
    expect(await queue.find('plain')).toEqual(job.status());
  });

  test('progress rises while the job runs', async () => {
    const job = queue.submit('progress', { to: 200, pause: 60 });
    const seen = new Set<number>();
    // as long as it takes: a busy machine looks seldom
    while (seen.size < 4) {
      seen.add(job.status().done);
      await wait(10);
    }
    expect([...seen]).toEqual([...seen].sort((a, b) => a - b));
    expect(await queue.cancel('progress')).toBe(true);
    await expect(job.result).rejects.toThrow(JobCancelled);
  });

  test('a job that throws fails with its own message, and the next one runs', async () => {
    const job = queue.submit('fails', { to: 1, pause: 0, failWith: 'no such thing' });
    await expect(job.result).rejects.toThrow('no such thing');
    expect(await queue.find('fails')).toMatchObject({ state: 'failed', error: 'no such thing' });
    expect(await queue.submit('after', { to: 1, pause: 0 }).result).toBe(1);
  });

  test('a second submission of an id that is going is the same job', async () => {
    const first = queue.submit('twice', { to: 2, pause: 20 });
    expect(queue.submit('twice', { to: 99, pause: 0 })).toBe(first);
    expect(await first.result).toBe(2);
    expect(await queue.submit('twice', { to: 4, pause: 0 }).result).toBe(4);
  });

  describeEnding(() => queue);
  describeClosing(open, afterClose);
}

function describeEnding(current: () => Queue): void {
  test('a running job can be cancelled', async () => {
    const job = current().submit('running', { to: 10_000, pause: 5 });
    await untilRunning(job);
    expect(await current().cancel('running')).toBe(true);
    await expect(job.result).rejects.toThrow(JobCancelled);
    expect(job.status().state).toBe('cancelled');
    expect(await current().cancel('running')).toBe(false);
  });

  test('a waiting job can be cancelled and never starts', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ohsim-queue-'));
    const gate = join(folder, 'gate');
    const first = current().submit('first', { to: 20, pause: 0, holdAt: 10, gate });
    const waiting = current().submit('waiting', { to: 5, pause: 0 });
    expect(waiting.status().state).toBe('queued');
    expect(await current().cancel('waiting')).toBe(true);
    await expect(waiting.result).rejects.toThrow(JobCancelled);
    expect(waiting.status()).toMatchObject({ state: 'cancelled', done: 0 });
    writeFileSync(gate, '');
    expect(await first.result).toBe(20);
    rmSync(folder, { recursive: true });
  });

  test('when as many wait as may, another is refused until one has gone', async () => {
    const jobs = ['a', 'b', 'c'].map((id) => current().submit(`full-${id}`, { to: 5, pause: 10 }));
    expect(() => current().submit('full-d', { to: 1, pause: 0 })).toThrow(JobQueueFull);
    await Promise.all(jobs.map((job) => job.result));
    expect(await current().submit('full-d', { to: 1, pause: 0 }).result).toBe(1);
  });

  test('an id never handed in is not found and cannot be cancelled', async () => {
    expect(await current().find('unknown')).toBeUndefined();
    expect(await current().cancel('unknown')).toBe(false);
  });
}

function describeClosing(open: () => Queue | Promise<Queue>, afterClose: 'cancelled' | 'queued'): void {
  test('closing stops what is going and refuses what comes', async () => {
    const closing = await open();
    const running = closing.submit('running', { to: 10_000, pause: 5 });
    const waiting = closing.submit('waiting', { to: 5, pause: 0 });
    await untilRunning(running);
    await closing.close();
    expect([running.status().state, waiting.status().state]).toEqual([afterClose, afterClose]);
    expect(() => closing.submit('late', { to: 1, pause: 0 })).toThrow(JobQueueClosed);
  });
}

async function untilRunning(job: Job<unknown>): Promise<void> {
  while (job.status().state === 'queued') await wait(5);
}
