import { businessAsUsual, scenarioSiting, siteHubs } from '@ohsim/engine';
import { england } from '@ohsim/engine/england';
import { createHighsSolver } from '@ohsim/engine/highs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '../app.ts';
import { JobQueueFull } from '../jobs/job-queue.ts';
import { openTestApp, problemOf, type TestApp } from '../testing/test-app.ts';

const PATH = '/api/v1/workspaces/local/sitings';
const scenario = businessAsUsual(england(), ['QT1'], { horizonYears: 2 });
let app: TestApp;
beforeAll(async () => {
  app = await openTestApp({ token: 'sixteen characters' });
}, 60_000);
afterAll(() => app.close());

test('a siting is the one the engine gives, on the drive times of the scenario', async () => {
  const own = { ...scenario, driveTimes: [{ fromId: 'RK5', toId: 'RX1', minutes: 5 }] };
  const response = await app.send('POST', PATH, { scenario: own, maxHubs: 1, maxDriveMinutes: 60 });
  expect(response.status).toBe(200);
  const problem = scenarioSiting(own, england(), { settings: { hubs: { min: 1, max: 1 }, maxDriveMinutes: 60 } });
  if (!problem.ok) throw new Error('it can be sited');
  const direct = await siteHubs(problem.value, { gap: 0.01, nodes: 5_000, solve: createHighsSolver() });
  expect(await response.json()).toEqual(JSON.parse(JSON.stringify({ ...direct, warnings: [] })));
});

test('what is impossible is an answer with its reason, not an error', async () => {
  const response = await app.send('POST', PATH, { scenario, maxDriveMinutes: 20 });
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({ status: 'infeasible', gap: null, diagnosis: { conflict: [{ requirement: 'max-drive' }] } });
});

test('every problem of fields and scenario is told at once, and of what is required of the system', async () => {
  const body = { scenario: { ...scenario, horizonYears: 0 }, hubs: 2, maxDriveMinutes: -1, gap: 'small', accreditedSiteIds: 'RX1' };
  const problem = await problemOf(await app.send('POST', PATH, body));
  expect(problem.status).toBe(422);
  expect(problem.issues?.map(({ path }) => path)).toEqual(['hubs', 'accreditedSiteIds', 'maxDriveMinutes', 'gap', 'scenario.horizonYears']);
  const unknown = await problemOf(await app.send('POST', PATH, { scenario, accreditedSiteIds: ['XXX'] }));
  expect(unknown.issues?.map(({ code }) => code)).toEqual(['unknown-site']);
});

test('other machines need the token, and a queue that is full answers 503', async () => {
  app.remoteAddress = '10.0.0.9';
  expect(await problemOf(await app.send('POST', PATH, { scenario }))).toMatchObject({ status: 401 });
  app.remoteAddress = '127.0.0.1';
  const submit = (): never => {
    throw new JobQueueFull('full');
  };
  const full = createApp({ ...app.deps, sitings: { ...app.deps.sitings, submit } });
  const init = { method: 'POST', body: JSON.stringify({ scenario }), headers: { 'content-type': 'application/json' } };
  expect(await problemOf(await full.request(PATH, init))).toMatchObject({ status: 503 });
});
