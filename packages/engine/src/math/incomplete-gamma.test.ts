import { describe, expect, it } from 'vitest';
import { incompleteGammas } from '../../test/numerics/distribution-references.ts';
import { incompleteGamma, upperIncompleteGamma } from './incomplete-gamma.ts';

describe('the incomplete gamma functions', () => {
  it('agree with scipy to a relative 1e-11, each in its own tail', () => {
    for (const [a, x, lower, upper] of incompleteGammas) {
      const smaller = Math.min(lower, upper);
      const found = lower < upper ? incompleteGamma(a, x) : upperIncompleteGamma(a, x);
      expect(Math.abs(found / smaller - 1), `${a}, ${x}`).toBeLessThan(1e-11);
      expect(incompleteGamma(a, x) + upperIncompleteGamma(a, x)).toBeCloseTo(1, 14);
    }
  });

  it('are exponential at shape 1', () => {
    for (const x of [0.1, 1, 1.9, 2.1, 30]) expect(upperIncompleteGamma(1, x) / Math.exp(-x)).toBeCloseTo(1, 13);
  });

  it('have their limits', () => {
    expect([incompleteGamma(2, 0), incompleteGamma(2, Infinity)]).toEqual([0, 1]);
    expect([upperIncompleteGamma(2, 0), upperIncompleteGamma(2, Infinity)]).toEqual([1, 0]);
    expect([incompleteGamma(2, NaN), upperIncompleteGamma(2, NaN)]).toEqual([NaN, NaN]);
  });
});
