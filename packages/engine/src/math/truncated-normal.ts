import { exp } from './exp.ts';
import { normalCdf } from './normal-cdf.ts';
import { normalQuantile } from './normal-quantile.ts';

const DENSITY_AT_0 = 0.3989422804014327;

/** A normal distribution of the given mean and standard deviation before it is cut off below `min` and above `max`. Ends may be infinite. */
export interface TruncatedNormal {
  readonly mean: number;
  readonly sd: number;
  readonly min: number;
  readonly max: number;
}

/** Quantile of a truncated normal distribution: the p-th part of the normal probability between the ends, worked out from the nearer tail so that a far one keeps its digits. */
export function truncatedNormalQuantile({ mean, sd, min, max }: TruncatedNormal, p: number): number {
  const low = (min - mean) / sd;
  const high = (max - mean) / sd;
  const z = p <= 0.5 ? lowerPart(low, high, p) : -lowerPart(-high, -low, 1 - p);
  return Math.min(max, Math.max(min, mean + sd * z));
}

/** The standard normal number with p <= 1/2 of what lies between the ends below it. Where both ends are above 0 the upper tails are the exact ones. */
function lowerPart(low: number, high: number, p: number): number {
  if (low >= 0) return -normalQuantile(normalCdf(-low) - p * (normalCdf(-low) - normalCdf(-high)));
  const below = normalCdf(low);
  return normalQuantile(below + p * (normalCdf(high) - below));
}

/** Mean of a truncated normal distribution: mean + sd (phi(low) - phi(high)) / (Phi(high) - Phi(low)), Johnson, Kotz & Balakrishnan (1994) Continuous Univariate Distributions 1, 13.10.1. */
export function truncatedNormalMean({ mean, sd, min, max }: TruncatedNormal): number {
  const low = (min - mean) / sd;
  const high = (max - mean) / sd;
  const inside = high <= -low ? normalCdf(high) - normalCdf(low) : normalCdf(-low) - normalCdf(-high);
  return mean + (sd * (density(low) - density(high))) / inside;
}

const density = (z: number): number => DENSITY_AT_0 * exp(-0.5 * z * z);
