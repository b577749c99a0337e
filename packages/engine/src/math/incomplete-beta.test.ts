import { describe, expect, it } from 'vitest';
import { incompleteBetas } from '../../test/numerics/distribution-references.ts';
import { incompleteBeta } from './incomplete-beta.ts';

describe('incompleteBeta', () => {
  it('agrees with scipy to a relative 1e-11', () => {
    // the exponent of the leading factor grows with the shapes: 5,000 times the last bit of a double
    for (const [a, b, x, expected] of incompleteBetas)
      expect(Math.abs(incompleteBeta(a, b, x) / expected - 1), `${a}, ${b}, ${x}`).toBeLessThan(1e-11);
  });

  it('is the binomial tail: P(at least k of n) = I_p(k, n - k + 1)', () => {
    // 5 trials, p = 0.3, at least 2: 1 - 0.7^5 - 5 0.3 0.7^4
    expect(incompleteBeta(2, 4, 0.3)).toBeCloseTo(1 - 0.7 ** 5 - 5 * 0.3 * 0.7 ** 4, 14);
  });

  it('has its ends and its mirror image', () => {
    expect(incompleteBeta(2, 3, 0)).toBe(0);
    expect(incompleteBeta(2, 3, 1)).toBe(1);
    expect(incompleteBeta(2, 3, NaN)).toBeNaN();
    expect(incompleteBeta(2.5, 0.7, 0.2) + incompleteBeta(0.7, 2.5, 0.8)).toBeCloseTo(1, 14);
  });
});
