import { expect, test } from 'vitest';
import { EngineError } from '../issues/engine-error.ts';
import type { ScalarParameter, TableParameter } from './parameter.ts';
import { createParameterBook } from './parameter-book.ts';

const base = { label: 'Label', description: 'Text', unit: 'share', grade: 'RED', sourceId: 'judgement', date: '2026' } as const;
const scalar: ScalarParameter = { ...base, id: 'a', value: 0.5, low: 0, high: 1, uncertainty: { kind: 'fixed' } };
const table: TableParameter = { ...base, id: 'b', values: { '1': 0.25 }, multiplier: { kind: 'fixed' } };
const book = createParameterBook([scalar, table]);

test('numbers and tables are found by id', () => {
  expect(book.scalar('a')).toBe(0.5);
  expect(book.table('b')).toEqual({ '1': 0.25 });
  expect(book.row('a')).toBe(scalar);
  expect([book.has('a'), book.has('c')]).toEqual([true, false]);
});

test('missing ids are listed in the order asked', () => {
  expect(book.missingParameters(['z', 'a', 'c'])).toEqual(['z', 'c']);
});

test('asking for what is not there, or for the wrong kind, is our own mistake', () => {
  expect(() => book.scalar('c')).toThrow(EngineError);
  expect(() => book.scalar('b')).toThrow('parameter b is a table');
  expect(() => book.table('a')).toThrow('parameter a is a number');
  expect(() => createParameterBook([scalar, scalar])).toThrow('more than once');
});
