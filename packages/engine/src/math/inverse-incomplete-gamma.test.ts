import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gammaQuantiles, PROBABILITIES } from '../../test/numerics/distribution-references.ts';
import { incompleteGamma } from './incomplete-gamma.ts';
import { inverseIncompleteGamma } from './inverse-incomplete-gamma.ts';

describe('inverseIncompleteGamma', () => {
  it('agrees with scipy to a relative 1e-11 from one in a million to all but one in a million', () => {
    for (const { a, quantiles } of gammaQuantiles)
      for (const [i, p] of PROBABILITIES.entries())
        expect(Math.abs(inverseIncompleteGamma(a, p) / (quantiles[i] as number) - 1), `${a} at ${p}`).toBeLessThan(1e-11);
  });

  it('inverts the distribution function for any shape', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 5000, noNaN: true }), fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), (a, p) => {
        expect(Math.abs(incompleteGamma(a, inverseIncompleteGamma(a, p)) - p)).toBeLessThan(1e-10);
      }),
    );
  });

  it('has its limits', () => {
    expect(inverseIncompleteGamma(2, 0)).toBe(0);
    expect(inverseIncompleteGamma(2, 1)).toBe(Infinity);
    expect(inverseIncompleteGamma(2, -0.1)).toBeNaN();
    expect(inverseIncompleteGamma(2, NaN)).toBeNaN();
  });
});
