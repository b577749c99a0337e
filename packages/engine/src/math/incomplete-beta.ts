import { exp } from './exp.ts';
import { log } from './log.ts';
import { logBeta } from './log-beta.ts';
import { log1p } from './log1p.ts';

const TINY = 1e-300;
const LAST_BIT = 2e-16;
const MOST_STEPS = 20_000;

/**
 * Regularised incomplete beta function I_x(a, b), a and b > 0: probability that a beta number is at most x. Relative accuracy of about 1e-13
 * holds in the lower tail, absolute in the upper: ask I_(1-x)(b, a) for that one. Its continued fraction converges in about sqrt(max(a, b)) steps.
 */
export function incompleteBeta(a: number, b: number, x: number): number {
  if (!(x > 0)) return x <= 0 ? 0 : NaN;
  if (x >= 1) return 1;
  const front = exp(a * log(x) + b * log1p(-x) - logBeta(a, b));
  if (x <= (a + 1) / (a + b + 2)) return (front * betaFraction(a, b, x)) / a;
  return 1 - (front * betaFraction(b, a, 1 - x)) / b;
}

/**
 * The factor f in I_x(a, b) = x^a (1 - x)^b f / (a B(a, b)): continued fraction DLMF 8.17.22, from the front by the method of Lentz,
 * W. J. (1976) Applied Optics 15, 668 with the guard of Thompson & Barnett (1986). Quick for x below about (a + 1) / (a + b + 2).
 */
export function betaFraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / guarded(1 - ((a + b) * x) / (a + 1));
  let f = d;
  for (let m = 1; m < MOST_STEPS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / guarded(1 + even * d);
    c = guarded(1 + even / c);
    f = f * (c * d);
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / guarded(1 + odd * d);
    c = guarded(1 + odd / c);
    const step = c * d;
    f = f * step;
    if (Math.abs(step - 1) <= LAST_BIT) return f;
  }
  return f;
}

const guarded = (value: number): number => (Math.abs(value) < TINY ? TINY : value);
