import { businessAsUsual, LEVERS, type Scenario } from '@ohsim/engine';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ScenarioList, StoredScenario } from '../contract/scenario.ts';
import { NOW, openTestApp, problemOf, type TestApp } from '../testing/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
}, 60_000);
afterAll(() => app.close());

const pathOf = (workspace: string, rest = '') => `/api/v1/workspaces/${workspace}/scenarios${rest}`;
const plan = (change: Partial<Scenario> = {}): Scenario => ({ ...businessAsUsual(app.deps.baseline, ['QT1']), name: 'Plan', ...change });
const create = async (workspace: string, scenario: Scenario = plan()): Promise<StoredScenario> => {
  const response = await app.send('POST', pathOf(workspace), scenario);
  expect(response.status).toBe(201);
  return (await response.json()) as StoredScenario;
};

describe('saving', () => {
  test('a new scenario gets an id, a version and a place', async () => {
    const response = await app.send('POST', pathOf('first'), plan());
    expect(response.status).toBe(201);
    expect(response.headers.get('etag')).toBe('"1"');
    const stored = (await response.json()) as StoredScenario;
    expect(stored).toMatchObject({
      version: 1,
      createdBy: 'local',
      createdAt: NOW.toISOString(),
      scenario: { name: 'Plan', systemIds: ['QT1'] },
    });
    expect(response.headers.get('location')).toBe(pathOf('first', `/${stored.id}`));
    const read = await app.request(pathOf('first', `/${stored.id}`));
    expect(read.headers.get('etag')).toBe('"1"');
    expect(await read.json()).toEqual(stored);
  });

  test('defaults are filled in, so that equal meaning is equal text', async () => {
    const { schemaVersion, name, baselineId, systemIds } = plan();
    const response = await app.send('POST', pathOf('defaults'), { schemaVersion, name, baselineId, systemIds });
    expect(((await response.json()) as StoredScenario).scenario).toEqual(plan());
  });

  test('a replacement with the version that was read is stored', async () => {
    const { id } = await create('replace');
    const response = await app.send('PUT', pathOf('replace', `/${id}`), plan({ name: 'Better plan' }), { 'if-match': '"1"' });
    expect(response.status).toBe(200);
    expect(response.headers.get('etag')).toBe('"2"');
    expect(await response.json()).toMatchObject({ version: 2, scenario: { name: 'Better plan' } });
  });

  test('a replacement with a stale version is refused and nothing is lost', async () => {
    const { id } = await create('stale');
    await app.send('PUT', pathOf('stale', `/${id}`), plan({ name: 'Theirs' }), { 'if-match': '"1"' });
    const response = await app.send('PUT', pathOf('stale', `/${id}`), plan({ name: 'Mine' }), { 'if-match': '"1"' });
    expect(response.headers.get('etag')).toBe('"2"');
    expect(await problemOf(response)).toMatchObject({ status: 412, detail: expect.stringContaining('version 2 is stored') });
    expect(await (await app.request(pathOf('stale', `/${id}`))).json()).toMatchObject({ scenario: { name: 'Theirs' } });
  });

  test('a replacement or removal that does not say its version is refused', async () => {
    const { id } = await create('no-version');
    expect(await problemOf(await app.send('PUT', pathOf('no-version', `/${id}`), plan()))).toMatchObject({ status: 428 });
    expect(await problemOf(await app.request(pathOf('no-version', `/${id}`), { method: 'DELETE' }))).toMatchObject({ status: 428 });
    const nonsense = await app.send('PUT', pathOf('no-version', `/${id}`), plan(), { 'if-match': '*' });
    expect(await problemOf(nonsense)).toMatchObject({ status: 412 });
  });

  test('a removed scenario is gone', async () => {
    const { id } = await create('remove');
    expect((await app.request(pathOf('remove', `/${id}`), { method: 'DELETE', headers: { 'if-match': '"1"' } })).status).toBe(204);
    expect(await problemOf(await app.request(pathOf('remove', `/${id}`)))).toMatchObject({ status: 404 });
    const again = await app.request(pathOf('remove', `/${id}`), { method: 'DELETE', headers: { 'if-match': '"1"' } });
    expect(await problemOf(again)).toMatchObject({ status: 404 });
  });

  test('another workspace sees nothing of it', async () => {
    const { id } = await create('mine');
    expect(await problemOf(await app.request(pathOf('theirs', `/${id}`)))).toMatchObject({ status: 404 });
    expect(await (await app.request(pathOf('theirs'))).json()).toEqual({ scenarios: [], nextOffset: null });
    const attack = await app.send('PUT', pathOf('theirs', `/${id}`), plan(), { 'if-match': '"1"' });
    expect(await problemOf(attack)).toMatchObject({ status: 404 });
  });

  test('lists come by pages', async () => {
    for (const name of ['a', 'b', 'c']) await create('pages', plan({ name }));
    const first = (await (await app.request(pathOf('pages', '?limit=2'))).json()) as ScenarioList;
    const second = (await (await app.request(pathOf('pages', `?limit=2&offset=${first.nextOffset}`))).json()) as ScenarioList;
    expect([...first.scenarios, ...second.scenarios].map((each) => each.name).sort()).toEqual(['a', 'b', 'c']);
    expect(second.nextOffset).toBeNull();
    expect(first.scenarios[0]).toMatchObject({ systemIds: ['QT1'], version: 1 });
  });
});

describe('bad input names every problem at once', () => {
  const lever = LEVERS.find((each) => each.id === 'retention')!;
  const bad = {
    schemaVersion: 1,
    name: '',
    baselineId: 'england',
    systemIds: ['QT1', 'XX9'],
    horizonYears: 99,
    levers: [{ leverId: lever.id, phase: 'Fix', from: '2027-04', rampMonths: 0, settings: { reduction: 1.4 } }],
    overrides: [
      { parameterId: 'role.specialist.hazard.leave', op: 'multiply', value: -0.2 },
      { parameterId: 'wait.lead.doctor', op: 'set', value: 5, unit: 'fortnights' },
    ],
    colour: 'blue',
  };

  test('when saving, replacing and checking', async () => {
    const { id } = await create('bad');
    const responses = [
      await app.send('POST', pathOf('bad'), bad),
      await app.send('PUT', pathOf('bad', `/${id}`), bad, { 'if-match': '"1"' }),
      await app.send('POST', pathOf('bad', '/check'), bad),
    ];
    for (const response of responses) {
      const problem = await problemOf(response);
      expect(problem.status).toBe(422);
      const paths = problem.issues!.map((issue) => issue.path);
      for (const path of ['name', 'systemIds[1]', 'horizonYears', 'levers[0].settings.reduction', 'overrides[0].value', 'colour']) {
        expect(paths, path).toContain(path);
      }
      expect(paths.some((path) => path.startsWith('overrides[1]'))).toBe(true);
    }
    expect(await (await app.request(pathOf('bad', `/${id}`))).json()).toMatchObject({ version: 1, scenario: { name: 'Plan' } });
  });

  test('documents that are no scenario at all', async () => {
    for (const document of [null, [], 'text', 7, {}]) {
      expect((await problemOf(await app.send('POST', pathOf('bad'), document))).status).toBe(422);
    }
  });

  test('more systems than this server runs at once', async () => {
    const systemIds = app.deps.baseline.systems.slice(0, 4).map((system) => system.id);
    expect((await problemOf(await app.send('POST', pathOf('bad', '/check'), plan({ systemIds })))).issues).toMatchObject([
      { path: 'systemIds', code: 'too-many-systems', allowed: { max: 3 } },
    ]);
  });
});

test('a check tells what a scenario holds, and stores nothing', async () => {
  const response = await app.send('POST', pathOf('checks', '/check'), plan());
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({ scenario: { name: 'Plan' }, counts: { systems: 1, services: expect.any(Number) } });
  expect(await (await app.request(pathOf('checks'))).json()).toMatchObject({ scenarios: [] });
});
