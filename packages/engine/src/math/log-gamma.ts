import { log } from './log.ts';

const HALF_LOG_2PI = 0.9189385332046728;
/** From here on Stirling's series with seven terms is exact to the last bit: the term left out is below 3e-17. */
const STIRLING_FROM = 10;

/**
 * Natural logarithm of the gamma function, for x > 0: relative error below 1e-15 from 10 on, absolute error below 1e-14 before
 * (it crosses 0 at 1 and 2). Infinity at 0, NaN below. Stirling's series (Abramowitz & Stegun 6.1.41) after shifting x up by the recurrence (6.1.15).
 */
export function logGamma(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.POSITIVE_INFINITY : Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  let product = 1;
  let shifted = x;
  while (shifted < STIRLING_FROM) {
    product = product * shifted;
    shifted = shifted + 1;
  }
  const value = (shifted - 0.5) * log(shifted) - shifted + HALF_LOG_2PI + stirlingRemainder(shifted);
  return product === 1 ? value : value - log(product);
}

/** What (x - 1/2) log x - x + log(2 pi)/2 lacks of log gamma, for x >= 10. Coefficients B(2k) / (2k (2k - 1)). */
export function stirlingRemainder(x: number): number {
  const r = 1 / x;
  const s = r * r;
  return r * (1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s * (1 / 1188 - s * (691 / 360360 - s / 156))))));
}
