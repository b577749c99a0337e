import { expect, it } from 'vitest';
import { england } from '../england.ts';
import { nearestNames } from './nearest-names.ts';

const systems = (typed: string) =>
  nearestNames(typed, england().systems, (system) => [system.id, system.abbreviation, system.shortName, system.name]).map(
    (system) => system.shortName,
  );

it('finds a system by a misspelt, partial or differently written name', () => {
  expect(systems('Notinghamshire')[0]).toBe('Nottingham and Nottinghamshire');
  expect(systems('cornwall')[0]).toMatch(/^Cornwall/);
  expect(systems('greater  MANCHESTER')[0]).toBe('Greater Manchester');
});

it('suggests nothing for something quite different, and at most three', () => {
  expect(systems('zzzzzzzzzz')).toEqual([]);
  expect(systems('and').length).toBeLessThanOrEqual(3);
});

it('gives up politely on a very long text', () => {
  expect(systems('x'.repeat(100_000))).toEqual([]);
});
