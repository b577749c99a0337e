import { describe, expect, it } from 'vitest';
import { logReferences } from '../../test/numerics/elementary-references.ts';
import { bigLog, exactly, ulpError } from '../../test/numerics/high-precision.ts';
import { worstUlpError } from '../../test/numerics/worst-ulp-error.ts';
import { log } from './log.ts';

describe('log', () => {
  it('is within one ulp of the values of mpmath', () => {
    for (const [x, expected] of logReferences) {
      expect(ulpError(log(x), bigLog(exactly(x))), `log(${x}) = ${log(x)}, expected ${expected}`).toBeLessThanOrEqual(1);
    }
  });

  it('is within one ulp over its whole range', () => {
    const ranges = [
      [5e-324, 1e-300],
      [1e-300, 1.7e308],
      [0.5, 2],
      [0.98, 1.02],
      [1e-9, 0.5],
    ] as const;
    // measured 0.5000 over 100,000 points
    expect(worstUlpError(log, bigLog, ranges, 1500)).toBeLessThan(0.52);
  });

  it('has its limits and passes NaN on', () => {
    expect(log(1)).toBe(0);
    expect(log(0)).toBe(-Infinity);
    expect(log(Infinity)).toBe(Infinity);
    expect(log(-1)).toBeNaN();
    expect(log(NaN)).toBeNaN();
  });
});
