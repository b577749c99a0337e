import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betaQuantiles, PROBABILITIES } from '../../test/numerics/distribution-references.ts';
import { incompleteBeta } from './incomplete-beta.ts';
import { inverseIncompleteBeta } from './inverse-incomplete-beta.ts';

describe('inverseIncompleteBeta', () => {
  it('agrees with scipy to a relative 1e-11 from one in a million to all but one in a million', () => {
    for (const { a, b, quantiles } of betaQuantiles)
      for (const [i, p] of PROBABILITIES.entries()) {
        const expected = quantiles[i] as number;
        // below the smallest double both may give 0
        if (expected < 1e-300) expect(inverseIncompleteBeta(a, b, p)).toBeLessThan(1e-290);
        else expect(Math.abs(inverseIncompleteBeta(a, b, p) / expected - 1), `${a}, ${b} at ${p}`).toBeLessThan(1e-11);
      }
  });

  it('is a root where the distribution is a power', () => {
    expect(inverseIncompleteBeta(5, 1, 0.2)).toBeCloseTo(0.2 ** 0.2, 14);
    expect(inverseIncompleteBeta(1, 5, 0.2)).toBeCloseTo(1 - 0.8 ** 0.2, 14);
    expect(inverseIncompleteBeta(1, 1, 0.37)).toBeCloseTo(0.37, 14);
  });

  it('inverts the distribution function for any shape', () => {
    const shape = fc.double({ min: 0.05, max: 2000, noNaN: true });
    fc.assert(
      fc.property(shape, shape, fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), (a, b, p) => {
        const x = inverseIncompleteBeta(a, b, p);
        // near 1 the distance between doubles is what limits the answer
        if (x > 1e-290 && x < 1 - 1e-6) expect(Math.abs(incompleteBeta(a, b, x) - p)).toBeLessThan(1e-9);
      }),
    );
  });

  it('has its limits', () => {
    expect(inverseIncompleteBeta(2, 3, 0)).toBe(0);
    expect(inverseIncompleteBeta(2, 3, 1)).toBe(1);
    expect(inverseIncompleteBeta(2, 3, -0.1)).toBeNaN();
    expect(inverseIncompleteBeta(2, 3, 1.1)).toBeNaN();
    expect(inverseIncompleteBeta(2, 3, NaN)).toBeNaN();
  });
});
