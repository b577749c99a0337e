import type { Scenario } from '@ohsim/engine';
import { expect, test } from 'vitest';
import { changeDraft, redoDraft, settleDraft, startHistory, undoDraft } from './draft-history.ts';

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

test('undo and redo walk the changes and lose none', () => {
  let history = startHistory(scenario('a'));
  history = changeDraft(history, scenario('b'));
  history = changeDraft(history, scenario('c'));
  history = undoDraft(undoDraft(history));
  expect(history.present.name).toBe('a');
  history = redoDraft(redoDraft(history));
  expect(history.present.name).toBe('c');
  expect(redoDraft(history)).toBe(history);
});

test('a slider that moves is one step of undo; the next touch is another', () => {
  let history = startHistory(scenario('a'));
  for (const name of ['b', 'c', 'd']) history = changeDraft(history, scenario(name), 'slider');
  expect(history.past).toHaveLength(1);
  history = changeDraft(settleDraft(history), scenario('e'), 'slider');
  expect(undoDraft(history).present.name).toBe('d');
  expect(undoDraft(undoDraft(history)).present.name).toBe('a');
});

test('a change that changes nothing makes no step', () => {
  const history = startHistory(scenario('a'));
  expect(changeDraft(history, scenario('a'))).toBe(history);
});

test('a new change drops what was undone', () => {
  const history = undoDraft(changeDraft(startHistory(scenario('a')), scenario('b')));
  expect(changeDraft(history, scenario('c')).future).toEqual([]);
});
