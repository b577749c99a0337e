import { type ComparisonDocument, comparisonDocument } from '@ohsim/documents';
import { businessAsUsual, compareDelivery, presetOptions } from '@ohsim/engine';
import { england } from '@ohsim/engine/england';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '../app.ts';
import type { CatalogueDocument } from '../contract/catalogue.ts';
import { JobQueueFull } from '../jobs/job-queue.ts';
import { openTestApp, problemOf, type TestApp } from '../testing/test-app.ts';

const PATH = '/api/v1/workspaces/local/comparisons';
const scenario = businessAsUsual(england(), ['QT1'], { horizonYears: 2 });
let app: TestApp;
beforeAll(async () => {
  app = await openTestApp({ token: 'sixteen characters' });
}, 60_000);
afterAll(() => app.close());

test('a comparison is the one the engine gives, with lists for months', async () => {
  const response = await app.send('POST', PATH, { scenario, modelIds: ['hub-and-spoke'], from: '2026-10', year: 2028 });
  expect(response.status).toBe(200);
  const direct = compareDelivery(presetOptions(scenario, england(), ['hub-and-spoke'], '2026-10'), england(), {
    mode: 'expected',
    seed: 1,
    draws: 1,
    year: 2027,
  });
  if (!direct.ok) throw new Error('it runs');
  expect(await response.json()).toEqual(JSON.parse(JSON.stringify(comparisonDocument(direct.value))));
});

test('sampled futures give ranges; the delivery choices of the scenario are one more option', async () => {
  const delivery = [{ modelId: 'hybrid', organisationIds: ['RX1'], from: '2026-10' }];
  const response = await app.send('POST', PATH, { scenario: { ...scenario, delivery }, modelIds: [], mode: 'sampled', draws: 2, seed: 3 });
  const { options } = (await response.json()) as ComparisonDocument;
  expect(options.map(({ id }) => id)).toEqual(['as-recorded', 'as-in-the-file']);
  expect(options[1]?.values['doctor-wait']?.high).toEqual(expect.any(Number));
});

test('what is not known is drawn when asked for, the same for every option', async () => {
  const asked = (knowledge: boolean) =>
    app.send('POST', PATH, { scenario, modelIds: ['in-house'], mode: 'sampled', draws: 2, knowledge }).then(async (response) => {
      expect(response.status).toBe(200);
      return ((await response.json()) as ComparisonDocument).options;
    });
  const [known, unknown] = [await asked(false), await asked(true)];
  const need = (options: ComparisonDocument['options'], at: number) => options[at]?.values['need-met'] ?? options[at]?.values['access'];
  expect(unknown[0]?.values['cost']?.value).not.toBe(known[0]?.values['cost']?.value);
  expect(need(unknown, 0)?.high).not.toBe(need(known, 0)?.high);
});

test('every problem of fields, scenario and settings is told at once', async () => {
  const body = { scenario: { ...scenario, horizonYears: 0 }, modelIds: 'all', from: 4, years: 1, mode: 'lucky', seed: -1 };
  const problem = await problemOf(await app.send('POST', PATH, body));
  expect(problem.status).toBe(422);
  expect(problem.issues?.map(({ path }) => path)).toEqual(['years', 'modelIds', 'from', 'scenario.horizonYears', 'mode', 'seed']);
});

test('unknown models, months and years outside the run, several systems and too many draws', async () => {
  const several = { ...scenario, systemIds: ['QT1', 'QJ2'] };
  const body = { scenario: several, modelIds: ['hub'], from: '2040-01', year: 2040, mode: 'sampled', draws: 51 };
  const problem = await problemOf(await app.send('POST', PATH, body));
  expect(problem.issues?.map(({ path }) => path)).toEqual(['scenario.systemIds', 'modelIds[0]', 'from', 'year', 'draws']);
  expect(await problemOf(await app.send('POST', PATH, []))).toMatchObject({ status: 422 });
});

test('other machines need the token, and pages of other sites may not ask', async () => {
  expect(await problemOf(await app.send('POST', PATH, { scenario }, { 'sec-fetch-site': 'cross-site' }))).toMatchObject({ status: 403 });
  app.remoteAddress = '10.0.0.9';
  expect(await problemOf(await app.send('POST', PATH, { scenario }))).toMatchObject({ status: 401 });
  app.remoteAddress = '127.0.0.1';
});

test('a queue that is full answers 503', async () => {
  const full = createApp({ ...app.deps, comparisons: { ...app.deps.comparisons, submit: fullQueue } });
  const init = { method: 'POST', body: JSON.stringify({ scenario }), headers: { 'content-type': 'application/json' } };
  expect(await problemOf(await full.request(PATH, init))).toMatchObject({ status: 503 });
});

function fullQueue(): never {
  throw new JobQueueFull('full');
}

test('the catalogue has the delivery models', async () => {
  const catalogue = (await (await app.request('/api/v1/catalogue')).json()) as CatalogueDocument;
  expect(catalogue.deliveryModels).toEqual(JSON.parse(JSON.stringify(england().deliveryModels)));
});
