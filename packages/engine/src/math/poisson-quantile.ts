import { upperIncompleteGamma } from './incomplete-gamma.ts';
import { normalQuantile } from './normal-quantile.ts';

/** A probability that equals a step of the distribution function but for rounding belongs to the lower count. */
const ROUNDING = 1 - 1.5e-14;

/** Smallest count k with P(X <= k) >= p for a Poisson number of the given mean >= 0: P(X <= k) = Q(k + 1, mean), DLMF 8.4.10. Infinity at p = 1. */
export function poissonQuantile(mean: number, p: number): number {
  if (!(p >= 0 && p <= 1) || !(mean >= 0)) return Number.NaN;
  if (mean === 0 || p === 0) return 0;
  if (p === 1) return Number.POSITIVE_INFINITY;
  const target = p * ROUNDING;
  const z = normalQuantile(p);
  // Cornish and Fisher's first terms are off by one or two; the search mends that
  let k = Math.max(0, Math.floor(mean + z * Math.sqrt(mean) + (z * z - 1) / 6));
  while (k > 0 && upperIncompleteGamma(k, mean) >= target) k = k - 1;
  while (upperIncompleteGamma(k + 1, mean) < target) k = k + 1;
  return k;
}
