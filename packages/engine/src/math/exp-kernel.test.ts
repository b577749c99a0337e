import fc from 'fast-check';
import { expect, it } from 'vitest';
import { add, bigExp, exactly, ulpError } from '../../test/numerics/high-precision.ts';
import { expOfSum } from './exp-kernel.ts';

it('expOfSum is within 0.6 ulp of exp(high + low)', () => {
  let worst = 0;
  const argument = fc.tuple(fc.double({ min: -700, max: 700, noNaN: true }), fc.double({ min: -1e-14, max: 1e-14, noNaN: true }));
  for (const [high, low] of fc.sample(argument, { numRuns: 2000, seed: 20260401 })) {
    worst = Math.max(worst, ulpError(expOfSum(high, low), bigExp(add(exactly(high), exactly(low)))));
  }
  expect(worst).toBeLessThan(0.6);
});
