import { describe, expect, it } from 'vitest';
import { logGammas } from '../../test/numerics/distribution-references.ts';
import { logGamma } from './log-gamma.ts';

describe('logGamma', () => {
  it('agrees with mpmath: 1e-14 absolute below 10, relative 1e-15 above', () => {
    for (const [x, expected] of logGammas)
      expect(Math.abs(logGamma(x) - expected), `at ${x}`).toBeLessThan(x < 10 ? 1e-14 : 1e-15 * Math.max(1, Math.abs(expected)) + 1e-14);
  });

  it('is the logarithm of factorials', () => {
    let factorial = 1;
    for (let n = 1; n <= 20; n++) {
      factorial *= n;
      expect(logGamma(n + 1)).toBeCloseTo(Math.log(factorial), 13);
    }
  });

  it('has its limits', () => {
    expect(logGamma(0)).toBe(Infinity);
    expect(logGamma(Infinity)).toBe(Infinity);
    expect(logGamma(-1.5)).toBeNaN();
    expect(logGamma(NaN)).toBeNaN();
  });
});
