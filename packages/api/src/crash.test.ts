import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { england } from '@ohsim/engine/england';
import { afterAll, expect, test } from 'vitest';
import { createThreadQueue } from './jobs/thread-queue.ts';
import { openLongRuns } from './runs/long-runs.ts';
import type { RunOutcome, RunWork } from './runs/run-work.ts';
import { openMemoryStore } from './store/embedded/open-embedded-store.ts';
import { crashRounds } from './testing/crash/crash-rounds.ts';
import { LONG_WORK, referenceRun, storedRunOf } from './testing/crash/reference-run.ts';
import { seededRandom } from './testing/crash/seeded-random.ts';
import { DEATHS_FILE } from './testing/dying-run-worker.ts';

const folder = mkdtempSync(join(tmpdir(), 'ohsim-crash-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The job of 10,000 futures without an interruption, worked out once beside the first test. */
const reference = referenceRun();

test('a server killed at eight moments during saves, runs and a job of 10,000 futures loses nothing it acknowledged, stores no half of a run, and ends with the right result', async () => {
  const database = { OHSIM_DATA_FOLDER: join(folder, 'data') };
  const report = await crashRounds({ seed: 8, kills: 8, database, patience: 240, duringStart: 0.5, mostAcknowledged: 3 });
  expect(report.problems).toEqual([]);
  expect(report.longRun).toEqual(await reference);
  // how often hangs on how quick the machine is
  expect(report.longRunResumed).toBeGreaterThan(0);
  expect(report.savesAcknowledged).toBeGreaterThan(8);
  expect(report.runsAcknowledged).toBeGreaterThan(0);
}, 480_000);

test('threads that end in the middle of a job of 10,000 futures lose nothing: it ends with the right result', async () => {
  const random = seededRandom(4);
  const deaths = join(folder, 'deaths');
  writeFileSync(deaths, [1, 2, 3].map(() => `${Math.ceil(random() * 60)}\n`).join(''));
  process.env[DEATHS_FILE] = deaths;
  const store = await openMemoryStore();
  const workerFile = new URL('./testing/dying-run-worker.ts', import.meta.url);
  const jobs = createThreadQueue<RunWork, RunOutcome>({ workerFile, threads: 1, maxWaiting: 1 });
  const { runId, headline } = await reference;
  const { modelVersion, baselineVersion } = (JSON.parse(headline) as [{ modelVersion: string; baselineVersion: string }])[0];
  const log = () => {};
  const runs = await openLongRuns({ store, baseline: england(), jobs, clock: () => new Date(0), log, modelVersion, baselineVersion });
  const stamp = { workspaceId: 'local', runId, createdBy: 'test', scenarioId: null, modelVersion, baselineVersion };
  const job = runs.submit(`local/${runId}`, { ...stamp, work: LONG_WORK, askedAt: new Date(0).toJSON() });
  expect(await job.result).toBe(runId);
  expect(job.status()).toMatchObject({ state: 'done', done: 10_000, resumed: 3 });
  expect(await storedRunOf(store, runId)).toEqual(await reference);
  await runs.close();
  await jobs.close();
  await store.close();
}, 480_000);
