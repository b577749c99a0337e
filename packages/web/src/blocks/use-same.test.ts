import { expect, test } from 'vitest';
import { sameData } from './use-same.ts';

const fan = () => ({ title: 'x', lines: [{ id: 'a', values: Float64Array.of(1, Number.NaN, 3) }], focus: undefined });

test('data are the same when every number and text in them is', () => {
  expect(sameData(fan(), fan())).toBe(true);
  expect(sameData(Number.NaN, Number.NaN)).toBe(true);
  expect(sameData([], [])).toBe(true);
});

test('a number, a text, a key, a length or a kind that differs makes them differ', () => {
  const other = fan();
  other.lines[0]!.values[2] = 4;
  expect(sameData(fan(), other)).toBe(false);
  expect(sameData(fan(), { ...fan(), title: 'y' })).toBe(false);
  expect(sameData({ a: undefined }, { b: undefined })).toBe(false);
  expect(sameData({ a: 1 }, { a: 1, b: 2 })).toBe(false);
  expect(sameData([1, 2], [1])).toBe(false);
  expect(sameData([], {})).toBe(false);
  expect(sameData({}, [])).toBe(false);
  expect(sameData({}, null)).toBe(false);
  expect(sameData('1', 1)).toBe(false);
});
