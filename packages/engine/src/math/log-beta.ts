import { log } from './log.ts';
import { logGamma, stirlingRemainder } from './log-gamma.ts';
import { log1p } from './log1p.ts';

const HALF_LOG_2PI = 0.9189385332046728;

/**
 * Natural logarithm of the beta function B(a, b), for a, b > 0. Where a or b is large the logarithms of gamma cancel, so their difference is
 * written out by Stirling's formula: DiDonato, A. R. & Morris, A. H. (1992) Algorithm 708, ACM TOMS 18(3), 360-373, section 7.
 */
export function logBeta(a: number, b: number): number {
  const p = Math.min(a, b);
  const q = Math.max(a, b);
  if (q < 10) return logGamma(p) + logGamma(q) - logGamma(p + q);
  const share = p / (p + q);
  const correction = stirlingRemainder(q) - stirlingRemainder(p + q);
  if (p < 10) return logGamma(p) + correction + p - p * log(p + q) + (q - 0.5) * log1p(-share);
  return HALF_LOG_2PI + stirlingRemainder(p) + correction - 0.5 * log(q) + (p - 0.5) * log(share) + q * log1p(-share);
}
