import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, exactly, toNumber } from '../../test/numerics/high-precision.ts';
import { compensatedSum } from './compensated-sum.ts';

describe('compensatedSum', () => {
  it('keeps what a plain sum loses', () => {
    // Neumaier's example: exact sum 2, plain sum 0
    expect(compensatedSum([1, 1e100, 1, -1e100])).toBe(2);
    expect(compensatedSum(new Float64Array(10).fill(0.1))).toBe(1);
    expect(compensatedSum([])).toBe(0);
  });

  it('agrees with exact whole-number arithmetic', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { maxLength: 200 }), (values) => {
        const exact = toNumber(values.map(exactly).reduce(add, { mantissa: 0n, exponent: 0 }));
        const size = values.reduce((sum, value) => sum + Math.abs(value), 0);
        // Neumaier's bound: u |sum| + n^2 u^2 sum |x|; with n = 200, 5e-28 of the size
        expect(Math.abs(compensatedSum(values) - exact)).toBeLessThanOrEqual(2.3e-16 * Math.abs(exact) + 5e-28 * size + 5e-324);
      }),
    );
  });

  it('passes infinities on', () => {
    expect(compensatedSum([1, Infinity])).toBe(Infinity);
    expect(compensatedSum([1, NaN])).toBeNaN();
  });
});
