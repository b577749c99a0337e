import { describe, expect, it } from 'vitest';
import { exponentOf, powerOfTwo, scaleByPowerOfTwo } from './binary64.ts';

describe('binary64', () => {
  it('reads exponents of normal doubles', () => {
    expect([1, 1.9999999999999998, 2, 0.75, 2 ** -1022, 1.7976931348623157e308].map(exponentOf)).toEqual([0, 0, 1, -1, -1022, 1023]);
  });

  it('gives exact powers of two from the smallest subnormal to the largest double', () => {
    for (const k of [-1074, -1023, -1022, -1, 0, 1, 52, 1023]) expect(powerOfTwo(k), `${k}`).toBe(2 ** k);
  });

  it('scales with a single rounding, into the subnormals too', () => {
    expect(scaleByPowerOfTwo(1.5, 10)).toBe(1536);
    expect(scaleByPowerOfTwo(1.5, 1024)).toBe(Infinity);
    expect(scaleByPowerOfTwo(0.75, 1024)).toBe(1.5 * 2 ** 1023);
    expect(scaleByPowerOfTwo(1, -1074)).toBe(5e-324);
    // 1.25 x 2^-1073 lies a quarter of a step above 2 x 2^-1074 and rounds down; 1.75 a quarter below 4 x and rounds up
    expect(scaleByPowerOfTwo(1.25, -1073)).toBe(2 * 5e-324);
    expect(scaleByPowerOfTwo(1.75, -1073)).toBe(4 * 5e-324);
    expect(scaleByPowerOfTwo(1, -1100)).toBe(0);
    expect(scaleByPowerOfTwo(1, -2000)).toBe(0);
    expect(scaleByPowerOfTwo(1, 2000)).toBe(Infinity);
  });
});
