import { describe, expect, it } from 'vitest';
import { expReferences } from '../../test/numerics/elementary-references.ts';
import { bigExp, exactly, ulpError } from '../../test/numerics/high-precision.ts';
import { worstUlpError } from '../../test/numerics/worst-ulp-error.ts';
import { exp } from './exp.ts';

describe('exp', () => {
  it('is within one ulp of the values of mpmath', () => {
    for (const [x, expected] of expReferences) {
      expect(ulpError(exp(x), bigExp(exactly(x))), `exp(${x}) = ${exp(x)}, expected ${expected}`).toBeLessThanOrEqual(1);
    }
  });

  it('is within one ulp over its whole range', () => {
    const ranges = [
      [-745.1, 709.78],
      [-1, 1],
      [-0.03, 0.03],
    ] as const;
    // measured 0.54 normal, 0.64 subnormal over 100,000 points; the bound leaves room for unlucky points
    expect(worstUlpError(exp, bigExp, ranges, 1500)).toBeLessThan(0.7);
  });

  it('overflows, underflows and passes NaN on', () => {
    expect(exp(0)).toBe(1);
    expect(exp(709.79)).toBe(Infinity);
    expect(exp(Infinity)).toBe(Infinity);
    expect(exp(-745.2)).toBe(0);
    expect(exp(-Infinity)).toBe(0);
    expect(exp(NaN)).toBeNaN();
  });
});
