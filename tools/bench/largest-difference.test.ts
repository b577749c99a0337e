import { expect, test } from 'vitest';
import { largestDifference } from './largest-difference.ts';

test('is relative above 1 and absolute below', () => {
  expect(largestDifference([1000, 0.1], [1001, 0.1])).toBeCloseTo(1 / 1001, 12);
  expect(largestDifference([0.2], [0.1])).toBeCloseTo(0.1, 12);
});

test('lists that cannot be compared are never equal', () => {
  expect(largestDifference([1], [1, 2])).toBe(Number.POSITIVE_INFINITY);
  expect(largestDifference([1, Number.NaN], [1, 2])).toBe(Number.POSITIVE_INFINITY);
});
