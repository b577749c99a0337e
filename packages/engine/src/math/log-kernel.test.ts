import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, bigLog, exactly, toNumber } from '../../test/numerics/high-precision.ts';
import { logOfSum } from './log-kernel.ts';

describe('logOfSum', () => {
  const out = new Float64Array(2);
  const relativeError = (u: number, e: number) => {
    logOfSum(u, e, out);
    const exact = bigLog(add(exactly(u), exactly(e)));
    const negative = { mantissa: -exact.mantissa, exponent: exact.exponent };
    const difference = add(add(exactly(out[0] as number), exactly(out[1] as number)), negative);
    return Math.abs(toNumber(difference) / toNumber(exact));
  };

  it('holds the logarithm in two doubles to 2^-64', () => {
    const argument = fc.oneof(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), fc.double({ min: 0.5, max: 2, noNaN: true }));
    let worst = 0;
    for (const u of fc.sample(argument, { numRuns: 3000, seed: 20260401 })) if (u !== 1) worst = Math.max(worst, relativeError(u, 0));
    expect(worst).toBeLessThan(2 ** -64);
  });

  it('sees what lies below the last bit of its first argument', () => {
    expect(relativeError(1, 1e-20)).toBeLessThan(2 ** -53);
    expect(relativeError(1 + 2 ** -30, 2 ** -54)).toBeLessThan(2 ** -64);
    expect(relativeError(3e10, 1e-6)).toBeLessThan(2 ** -64);
  });
});
