import { describe, expect, it } from 'vitest';
import { expm1References, expReferences, log1pReferences, logReferences, powReferences } from './elementary-references.ts';
import { bigExp, bigExpm1, bigLog, bigLog1p, bigPow, exactly, ulpError } from './high-precision.ts';

describe('the BigInt yardstick', () => {
  // a correctly rounded double lies within half an ulp of the exact value
  it.each([
    ['exp', expReferences, bigExp],
    ['expm1', expm1References, bigExpm1],
    ['log', logReferences, bigLog],
    ['log1p', log1pReferences, bigLog1p],
  ] as const)('agrees with mpmath for %s', (_name, references, exact) => {
    for (const [x, expected] of references) expect(ulpError(expected, exact(exactly(x))), `at ${x}`).toBeLessThanOrEqual(0.5);
  });

  it('agrees with mpmath for pow', () => {
    for (const [x, y, expected] of powReferences) expect(ulpError(expected, bigPow(x, y)), `at ${x}, ${y}`).toBeLessThanOrEqual(0.5);
  });

  it('measures one step between neighbouring doubles as one ulp', () => {
    expect(ulpError(1.0000000000000002, exactly(1))).toBe(1);
    expect(ulpError(5e-324, { mantissa: 0n, exponent: 0 })).toBe(1);
  });
});
