import { expect, test } from 'vitest';
import { parseBaseline } from './baseline/parse-baseline.ts';
import { england } from './england.ts';

test('the bundled baseline is England, April 2026, the same object at every call', () => {
  const baseline = england();
  expect([baseline.id, baseline.startMonth, baseline.schemaVersion]).toEqual(['england', '2026-04', 1]);
  expect(england()).toBe(baseline);
});

test('it parses without an issue, to the same document', () => {
  const parsed = parseBaseline(england());
  expect(parsed).toEqual({ ok: true, value: england(), warnings: [] });
});

test('every parameter says its unit, its source and how sure we are', () => {
  const { parameters, sources } = england();
  const sourceIds = new Set(sources.map(({ id }) => id));
  expect(parameters.length).toBeGreaterThan(400);
  for (const { unit, sourceId, grade, description } of parameters) {
    expect([unit, description, grade]).not.toContain('');
    expect(sourceIds).toContain(sourceId);
  }
});

test('a parameter that rests on judgement alone is graded RED and says so', () => {
  const judged = england().parameters.filter(({ sourceId }) => sourceId === 'judgement');
  expect(judged.filter(({ grade, note }) => grade !== 'RED' || note === undefined)).toEqual([]);
});
