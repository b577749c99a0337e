import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bigExp, bigExpm1, exactly, toNumber } from '../../test/numerics/high-precision.ts';
import { annualShareFromHazard, hazardFromAnnualShare, monthlyProbability, shareLeaving } from './rates.ts';

/** 1 - exp(-x) from whole-number arithmetic, correct to the last digit or so. */
const trueShare = (x: number) => -toNumber(bigExpm1(exactly(-x)));

describe('rates', () => {
  it('turns the yearly share 9% into the hazard 0.09431 of the model specification', () => {
    // -ln(0.91) = 0.0943106794712413... (mpmath)
    expect(hazardFromAnnualShare(0.09)).toBeCloseTo(0.0943106794712413, 15);
    expect(hazardFromAnnualShare(0)).toBe(0);
    expect(hazardFromAnnualShare(1)).toBe(Infinity);
  });

  it('gives the survival of three specialists: none left after 5 years 5.314%, after 10 years 22.763%', () => {
    // MODEL.md section 13: (1 - 0.91^5)^3 and (1 - 0.91^10)^3; at hazard 0.09 4.758% and 20.898%
    const allGone = (hazard: number, years: number) => annualShareFromHazard(hazard * years) ** 3;
    expect(allGone(hazardFromAnnualShare(0.09), 5)).toBeCloseTo(0.05314, 5);
    expect(allGone(hazardFromAnnualShare(0.09), 10)).toBeCloseTo(0.22763, 5);
    expect(allGone(0.09, 5)).toBeCloseTo(0.04758, 5);
    expect(allGone(0.09, 10)).toBeCloseTo(0.20898, 5);
  });

  it('goes there and back', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 0.999, noNaN: true }), (share) => {
        // the round trip loses at most the conditioning of the logarithm: 1/(1 - p) ulps, 1000 here
        expect(Math.abs(annualShareFromHazard(hazardFromAnnualShare(share)) - share)).toBeLessThanOrEqual(1e-15 + 4e-16 * share);
      }),
    );
  });

  it('leaves the same share in twelve months as in a year', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 3, noNaN: true }), (hazard) => {
        expect((1 - monthlyProbability(hazard)) ** 12).toBeCloseTo(1 - annualShareFromHazard(hazard), 14);
      }),
    );
  });

  it('finds the monthly probability of hazard 0.09: 0.0074719451808616', () => {
    // 1 - exp(-0.0075), mpmath
    expect(monthlyProbability(0.09)).toBeCloseTo(0.0074719451808616, 15);
  });
});

describe('shareLeaving', () => {
  it('has a relative error below 1e-14, tiny exposures included', () => {
    const exposure = fc.oneof(
      fc.double({ min: 1e-300, max: 0.31, noNaN: true }),
      fc.integer({ min: 1, max: 2 ** 30 }).map((i) => (0.31 * i) / 2 ** 30),
    );
    let worst = 0;
    for (const x of [...fc.sample(exposure, { numRuns: 5000, seed: 20260401 }), 0.3, 0.30000000000000004, 1, 40]) {
      worst = Math.max(worst, Math.abs(shareLeaving(x) / trueShare(x) - 1));
    }
    expect(worst).toBeLessThan(1e-15);
  });

  it('is nothing of nothing and everything of a lifetime', () => {
    expect(shareLeaving(0)).toBe(0);
    expect(shareLeaving(1000)).toBe(1);
    expect(shareLeaving(Infinity)).toBe(1);
  });

  it('never falls as exposure rises', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 1e-12, max: 1, noNaN: true }), (x, more) => {
        expect(shareLeaving(x + more)).toBeGreaterThanOrEqual(shareLeaving(x) - 1e-15);
      }),
    );
  });

  it('agrees with the survival it complements', () => {
    for (const x of [0.001, 0.0075, 0.1, 0.29]) expect(1 - shareLeaving(x)).toBeCloseTo(toNumber(bigExp(exactly(-x))), 15);
  });
});
