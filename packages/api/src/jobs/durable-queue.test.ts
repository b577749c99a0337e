import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openEmbeddedStore, openMemoryStore } from '../store/embedded/open-embedded-store.ts';
import { thisProcess } from '../store/embedded/process-identity.ts';
import { openPostgresStore } from '../store/postgres/open-postgres-store.ts';
import type { Store } from '../store/store.ts';
import type { Counting } from '../testing/counting-worker.ts';
import { openDurableCounting } from '../testing/durable-counting.ts';
import { type PostgresServer, startPostgresServer } from '../testing/postgres-server.ts';
import type { DurableQueue } from './durable-queue.ts';
import { openJobBook } from './job-book.ts';
import { describeJobQueue } from './job-queue-contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'ohsim-durable-'));
const settings = { backupFolder: folder, now: new Date(Date.UTC(2026, 10, 22)) };
let server: PostgresServer;
let embedded: Store;
let onServer: Store;
beforeAll(async () => {
  server = await startPostgresServer();
  embedded = await openMemoryStore();
  onServer = await openPostgresStore(await server.createDatabase('queues'), settings);
}, 60_000);
afterAll(async () => {
  await Promise.all([embedded.close(), onServer.close()]);
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

let names = 0;
const openOn = (store: Store, options = {}) => openDurableCounting(store, { name: `counting-${++names}`, ...options });

describe('durable queue on an embedded database', () => describeJobQueue(() => openOn(embedded), { afterClose: 'queued' }));
describe('durable queue on a Postgres server', () => describeJobQueue(() => openOn(onServer), { afterClose: 'queued' }));

const stepsIn = (trace: string) => readFileSync(trace, 'utf8').trim().split('\n').map(Number);

/** Until a job that holds before step `step` has come there: however slow the machine, it is neither earlier nor over. */
async function untilHeld(trace: string, step: number): Promise<void> {
  while (!existsSync(trace) || stepsIn(trace).length < step - 1) await wait(5);
}

async function untilDone(queue: DurableQueue<Counting, number>, id: string) {
  for (;;) {
    const status = await queue.find(id);
    if (status !== undefined && !['queued', 'running'].includes(status.state)) return status;
    await wait(20);
  }
}

describe('jobs outlive their process', () => {
  test('a job that was going is taken up again by the next, from the parts it kept; one that waited is done; the ended are still found', async () => {
    const data = join(folder, 'next');
    const trace = join(folder, 'trace-next');
    const now = new Date(Date.UTC(2026, 10, 22));
    const firstStore = await openEmbeddedStore(data, now);
    const first = await openDurableCounting(firstStore);
    expect(await first.submit('before', { to: 2, pause: 0 }).result).toBe(2);
    const gate = join(folder, 'gate-next');
    first.submit('long', { to: 30, pause: 0, trace, holdAt: 12, gate });
    const waiting = first.submit('waiting', { to: 3, pause: 0 });
    await waiting.recorded;
    await untilHeld(trace, 12);
    await first.close();
    await firstStore.close();
    writeFileSync(gate, '');

    const store = await openEmbeddedStore(data, now);
    const second = await openDurableCounting(store);
    expect(await untilDone(second, 'long')).toMatchObject({ state: 'done', done: 30, total: 30, resumed: 1 });
    expect(await untilDone(second, 'waiting')).toMatchObject({ state: 'done', resumed: 0 });
    expect(await second.find('before')).toMatchObject({ state: 'done', done: 2, resumed: 0 });
    const steps = stepsIn(trace);
    expect([...new Set(steps)]).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
    expect(steps.length).toBeLessThanOrEqual(31);
    await second.close();
    await store.close();
  }, 60_000);

  test('a thread that ends in the middle of a job loses nothing: the job goes on from its parts', async () => {
    const queue = await openOn(embedded);
    const trace = join(folder, 'trace-thread');
    const job = queue.submit('thread', { to: 12, pause: 5, trace, exitAt: 7, exitMark: join(folder, 'mark') });
    expect(await job.result).toBe(12);
    expect(job.status()).toMatchObject({ state: 'done', resumed: 1 });
    expect([...new Set(stepsIn(trace))]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    await queue.close();
  });

  test('a job whose thread ends every time is given up, and says what to do', async () => {
    const queue = await openOn(embedded, { mostResumptions: 2 });
    const job = queue.submit('poison', { to: 2, pause: 0, exitAt: 1, exitMark: '' });
    await expect(job.result).rejects.toThrow('Ask for it again, with fewer draws or systems.');
    expect(await queue.find('poison')).toMatchObject({ state: 'failed', resumed: 2 });
    await queue.close();
  });
});

describe('two servers on one database', () => {
  test('a server that starts takes up what an ended process of this machine had, and leaves alone what a living one has', async () => {
    const name = `counting-${++names}`;
    const book = await openJobBook({ store: onServer, name, log: () => {} });
    const input = JSON.stringify({ to: 4, pause: 0 });
    for (const id of ['of the dead', 'of the living']) await book.add(id, input);
    const [dead, living] = await book.claim(2);
    expect(dead!.status.id).toBe('of the dead');
    const ended = spawnSync(process.execPath, ['--version']).pid;
    const note = { done: 1, total: 4 };
    await onServer.jobNotes.write({ ...note, jobId: dead!.bookingId, holder: { ...thisProcess(), pid: ended } });
    await onServer.jobNotes.write({ ...note, jobId: living!.bookingId, holder: thisProcess() });
    const queue = await openDurableCounting(onServer, { name });
    expect(await untilDone(queue, 'of the dead')).toMatchObject({ state: 'done', resumed: 1 });
    expect(await queue.find('of the living')).toMatchObject({ state: 'running', done: 1, total: 4, resumed: 0 });
    await queue.close();
    await book.close();
  });

  test('a job whose machine is gone is taken up when its heartbeat is old', async () => {
    const name = `counting-${++names}`;
    const gone = await openJobBook({ store: onServer, name, log: () => {}, heartbeatSeconds: 10 });
    await gone.add('far away', JSON.stringify({ to: 4, pause: 0 }));
    const [job] = await gone.claim(1);
    await onServer.jobNotes.write({ jobId: job!.bookingId, holder: { pid: 1, host: 'far-away', birth: '' }, done: 1, total: 4 });
    const queue = await openDurableCounting(onServer, { name, heartbeatSeconds: 10 });
    expect(await untilDone(queue, 'far away')).toMatchObject({ state: 'done', resumed: 1 });
    expect(await gone.beat(job!.bookingId, { done: 2, total: 4 })).toBe(false);
    await queue.close();
    await gone.close();
  }, 60_000);

  test('do one job once, and each knows how the other fares', async () => {
    const url = await server.createDatabase('two');
    const [one, two] = await Promise.all([openPostgresStore(url, settings), openPostgresStore(url, settings)]);
    const [left, right] = [await openDurableCounting(one), await openDurableCounting(two)];
    const trace = join(folder, 'trace-two');
    const [mine, yours] = [left.submit('same', { to: 10, pause: 20, trace }), right.submit('same', { to: 10, pause: 20, trace })];
    expect(await Promise.all([mine.result, yours.result])).toEqual([10, 10]);
    expect(stepsIn(trace)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);

    const doomed = left.submit('doomed', { to: 10_000, pause: 5 });
    while (doomed.status().done === 0) await wait(5);
    expect(await right.cancel('doomed')).toBe(true);
    await expect(doomed.result).rejects.toThrow('cancelled');
    expect(await right.find('doomed')).toMatchObject({ state: 'cancelled' });

    const [takenTrace, gate] = [join(folder, 'trace-taken'), join(folder, 'gate-taken')];
    left.submit('taken', { to: 40, pause: 0, trace: takenTrace, holdAt: 8, gate });
    await untilHeld(takenTrace, 8);
    await left.close();
    writeFileSync(gate, '');
    expect(await untilDone(right, 'taken')).toMatchObject({ state: 'done', resumed: 1 });
    expect([...new Set(stepsIn(takenTrace))]).toHaveLength(40);
    await right.close();
    await Promise.all([one.close(), two.close()]);
  }, 60_000);
});
