import { describe, expect, test } from 'vitest';
import { costLine, logSlope, verdictOf } from './line-fit.ts';

const timesOf = (sizes: readonly number[], cost: (size: number) => number) => sizes.map((size) => ({ size, milliseconds: cost(size) }));
const SIZES = [10, 20, 40, 80];

describe('logSlope', () => {
  test('finds the power of a power law, with no error left', () => {
    for (const power of [0.5, 1, 2]) {
      const { slope, slopeError } = logSlope(timesOf(SIZES, (size) => 3 * size ** power));
      expect(slope).toBeCloseTo(power, 12);
      expect(slopeError).toBeLessThan(1e-12);
    }
  });

  test('has the slope and standard error of a textbook regression', () => {
    // R: summary(lm(c(1, 3, 2, 5) ~ c(0, 1, 2, 3))): slope 1.1, standard error 0.5196152 = sqrt(2.7 / 2 / 5)
    const points = [1, 3, 2, 5].map((y, x) => ({ size: Math.exp(x), milliseconds: Math.exp(y) }));
    const { slope, intercept, slopeError } = logSlope(points);
    expect(slope).toBeCloseTo(1.1, 12);
    expect(intercept).toBeCloseTo(1.1, 12);
    expect(slopeError).toBeCloseTo(Math.sqrt(2.7 / 2 / 5), 12);
  });

  test('a fixed start shows as less than linear, a square as more', () => {
    expect(verdictOf(logSlope(timesOf(SIZES, (size) => 100 + size)).slope)).toBe('less than linear');
    expect(verdictOf(logSlope(timesOf(SIZES, (size) => 0.1 + size)).slope)).toBe('linear');
    expect(verdictOf(logSlope(timesOf(SIZES, (size) => size ** 1.5)).slope)).toBe('more than linear');
  });
});

describe('costLine', () => {
  test('finds the start and the cost of each', () => {
    const { start, each, largestMiss } = costLine(timesOf(SIZES, (size) => 40 + 2.5 * size));
    expect(start).toBeCloseTo(40, 9);
    expect(each).toBeCloseTo(2.5, 9);
    expect(largestMiss).toBeLessThan(1e-9);
  });

  test('a cost that grows with the square misses the line by more than a tenth', () => {
    expect(costLine(timesOf(SIZES, (size) => size * size)).largestMiss).toBeGreaterThan(0.1);
  });
});
