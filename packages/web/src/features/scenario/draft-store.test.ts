import type { Scenario } from '@ohsim/engine';
import { beforeEach, expect, test, vi } from 'vitest';
import { createDraftStore } from './draft-store.ts';

const scenario = (name: string): Scenario => ({
  schemaVersion: 1,
  name,
  baselineId: 'england',
  systemIds: ['QT1'],
  startMonth: '2026-04',
  horizonYears: 15,
  levers: [],
  overrides: [],
});

const kept = new Map<string, string>();
beforeEach(() => {
  kept.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => kept.set(key, text),
    removeItem: (key: string) => kept.delete(key),
  });
});

test('every change is kept in the browser at once; back at business as usual nothing is', () => {
  const store = createDraftStore(scenario('as usual'), scenario('as usual'));
  store.change(scenario('mine'));
  expect(JSON.parse(kept.get('ohsim.draft.QT1') ?? '').scenario).toEqual(scenario('mine'));
  expect(store.snapshot()).toMatchObject({ unsaved: true, kept: true });
  store.undo();
  expect(kept.size).toBe(0);
  expect(store.snapshot()).toMatchObject({ unsaved: false, link: undefined });
  store.redo();
  expect(store.snapshot().history.present.name).toBe('mine');
});

test('saving clears the mark until the next change', () => {
  const store = createDraftStore(scenario('as usual'), scenario('mine'));
  expect(store.snapshot().unsaved).toBe(true);
  store.markSaved({ id: 's', version: 1, name: 'mine' });
  expect(store.snapshot().unsaved).toBe(false);
  store.change(scenario('changed'));
  expect(store.snapshot().unsaved).toBe(true);
});

test('a browser that keeps nothing is told of, and work goes on', () => {
  vi.stubGlobal('localStorage', {
    getItem: () => null,
    setItem: () => {
      throw new Error('full');
    },
    removeItem: () => undefined,
  });
  const store = createDraftStore(scenario('as usual'), scenario('as usual'));
  store.change(scenario('mine'));
  expect(store.snapshot()).toMatchObject({ kept: false, unsaved: true });
});

test('after a reload the draft still knows which saved scenario it belongs to, and whether it differs from it', () => {
  const store = createDraftStore(scenario('as usual'), scenario('mine'));
  store.markSaved({ id: 's', version: 4, name: 'mine' });
  const keptOf = () =>
    JSON.parse(kept.get('ohsim.draft.QT1') ?? '') as { storedAs: { id: string; version: number; name: string }; unsaved: boolean };
  const again = createDraftStore(scenario('as usual'), scenario('mine'), keptOf());
  expect(again.snapshot()).toMatchObject({ unsaved: false, storedAs: { id: 's', version: 4 } });
  again.change(scenario('changed'));
  expect(keptOf()).toMatchObject({ unsaved: true, storedAs: { version: 4 } });
});
