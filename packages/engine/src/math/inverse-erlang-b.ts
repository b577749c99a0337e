import { exp } from './exp.ts';
import { pow } from './pow.ts';

/** Below this load the power series is used, from it on the continued fraction. */
const SERIES_BELOW = 2;
const ROUNDING = 1.1102230246251565e-16;

/**
 * 1 / B(c, a) for real c >= 0 and load a >= 0: a times the integral of exp(-a z) (1 + z)^c over z from 0 to infinity (Jagers & van Doorn 1986).
 *
 * The integral equals e^a a^-c Gamma(c + 1, a). For the fractional part of c it is taken from Legendre's continued fraction or, at small loads,
 * from the power series (NIST DLMF 8.9.2 and 8.7.1); whole servers are added by 1/B(c + 1, a) = 1 + (c + 1)/a 1/B(c, a), which is stable.
 * For whole c this is the usual recursion from B(0, a) = 1. Relative error below 1e-13 (c up to 100). Work grows with c.
 */
export function inverseErlangB(c: number, a: number): number {
  if (a <= 0) return c > 0 ? Number.POSITIVE_INFINITY : 1;
  const whole = Math.floor(c);
  const fraction = c - whole;
  let inverse = fraction === 0 ? 1 : a < SERIES_BELOW ? bySeries(fraction, a) : a * continuedFraction(fraction + 1, a);
  for (let servers = fraction + 1; servers <= c; servers++) inverse = 1 + (servers / a) * inverse;
  return inverse;
}

/** e^a a^-f (Gamma(f + 1) - gamma(f + 1, a)), the lower function by its all-positive series. */
function bySeries(fraction: number, a: number): number {
  return exp(a) * pow(a, -fraction) * gammaOf(fraction + 1) - a * lowerSeries(fraction + 1, a);
}

/** Gamma(s) for 1 <= s <= 2 as the upper plus the lower incomplete function at 2. */
function gammaOf(s: number): number {
  return exp(-SERIES_BELOW) * pow(SERIES_BELOW, s) * (continuedFraction(s, SERIES_BELOW) + lowerSeries(s, SERIES_BELOW));
}

/** sum of a^k / (s (s + 1) ... (s + k)): gamma(s, a) = a^s e^-a times it. */
function lowerSeries(s: number, a: number): number {
  let term = 1 / s;
  let sum = term;
  for (let k = 1; term > sum * ROUNDING; k++) {
    term = (term * a) / (s + k);
    sum = sum + term;
  }
  return sum;
}

/** Gamma(s, a) e^a a^-s = 1/(a + 1 - s - 1 (1 - s)/(a + 3 - s - ...)), summed forwards by Steed's method (Barnett et al. 1974, Comput. Phys. Commun. 8, 377). */
function continuedFraction(s: number, a: number): number {
  let b = a + 1 - s;
  let d = 1 / b;
  let step = d;
  let value = d;
  for (let k = 1; Math.abs(step) > value * ROUNDING; k++) {
    const numerator = k * (s - k);
    b = b + 2;
    d = 1 / (b + numerator * d);
    step = step * (b * d - 1);
    value = value + step;
  }
  return value;
}
