import fc from 'fast-check';
import { expect, test } from 'vitest';
import { largestOf, zeroAxis } from './axis.ts';

test('hand-checked axes', () => {
  expect(zeroAxis(4.1)).toEqual({ max: 5, interval: 1 });
  expect(zeroAxis(60)).toEqual({ max: 60, interval: 20 });
  expect(zeroAxis(9400, 4)).toEqual({ max: 10_000, interval: 5000 });
  expect(zeroAxis(0)).toEqual({ max: 1, interval: 1 });
});

test('every axis covers the data with at most six ticks', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-3, max: 1e7, noNaN: true }), (largest) => {
      const { max, interval } = zeroAxis(largest);
      expect(max).toBeGreaterThanOrEqual(largest * (1 - 1e-6));
      expect(max / interval).toBeLessThanOrEqual(5 + 1e-6);
    }),
  );
});

test('the largest of several lists passes over what is not defined', () => {
  expect(largestOf([[1, Number.NaN, 3], new Float64Array([2, 7])])).toBe(7);
  expect(largestOf([[Number.NaN]])).toBe(0);
});
