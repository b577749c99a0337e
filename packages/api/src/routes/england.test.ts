import { setTimeout as wait } from 'node:timers/promises';
import { businessAsUsual, runScenario } from '@ohsim/engine';
import { england } from '@ohsim/engine/england';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EnglandDocument } from '../contract/england.ts';
import { createEnglandResults, ENGLAND_WORKSPACE } from '../england/england-results.ts';
import { createRunService } from '../runs/run-service.ts';
import { openTestApp, problemOf, type TestApp } from '../testing/test-app.ts';

const ENGLAND = '/api/v1/england';
let app: TestApp;
let ready: EnglandDocument;
beforeAll(async () => {
  app = await openTestApp({ systems: 3 });
  ready = await untilReady();
}, 120_000);
afterAll(() => app.close());

async function untilReady(): Promise<EnglandDocument> {
  for (;;) {
    const response = await app.request(ENGLAND);
    const document = (await response.json()) as EnglandDocument;
    expect(response.status).toBe(document.status === 'computing' ? 202 : 200);
    expect(document.systems).toHaveLength(document.progress.done);
    if (document.status !== 'computing') return document;
    await wait(100);
  }
}

test('every system has a run of its own, with a chance at each year end and a headline', () => {
  expect(ready).toMatchObject({
    status: 'ready',
    progress: { done: 3, total: 3 },
    failures: [],
    settings: { mode: 'sampled', draws: 2 },
  });
  expect(ready.metric.id).toBe('month-without-specialist-cover');
  expect(ready.columns).toHaveLength(15);
  expect(ready.columns.every((column) => column.endsWith('-03'))).toBe(true);
  expect(new Set(ready.systems.map((system) => system.runId)).size).toBe(3);
  for (const system of ready.systems) {
    expect(system.series.map((series) => series.statistic)).toEqual(['chance', 'standard-error']);
    expect(system.headline.length).toBeGreaterThan(0);
    for (const chance of system.series[0]!.values) expect([0, 0.5, 1]).toContain(chance);
  }
});

test('a metric comes by role, statistic and month, with the values of the engine', async () => {
  const { systemId } = ready.systems[1]!;
  const query = 'metric=gap&role=specialist&basis=expressed&statistic=mean,p10,p90&columns=month';
  const document = (await (await app.request(`${ENGLAND}?${query}`)).json()) as EnglandDocument;
  expect(document.columns).toHaveLength(180);
  const system = document.systems.find((each) => each.systemId === systemId)!;
  expect(system.series.map((series) => [series.role, series.statistic])).toEqual([
    ['specialist', 'mean'],
    ['specialist', 'p10'],
    ['specialist', 'p90'],
  ]);
  const settings = { mode: 'sampled', seed: 1, draws: 2, metricIds: ['gap'] } as const;
  const direct = runScenario(businessAsUsual(app.deps.baseline, [systemId]), england(), settings);
  if (!direct.ok) throw new Error('refused');
  const cube = direct.value.cubes.find((each) => each.statistic === 'mean')!;
  const row = cube.keys.findIndex((key) => key.role === 'specialist' && key.basis === 'expressed');
  expect(system.series[0]!.values).toEqual([...cube.values.subarray(row * 180, (row + 1) * 180)]);
});

test('a new server finds the results in the store and computes nothing', async () => {
  const jobs = { ...app.deps.jobs, submit: () => Promise.reject(new Error('nothing should run')) as never };
  const core = { ...app.deps, jobs };
  const again = createEnglandResults(core, createRunService(core));
  again.ensure(2);
  while (again.ensure(2)?.computing === true) await wait(20);
  expect(again.ensure(2)?.failures).toEqual([]);
});

test('results of an older model or baseline are removed', async () => {
  const [row] = await app.deps.store.runs.list(ENGLAND_WORKSPACE, { limit: 1, offset: 0 });
  await app.deps.store.runs.save({ ...row!, runId: 'f'.repeat(64), modelVersion: 'older' }, []);
  expect(await app.deps.england.prune()).toBe(1);
});

test('the runs of the page are in no workspace that can be asked for', async () => {
  const { runId } = ready.systems[0]!;
  expect(await problemOf(await app.request(`/api/v1/workspaces/local/runs/${runId}`))).toMatchObject({ status: 404 });
  expect(await problemOf(await app.request(`/api/v1/workspaces/${ENGLAND_WORKSPACE}/runs/${runId}`))).toMatchObject({ status: 422 });
});

test('unknown metrics and too many draws are refused together', async () => {
  const problem = await problemOf(await app.request(`${ENGLAND}?metric=beauty&draws=301`));
  expect(problem.issues?.map((issue) => issue.path)).toEqual(['metric', 'draws']);
});
