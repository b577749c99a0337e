import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inverseErlangB } from './inverse-erlang-b.ts';

describe('inverseErlangB', () => {
  it('obeys the recursion in c at every real c', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 30, noNaN: true }), fc.double({ min: 0.01, max: 40, noNaN: true }), (c, a) => {
        const next = 1 + ((c + 1) / a) * inverseErlangB(c, a);
        expect(inverseErlangB(c + 1, a) / next).toBeCloseTo(1, 12);
      }),
    );
  });

  it("is the integral a e^(-a z) (1 + z)^c, here by Simpson's rule on z = (e^t - 1)", () => {
    const simpson = (c: number, a: number) => {
      const end = Math.log1p(45 / a);
      const cells = 4000;
      let sum = 0;
      for (let i = 0; i <= cells; i++) {
        const growth = Math.exp((end * i) / cells);
        sum += (i === 0 || i === cells ? 1 : i % 2 === 1 ? 4 : 2) * a * Math.exp(-a * (growth - 1)) * growth ** (c + 1);
      }
      return (sum * end) / cells / 3;
    };
    for (const [c, a] of [
      [0.3, 0.05],
      [0.7, 1.9],
      [0.7, 2.1],
      [4.5, 4],
      [12.25, 9],
    ] as const) {
      expect(inverseErlangB(c, a) / simpson(c, a), `${c}, ${a}`).toBeCloseTo(1, 9);
    }
  });

  it('has its limits', () => {
    expect(inverseErlangB(0, 3)).toBe(1);
    expect(inverseErlangB(2, 0)).toBe(Infinity);
    expect(inverseErlangB(0, 0)).toBe(1);
  });
});
