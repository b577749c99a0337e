import { LEVERS, METRICS, parseBaseline } from '@ohsim/engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BaselineChecks, CatalogueDocument } from '../contract/catalogue.ts';
import { openTestApp, problemOf, type TestApp } from '../testing/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
}, 60_000);
afterAll(() => app.close());

test('the catalogue holds every system, lever, metric and parameter as data', async () => {
  const catalogue = (await (await app.request('/api/v1/catalogue')).json()) as CatalogueDocument;
  expect(catalogue.systems).toHaveLength(42);
  expect(catalogue.levers.map((lever) => lever.id)).toEqual(LEVERS.map((lever) => lever.id));
  expect(catalogue.metrics.map((metric) => metric.id)).toEqual(METRICS.map((metric) => metric.id));
  expect(catalogue.parameters).toEqual(JSON.parse(JSON.stringify(app.deps.baseline.parameters)));
  const sources = new Set(catalogue.sources.map((source) => source.id));
  for (const parameter of catalogue.parameters) expect(sources, parameter.id).toContain(parameter.sourceId);
  for (const setting of catalogue.levers.flatMap((lever) => lever.settings)) {
    for (const position of setting.positions) expect(position.text, setting.id).toBeTruthy();
  }
  expect(catalogue.limits).toEqual({ maxDraws: 300, maxSystems: 3 });
});

test('a catalogue that has not changed is not sent again', async () => {
  const etag = (await app.request('/api/v1/catalogue')).headers.get('etag')!;
  const again = await app.request('/api/v1/catalogue', { headers: { 'if-none-match': etag } });
  expect(again.status).toBe(304);
});

test('the baseline comes in full: what is sent parses to the same baseline', async () => {
  const list = await (await app.request('/api/v1/baselines')).json();
  expect(list).toMatchObject({ baselines: [{ id: 'england', version: app.deps.baselineVersion, counts: { systems: 42 } }] });
  const parsed = parseBaseline(await (await app.request('/api/v1/baselines/england')).json());
  expect(parsed.ok && parsed.value).toEqual(JSON.parse(JSON.stringify(app.deps.baseline)));
});

test('the checks of the baseline', async () => {
  const { checks } = (await (await app.request('/api/v1/baselines/england/checks')).json()) as BaselineChecks;
  expect(checks.find((check) => check.id === 'systems')).toMatchObject({ found: 42, expected: 42, ok: true });
});

test('a baseline that is not there', async () => {
  expect(await problemOf(await app.request('/api/v1/baselines/wales'))).toMatchObject({ status: 404 });
});
