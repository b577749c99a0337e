import { exp } from './exp.ts';
import { log } from './log.ts';
import { logGamma } from './log-gamma.ts';

const TINY = 1e-300;
const LAST_BIT = 2e-16;
const MOST_STEPS = 20_000;

/** Regularised lower incomplete gamma function P(a, x), a > 0: probability that a gamma number of shape a and scale 1 is at most x. */
export function incompleteGamma(a: number, x: number): number {
  if (!(x > 0)) return x <= 0 ? 0 : Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return 1;
  return x < a + 1 ? lower(a, x) : 1 - upper(a, x);
}

/** Regularised upper incomplete gamma function Q(a, x) = 1 - P(a, x), a > 0, with relative accuracy in the upper tail. */
export function upperIncompleteGamma(a: number, x: number): number {
  if (!(x > 0)) return x <= 0 ? 1 : Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return 0;
  return x < a + 1 ? 1 - lower(a, x) : upper(a, x);
}

const lower = (a: number, x: number): number => exp(a * log(x) - x - logGamma(a + 1)) * gammaSeries(a, x);

const upper = (a: number, x: number): number => exp(a * log(x) - x - logGamma(a)) * gammaFraction(a, x);

/** The factor f in P(a, x) = x^a e^-x f / gamma(a + 1): 1 + x/(a+1) + x^2/((a+1)(a+2)) + ..., DLMF 8.11.4. For x up to about a + 1. */
export function gammaSeries(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; n < MOST_STEPS; n++) {
    term = (term * x) / (a + n);
    sum = sum + term;
    if (term <= sum * LAST_BIT) return sum;
  }
  return sum;
}

/** The factor f in Q(a, x) = x^a e^-x f / gamma(a): continued fraction DLMF 8.9.2 in its even part, by Lentz's method. For x from about a + 1. */
export function gammaFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let d = 1 / guarded(b);
  let c = 1 / TINY;
  let f = d;
  for (let n = 1; n < MOST_STEPS; n++) {
    const numerator = -n * (n - a);
    b = b + 2;
    d = 1 / guarded(b + numerator * d);
    c = guarded(b + numerator / c);
    const step = c * d;
    f = f * step;
    if (Math.abs(step - 1) <= LAST_BIT) return f;
  }
  return f;
}

const guarded = (value: number): number => (Math.abs(value) < TINY ? TINY : value);
