import { describe, expect, it } from 'vitest';
import { log1pReferences } from '../../test/numerics/elementary-references.ts';
import { bigLog1p, exactly, ulpError } from '../../test/numerics/high-precision.ts';
import { worstUlpError } from '../../test/numerics/worst-ulp-error.ts';
import { log1p } from './log1p.ts';

describe('log1p', () => {
  it('is within one ulp of the values of mpmath', () => {
    for (const [x, expected] of log1pReferences) {
      expect(ulpError(log1p(x), bigLog1p(exactly(x))), `log1p(${x}) = ${log1p(x)}, expected ${expected}`).toBeLessThanOrEqual(1);
    }
  });

  it('is within one ulp over its whole range', () => {
    const ranges = [
      [-0.9999999999999999, 1],
      [-0.02, 0.02],
      [-1e-7, 1e-7],
      [1, 1.7e308],
    ] as const;
    // measured 0.5000 over 100,000 points
    expect(worstUlpError(log1p, bigLog1p, ranges, 1500)).toBeLessThan(0.52);
  });

  it('has its limits and passes NaN on', () => {
    expect(log1p(0)).toBe(0);
    expect(Object.is(log1p(-0), -0)).toBe(true);
    expect(log1p(-1)).toBe(-Infinity);
    expect(log1p(Infinity)).toBe(Infinity);
    expect(log1p(-1.5)).toBeNaN();
    expect(log1p(NaN)).toBeNaN();
  });
});
