import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalCdf } from './normal-cdf.ts';

/** mpmath 1.3, ncdf at 60 digits. */
const PROBABILITIES = [
  [-37.5, 4.605353009581955e-308],
  [-20, 2.7536241186062337e-89],
  [-10, 7.619853024160525e-24],
  [-6, 9.86587645037698e-10],
  [-5.7, 5.990371401063528e-9],
  [-5.6, 1.071759025831093e-8],
  [-3, 0.0013498980316300946],
  [-2, 0.02275013194817921],
  [-1.96, 0.024997895148220435],
  [-1, 0.15865525393145705],
  [-0.68, 0.2482522304535705],
  [-0.67, 0.2514288950953101],
  [-0.3, 0.3820885778110474],
  [-1e-10, 0.49999999996010575],
  [0, 0.5],
  [0.3, 0.6179114221889527],
  [0.67, 0.7485711049046899],
  [0.68, 0.7517477695464295],
  [1, 0.8413447460685429],
  [1.96, 0.9750021048517795],
  [3, 0.9986501019683699],
  [5, 0.9999997133484281],
  [8, 0.9999999999999993],
] as const;

describe('normalCdf', () => {
  it('agrees with mpmath to a relative 2e-15, far tail included', () => {
    for (const [x, expected] of PROBABILITIES) expect(Math.abs(normalCdf(x) / expected - 1), `at ${x}`).toBeLessThan(2e-15);
  });

  it('adds up to 1 over both tails and never falls', () => {
    fc.assert(
      fc.property(fc.double({ min: -40, max: 40, noNaN: true }), fc.double({ min: 1e-6, max: 5, noNaN: true }), (x, more) => {
        expect(normalCdf(x) + normalCdf(-x)).toBeCloseTo(1, 15);
        expect(normalCdf(x + more)).toBeGreaterThanOrEqual(normalCdf(x));
      }),
    );
  });

  it('has its limits', () => {
    expect(normalCdf(-Infinity)).toBe(0);
    expect(normalCdf(Infinity)).toBe(1);
    expect(normalCdf(NaN)).toBeNaN();
  });
});
