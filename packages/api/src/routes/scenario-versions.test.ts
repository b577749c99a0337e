import { businessAsUsual, type Scenario } from '@ohsim/engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ScenarioList, ScenarioVersionList, StoredScenario } from '../contract/scenario.ts';
import { NOW, openTestApp, problemOf, type TestApp } from '../testing/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
}, 60_000);
afterAll(() => app.close());

const pathOf = (workspace: string, rest = '') => `/api/v1/workspaces/${workspace}/scenarios${rest}`;
const plan = (name: string): Scenario => ({ ...businessAsUsual(app.deps.baseline, ['QT1']), name });
const said = (author: string, note: string) => ({ 'ohsim-author': encodeURIComponent(author), 'ohsim-note': encodeURIComponent(note) });

async function saveTwice(workspace: string): Promise<string> {
  const created = await app.send('POST', pathOf(workspace), plan('One'), said('Zoë O’Neill', 'first'));
  const { id } = (await created.json()) as StoredScenario;
  expect((await app.send('PUT', pathOf(workspace, `/${id}`), plan('Two'), { 'if-match': '"1"', ...said('Bo', '') })).status).toBe(200);
  return id;
}

test('versions say who, when and why; each can be read as it was', async () => {
  const id = await saveTwice('history');
  const list = (await (await app.request(pathOf('history', `/${id}/versions`))).json()) as ScenarioVersionList;
  const when = NOW.toISOString();
  expect(list.versions).toEqual([
    { version: 2, savedBy: 'local', author: 'Bo', savedAt: when, note: null, name: 'Two' },
    { version: 1, savedBy: 'local', author: 'Zoë O’Neill', savedAt: when, note: 'first', name: 'One' },
  ]);
  expect(await (await app.request(pathOf('history', `/${id}/versions/1`))).json()).toMatchObject({ version: 1, scenario: plan('One') });
  expect(await problemOf(await app.request(pathOf('history', `/${id}/versions/3`)))).toMatchObject({ status: 404 });
  expect(await problemOf(await app.request(pathOf('history', '/nothing/versions')))).toMatchObject({ status: 404 });
  expect(await problemOf(await app.request(pathOf('elsewhere', `/${id}/versions/1`)))).toMatchObject({ status: 404 });
});

test('a restored version is a new one with a note of its own, and needs the version that was read', async () => {
  const id = await saveTwice('restore');
  const restore = (match: string) =>
    app.send('POST', pathOf('restore', `/${id}/versions/1/restore`), {}, { 'if-match': match, ...said('Ann', 'two was wrong') });
  expect(await problemOf(await restore('"1"'))).toMatchObject({ status: 412 });
  const response = await restore('"2"');
  expect(response.headers.get('etag')).toBe('"3"');
  expect(await response.json()).toMatchObject({ version: 3, scenario: { name: 'One' } });
  const list = (await (await app.request(pathOf('restore', `/${id}/versions`))).json()) as ScenarioVersionList;
  expect(list.versions.map(({ version, author, note, name }) => [version, author, note, name])).toEqual([
    [3, 'Ann', 'Version 1 restored: two was wrong', 'One'],
    [2, 'Bo', null, 'Two'],
    [1, 'Zoë O’Neill', 'first', 'One'],
  ]);
});

test('names and notes that are too long or badly encoded are refused and nothing is saved', async () => {
  for (const headers of [said('a'.repeat(101), ''), said('', 'n'.repeat(501)), { 'ohsim-author': '%E0%A4%A' }]) {
    expect(await problemOf(await app.send('POST', pathOf('refused'), plan('One'), headers))).toMatchObject({ status: 400 });
  }
  expect(await (await app.request(pathOf('refused'))).json()).toMatchObject({ scenarios: [] });
});

test('a scenario corrupted by hand is listed and read with its problems, whatever is in it, and an earlier version brings it back', async () => {
  const id = await saveTwice('corrupt');
  const damaged = [{ ...plan('Two'), levers: [{ leverId: 'magic' }], horizonYears: 99 }, 7, 'text', { systemIds: [7] }];
  for (const [index, document] of damaged.entries()) {
    await app.deps.store.scenarios.replace({ workspaceId: 'corrupt', id, version: index + 2 }, { document, by: 'hand', at: NOW });
    const list = (await (await app.request(pathOf('corrupt'))).json()) as ScenarioList;
    expect(list.scenarios).toHaveLength(1);
    const read = (await (await app.request(pathOf('corrupt', `/${id}`))).json()) as StoredScenario;
    expect(read.scenario).toEqual(document);
    expect(read.warnings.filter(({ severity }) => severity === 'error').length).toBeGreaterThan(0);
    expect((await app.request(pathOf('corrupt', `/${id}/versions`))).status).toBe(200);
  }
  const version = String(damaged.length + 2);
  expect(
    await problemOf(await app.send('POST', pathOf('corrupt', `/${id}/versions/4/restore`), {}, { 'if-match': `"${version}"` })),
  ).toMatchObject({
    status: 422,
  });
  const mended = await app.send('POST', pathOf('corrupt', `/${id}/versions/2/restore`), {}, { 'if-match': `"${version}"` });
  expect(await mended.json()).toMatchObject({ scenario: { name: 'Two' } });
});
