import type { Scenario } from '@ohsim/engine';
import { expect, test } from 'vitest';
import { ApiProblem } from '../../api/api-client.ts';
import { type SavedScenarios, saveMerging, withLaterChanges } from './save-merging.ts';

const base: Scenario = {
  schemaVersion: 1,
  name: 'Plan',
  baselineId: 'england',
  systemIds: ['QT1'],
  startMonth: '2026-04',
  horizonYears: 15,
  levers: [],
  overrides: [],
};
const remarks = { author: 'Ann', note: '' };
const over = { id: 's', version: 1, name: 'Plan' };

/** A server in memory that keeps to the contract: versions, and 412 for a stale one. */
function server(...stored: unknown[]) {
  const versions = [...stored];
  const api: SavedScenarios = {
    async save(scenario, seen) {
      if (seen !== undefined && seen.version !== versions.length) throw new ApiProblem(412, 'Changed by someone else', []);
      versions.push(scenario);
      return { id: 's', version: versions.length, name: scenario.name };
    },
    read: async () => ({ version: versions.length, scenario: versions.at(-1) }),
    async readVersion(_, version) {
      if (versions[version - 1] === undefined) throw new ApiProblem(404, 'gone', []);
      return { scenario: versions[version - 1] };
    },
    check: async (text) => {
      const value = JSON.parse(text) as Scenario;
      if (typeof value === 'object') return { ok: true, value, warnings: [] };
      return { ok: false, issues: [] };
    },
  };
  return { api, versions };
}

test('nobody in between: saved as it is', async () => {
  const { api, versions } = server(base);
  const mine = { ...base, horizonYears: 10 };
  expect(await saveMerging(api, { scenario: mine, over, remarks })).toMatchObject({ kind: 'saved', storedAs: { version: 2 }, cameIn: [] });
  expect(versions).toEqual([base, mine]);
});

test('changes of two people to different things are both saved, and what came in is said', async () => {
  const theirs = { ...base, notes: 'theirs' };
  const { api, versions } = server(base, theirs);
  const outcome = await saveMerging(api, { scenario: { ...base, horizonYears: 10 }, over, remarks });
  expect(outcome).toMatchObject({ kind: 'saved', storedAs: { version: 3 }, cameIn: [{ from: base, to: theirs }] });
  expect(versions.at(-1)).toEqual({ ...base, notes: 'theirs', horizonYears: 10 });
});

test('the same thing changed by both is asked about and nothing is saved', async () => {
  const theirs = { ...base, horizonYears: 5 };
  const { api, versions } = server(base, theirs);
  const outcome = await saveMerging(api, { scenario: { ...base, horizonYears: 10 }, over, remarks });
  if (outcome.kind !== 'conflict') throw new Error(outcome.kind);
  expect(outcome.merge.conflicts.map(({ key }) => key)).toEqual(['horizonYears']);
  expect(outcome.theirs).toMatchObject({ version: 2 });
  expect(versions).toEqual([base, theirs]);
});

test('without the version both started from every difference is asked about', async () => {
  const { api } = server(undefined, { ...base, notes: 'theirs' });
  const outcome = await saveMerging(api, { scenario: { ...base, horizonYears: 10 }, over, remarks });
  expect(outcome.kind === 'conflict' && outcome.merge.conflicts.map(({ key }) => key)).toEqual(['horizonYears', 'notes']);
});

test('what someone else left unreadable is not overwritten', async () => {
  const { api, versions } = server(base, 7);
  expect(await saveMerging(api, { scenario: { ...base, horizonYears: 10 }, over, remarks })).toMatchObject({ kind: 'unreadable' });
  expect(versions).toHaveLength(2);
});

test('someone who saves faster than we can merge is given up on, with an error', async () => {
  const { api, versions } = server(base, base);
  const busy: SavedScenarios = {
    ...api,
    read: async () => {
      const found = await api.read('s');
      versions.push({ ...base, notes: String(versions.length) });
      return found;
    },
  };
  await expect(saveMerging(busy, { scenario: { ...base, horizonYears: 10 }, over, remarks })).rejects.toThrow('Changed by someone else');
});

test('what is changed while a save is on its way stays in the draft, also where the saved one holds something else', () => {
  const sent = { ...base, horizonYears: 10 };
  const saved = { ...sent, notes: 'theirs' };
  expect(withLaterChanges(sent, sent, saved)).toEqual(saved);
  expect(withLaterChanges(sent, { ...sent, horizonYears: 12, notes: 'mine' }, saved)).toEqual({ ...sent, horizonYears: 12, notes: 'mine' });
});
