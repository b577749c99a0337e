import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CubeRow, RunRow, Store } from './store.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 9, minute));
const scenario = (workspaceId: string, id: string, minute = 0) => ({
  workspaceId,
  id,
  createdBy: 'planner',
  createdAt: at(minute),
  document: { name: `Plan ${id}`, zulu: 1, alpha: [0.1, null] },
});
const run = (workspaceId: string, runId: string, minute = 0): Omit<RunRow, 'version'> => ({
  workspaceId,
  runId,
  createdBy: 'planner',
  createdAt: at(minute),
  modelVersion: 'm1',
  baselineVersion: 'b1',
  scenarioId: null,
  manifest: { runId },
  headline: [],
  chances: [],
});
const cube = (metricId: string, ...bytes: number[]): CubeRow => ({
  metricId,
  header: { unit: 'people' },
  bytes: new Uint8Array(bytes),
});
const page = { limit: 100, offset: 0 };

/** What every store does, whatever it stands on. Call inside a test file with a way to open an empty one. */
export function describeStore(open: () => Promise<Store>): void {
  let store: Store;
  beforeAll(async () => {
    store = await open();
  }, 60_000);
  afterAll(() => store.close());

  test('answers a ping', () => expect(store.ping()).resolves.toBeUndefined());
  describe('scenarios', () => describeScenarios(() => store));
  describe('versions of scenarios', () => describeScenarioVersions(() => store));
  describe('history of scenarios', () => describeHistory(() => store));
  describe('runs', () => describeRuns(() => store));
  describe('baselines', () => describeBaselines(() => store));
  describe('notes of jobs', () => describeJobNotes(() => store));
}

function describeScenarios(store: () => Store): void {
  test('a scenario comes back as it was written, with its stamp, at version 1', async () => {
    const written = scenario('sc-a', 'one');
    expect(await store().scenarios.create(written)).toMatchObject({ ...written, version: 1, updatedBy: 'planner', updatedAt: at(0) });
    const found = await store().scenarios.find('sc-a', 'one');
    expect(found).toMatchObject({ ...written, version: 1 });
    expect(JSON.stringify(found?.document)).toBe(JSON.stringify(written.document));
  });

  test('text that databases dislike comes back unharmed', async () => {
    const document = { name: 'O’Brien “x”; drop table scenarios;-- \u0000 \ud83c\udfe5 \n' };
    await store().scenarios.create({ ...scenario('sc-text', 'one'), document });
    expect((await store().scenarios.find('sc-text', 'one'))?.document).toEqual(document);
  });

  test('a workspace sees only its own scenarios', async () => {
    await store().scenarios.create(scenario('sc-b', 'mine'));
    expect(await store().scenarios.find('sc-c', 'mine')).toBeUndefined();
    expect(await store().scenarios.list('sc-c', page)).toEqual([]);
    expect(await store().scenarios.replace({ workspaceId: 'sc-c', id: 'mine', version: 1 }, { document: {}, by: 'x', at: at(1) })).toEqual({
      kind: 'missing',
    });
    expect(await store().scenarios.remove({ workspaceId: 'sc-c', id: 'mine', version: 1 })).toEqual({ kind: 'missing' });
  });

  test('two workspaces may use the same id', async () => {
    await store().scenarios.create(scenario('sc-d', 'same'));
    await store().scenarios.create(scenario('sc-e', 'same'));
    expect((await store().scenarios.find('sc-e', 'same'))?.workspaceId).toBe('sc-e');
  });

  test('a list is newest first, by pages', async () => {
    for (const minute of [1, 3, 2]) await store().scenarios.create(scenario('sc-f', `at-${minute}`, minute));
    const ids = async (limit: number, offset: number) => (await store().scenarios.list('sc-f', { limit, offset })).map((row) => row.id);
    expect(await ids(2, 0)).toEqual(['at-3', 'at-2']);
    expect(await ids(2, 2)).toEqual(['at-1']);
  });
}

function describeScenarioVersions(store: () => Store): void {
  test('a replacement at the stored version raises it and keeps who made the first', async () => {
    await store().scenarios.create(scenario('sc-g', 'one'));
    const key = { workspaceId: 'sc-g', id: 'one', version: 1 };
    const done = await store().scenarios.replace(key, { document: { name: 'new' }, by: 'editor', at: at(5) });
    expect(done).toMatchObject({ kind: 'done', row: { version: 2, createdBy: 'planner', updatedBy: 'editor', updatedAt: at(5) } });
    expect(await store().scenarios.find('sc-g', 'one')).toMatchObject({ document: { name: 'new' }, version: 2, createdAt: at(0) });
  });

  test('a replacement or removal at another version changes nothing and says the stored version', async () => {
    await store().scenarios.create(scenario('sc-h', 'one'));
    const key = { workspaceId: 'sc-h', id: 'one', version: 7 };
    expect(await store().scenarios.replace(key, { document: {}, by: 'x', at: at(1) })).toEqual({ kind: 'stale', version: 1 });
    expect(await store().scenarios.remove(key)).toEqual({ kind: 'stale', version: 1 });
    expect((await store().scenarios.find('sc-h', 'one'))?.version).toBe(1);
  });

  test('of replacements that race from one version, exactly one is made', async () => {
    await store().scenarios.create(scenario('sc-i', 'one'));
    const key = { workspaceId: 'sc-i', id: 'one', version: 1 };
    const writers = Array.from({ length: 8 }, (_, writer) =>
      store().scenarios.replace(key, { document: { writer }, by: `w${writer}`, at: at(1) }),
    );
    const kinds = (await Promise.all(writers)).map((result) => result.kind);
    expect(kinds.filter((kind) => kind === 'done')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'stale')).toHaveLength(7);
  });

  test('a removed scenario is gone', async () => {
    await store().scenarios.create(scenario('sc-j', 'one'));
    expect(await store().scenarios.remove({ workspaceId: 'sc-j', id: 'one', version: 1 })).toMatchObject({ kind: 'done' });
    expect(await store().scenarios.find('sc-j', 'one')).toBeUndefined();
  });
}

function describeHistory(store: () => Store): void {
  const versions = async (workspaceId: string) => store().scenarios.versions(workspaceId, 'one', page);

  test('every save keeps its version with who, when and why, newest first', async () => {
    await store().scenarios.create({ ...scenario('hi-a', 'one'), author: 'Ann Shaw', note: 'first thoughts' });
    const change = { document: { name: 'new' }, by: 'token', at: at(5), author: 'Bo' };
    await store().scenarios.replace({ workspaceId: 'hi-a', id: 'one', version: 1 }, change);
    expect(await versions('hi-a')).toMatchObject([
      { version: 2, savedBy: 'token', author: 'Bo', note: null, savedAt: at(5), document: { name: 'new' } },
      {
        version: 1,
        savedBy: 'planner',
        author: 'Ann Shaw',
        note: 'first thoughts',
        savedAt: at(0),
        document: scenario('hi-a', 'one').document,
      },
    ]);
    expect(await store().scenarios.findVersion({ workspaceId: 'hi-a', id: 'one', version: 1 })).toMatchObject({ note: 'first thoughts' });
    expect(await store().scenarios.findVersion({ workspaceId: 'hi-a', id: 'one', version: 3 })).toBeUndefined();
    expect(await versions('hi-b')).toEqual([]);
  });

  test('a save that came too late keeps no version', async () => {
    await store().scenarios.create(scenario('hi-c', 'one'));
    await store().scenarios.replace({ workspaceId: 'hi-c', id: 'one', version: 9 }, { document: {}, by: 'late', at: at(1) });
    expect(await versions('hi-c')).toHaveLength(1);
  });

  test('the history of a removed scenario goes with it, and a page of it is a page', async () => {
    await store().scenarios.create(scenario('hi-d', 'one'));
    for (const version of [1, 2]) {
      await store().scenarios.replace({ workspaceId: 'hi-d', id: 'one', version }, { document: {}, by: 'x', at: at(version) });
    }
    expect((await store().scenarios.versions('hi-d', 'one', { limit: 1, offset: 1 })).map(({ version }) => version)).toEqual([2]);
    await store().scenarios.remove({ workspaceId: 'hi-d', id: 'one', version: 3 });
    expect(await versions('hi-d')).toEqual([]);
  });
}

function describeBaselines(store: () => Store): void {
  test('a baseline comes back to the byte, and a second one of its version is ignored', async () => {
    const kept = { baselineVersion: 'v1', keptAt: at(0), data: new Uint8Array([0, 255]), defaults: new Uint8Array([7]) };
    expect(await store().baselines.has('v1')).toBe(false);
    await store().baselines.keep(kept);
    await store().baselines.keep({ ...kept, data: new Uint8Array([9]) });
    expect(await store().baselines.has('v1')).toBe(true);
    const found = await store().baselines.find('v1');
    expect([found?.keptAt, [...(found?.data ?? [])], [...(found?.defaults ?? [])]]).toEqual([at(0), [0, 255], [7]]);
    expect(await store().baselines.find('v0')).toBeUndefined();
  });
}

function describeRuns(store: () => Store): void {
  test('a result comes back with its cubes, in order and to the byte', async () => {
    const cubes = [cube('gap', 0, 255, 128), cube('headcount', 1), cube('access', 2)];
    expect(await store().runs.save(run('ru-a', 'r1'), cubes)).toMatchObject({ runId: 'r1', version: 1 });
    expect(await store().runs.findMany('ru-a', ['r1'])).toMatchObject([run('ru-a', 'r1')]);
    const found = await store().runs.cubes('ru-a', ['r1']);
    expect(found.map((each) => ({ ...each, bytes: [...each.bytes] }))).toMatchObject(
      cubes.map((each) => ({ ...each, runId: 'r1', bytes: [...each.bytes] })),
    );
  });

  test('cubes of named metrics come alone', async () => {
    await store().runs.save(run('ru-b', 'r1'), [cube('gap', 1), cube('load', 2)]);
    expect((await store().runs.cubes('ru-b', ['r1'], ['load'])).map((each) => each.metricId)).toEqual(['load']);
    expect(await store().runs.cubes('ru-b', ['r1'], [])).toEqual([]);
  });

  test('more cubes than one statement takes are all stored', async () => {
    const many = Array.from({ length: 200 }, (_, index) => cube(`m${index}`, index));
    await store().runs.save(run('ru-many', 'r1'), many);
    expect((await store().runs.cubes('ru-many', ['r1'])).map((each) => each.metricId)).toEqual(many.map((each) => each.metricId));
  });

  test('a second result under one id is ignored', async () => {
    await store().runs.save(run('ru-c', 'r1'), [cube('gap', 1)]);
    const second = await store().runs.save({ ...run('ru-c', 'r1', 9), createdBy: 'other' }, [cube('gap', 9)]);
    expect(second).toMatchObject({ createdBy: 'planner', createdAt: at(0) });
    expect((await store().runs.cubes('ru-c', ['r1'])).map((each) => [...each.bytes])).toEqual([[1]]);
  });

  test('a workspace sees only its own results', async () => {
    await store().runs.save(run('ru-d', 'r1'), [cube('gap', 1)]);
    expect(await store().runs.findMany('ru-e', ['r1'])).toEqual([]);
    expect(await store().runs.cubes('ru-e', ['r1'])).toEqual([]);
    expect(await store().runs.list('ru-e', page)).toEqual([]);
    expect(await store().runs.remove('ru-e', 'r1')).toBe(false);
  });

  test('a list is newest first, by pages', async () => {
    for (const minute of [1, 3, 2]) await store().runs.save(run('ru-f', `at-${minute}`, minute), []);
    expect((await store().runs.list('ru-f', { limit: 2, offset: 1 })).map((row) => row.runId)).toEqual(['at-2', 'at-1']);
  });

  test('a list can be of one scenario', async () => {
    await store().runs.save({ ...run('ru-s', 'r1'), scenarioId: 'mine' }, []);
    await store().runs.save(run('ru-s', 'r2'), []);
    expect((await store().runs.list('ru-s', page, 'mine')).map((row) => row.runId)).toEqual(['r1']);
  });

  test('a removed result takes its cubes along', async () => {
    await store().runs.save(run('ru-g', 'r1'), [cube('gap', 1)]);
    expect(await store().runs.remove('ru-g', 'r1')).toBe(true);
    expect(await store().runs.cubes('ru-g', ['r1'])).toEqual([]);
  });

  test('results of other versions can be removed from one workspace', async () => {
    await store().runs.save(run('ru-h', 'kept'), []);
    await store().runs.save({ ...run('ru-h', 'old-model'), modelVersion: 'm0' }, []);
    await store().runs.save({ ...run('ru-h', 'old-baseline'), baselineVersion: 'b0' }, []);
    await store().runs.save({ ...run('ru-i', 'elsewhere'), modelVersion: 'm0' }, []);
    expect(await store().runs.removeOtherVersions('ru-h', { modelVersion: 'm1', baselineVersion: 'b1' })).toBe(2);
    expect((await store().runs.list('ru-h', page)).map((row) => row.runId)).toEqual(['kept']);
    expect(await store().runs.list('ru-i', page)).toHaveLength(1);
  });
}

function describeJobNotes(store: () => Store): void {
  const holder = { pid: 7, host: 'here', birth: '' };

  test('a note takes the place of the one before, and goes with the job', async () => {
    const { jobNotes } = store();
    for (const done of [1, 2]) await jobNotes.write({ jobId: 'noted', holder, done, total: 9 });
    expect(await jobNotes.findMany(['noted', 'unknown'])).toEqual([{ jobId: 'noted', holder, done: 2, total: 9 }]);
    await jobNotes.keepPart('noted', 0, Uint8Array.of(1));
    await jobNotes.remove('noted');
    expect(await jobNotes.findMany(['noted'])).toEqual([]);
    expect(await jobNotes.parts('noted')).toEqual([]);
  });

  test('parts come in order up to one that is missing; a part takes the place of what is there and after it', async () => {
    const { jobNotes } = store();
    const parts = async () => (await jobNotes.parts('parts')).map((part) => [...part]);
    for (const place of [0, 1, 2, 4]) await jobNotes.keepPart('parts', place, Uint8Array.of(place, 255));
    expect(await parts()).toEqual([
      [0, 255],
      [1, 255],
      [2, 255],
    ]);
    await jobNotes.keepPart('parts', 1, Uint8Array.of(9));
    expect(await parts()).toEqual([[0, 255], [9]]);
    expect(await jobNotes.parts('others')).toEqual([]);
  });
}
