import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalCdf } from './normal-cdf.ts';
import { normalQuantile } from './normal-quantile.ts';

/** Roots of ncdf(x) = p at 60 digits, mpmath 1.3; p are the doubles shown, exactly. */
const QUANTILES = [
  [1e-300, -37.0470962993612],
  [1e-100, -21.273453560965326],
  [1e-20, -9.262340089798407],
  [1e-10, -6.361340902404057],
  [1e-5, -4.264890793922825],
  [0.001, -3.0902323061678136],
  [0.01, -2.326347874040841],
  [0.025, -1.9599639845400543],
  [0.05, -1.6448536269514726],
  [0.0749, -1.4402382675279637],
  [0.0751, -1.43882539275254],
  [0.1, -1.2815515655446004],
  [0.25, -0.6744897501960817],
  [0.4, -0.2533471031357997],
  [0.49, -0.025068908258711057],
  [0.51, 0.025068908258711057],
  [0.6, 0.2533471031357997],
  [0.75, 0.6744897501960817],
  [0.9, 1.2815515655446006],
  [0.95, 1.6448536269514722],
  [0.975, 1.9599639845400538],
  [0.99, 2.3263478740408408],
  [0.999, 3.090232306167813],
  [0.9999999, 5.199337582290661],
] as const;

describe('normalQuantile', () => {
  it('agrees with mpmath to a relative 1e-15', () => {
    // the author claims about 1e-16; rounding of log and the rational functions adds a few units
    for (const [p, expected] of QUANTILES) expect(Math.abs(normalQuantile(p) / expected - 1), `at ${p}`).toBeLessThan(1e-15);
  });

  it('passes the three checks printed with AS 241', () => {
    // Wichura 1988: p = 0.25, 0.001, 1e-20
    expect(normalQuantile(0.25)).toBeCloseTo(-0.6744897501960817, 15);
    expect(normalQuantile(0.001)).toBeCloseTo(-3.090232306167814, 14);
    expect(normalQuantile(1e-20)).toBeCloseTo(-9.26234008979841, 13);
  });

  it('has its limits', () => {
    expect(normalQuantile(0.5)).toBe(0);
    expect(normalQuantile(0)).toBe(-Infinity);
    expect(normalQuantile(1)).toBe(Infinity);
    expect(normalQuantile(-0.1)).toBeNaN();
    expect(normalQuantile(1.1)).toBeNaN();
    expect(normalQuantile(NaN)).toBeNaN();
  });

  it('inverts the distribution function', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 0.999, noNaN: true }), (p) => {
        // a relative error d in x moves the lower tail by about x^2 d: 1400 x 1e-15 at the far end
        expect(Math.abs(normalCdf(normalQuantile(p)) / p - 1)).toBeLessThan(2e-12);
      }),
    );
  });
});
