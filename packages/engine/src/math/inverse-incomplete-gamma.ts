import { exp } from './exp.ts';
import { gammaFraction, gammaSeries, incompleteGamma } from './incomplete-gamma.ts';
import { log } from './log.ts';
import { logGamma } from './log-gamma.ts';
import { normalQuantile } from './normal-quantile.ts';

const MOST_STEPS = 60;
/** As for the beta distribution: one of Halley's steps after this leaves nothing that a double could show. */
const SMALL_STEP = 1e-5;

/**
 * The x at which P(a, x) = p: quantile of the gamma distribution of shape a > 0 and scale 1, relative error below 1e-12 where it is above 1e-300.
 * Halley's method on the logarithm of the smaller tail against log x; both are concave, so that it converges from any start.
 */
export function inverseIncompleteGamma(a: number, p: number): number {
  if (!(p > 0)) return p === 0 ? 0 : Number.NaN;
  if (p >= 1) return p === 1 ? Number.POSITIVE_INFINITY : Number.NaN;
  const isLower = a >= 1 ? p <= 0.5 : p <= incompleteGamma(a, 1);
  const first = start(a, p);
  return isLower ? lowerQuantile(a, p, first) : upperQuantile(a, 1 - p, Math.max(first, a < 1 ? 0 : log(a) - 0.5));
}

function lowerQuantile(a: number, p: number, first: number): number {
  const logTarget = log(p) + logGamma(a + 1);
  let u = first;
  for (let step = 0; step < MOST_STEPS; step++) {
    const x = exp(u);
    const f = gammaSeries(a, x);
    const slope = a / f;
    const move = halley((a * u - x + log(f) - logTarget) / slope, (a - x - slope) / 2);
    u = u - move;
    if (Math.abs(move) <= SMALL_STEP) break;
  }
  return exp(u);
}

function upperQuantile(a: number, q: number, first: number): number {
  const logTarget = log(q) + logGamma(a);
  let u = first;
  for (let step = 0; step < MOST_STEPS; step++) {
    const x = exp(u);
    const f = gammaFraction(a, x);
    const slope = -1 / f;
    const move = halley((a * u - x + log(f) - logTarget) / slope, (a - x - slope) / 2);
    u = u - move;
    if (Math.abs(move) <= SMALL_STEP) break;
  }
  return exp(u);
}

/** Newton's step with Halley's correction, kept from running away far from the root. */
const halley = (newton: number, bend: number): number => Math.max(-2, Math.min(2, newton / Math.min(2, Math.max(0.5, 1 - newton * bend))));

/** Logarithm of a first guess: the leading term of P near 0, or the cube of a normal number (Wilson & Hilferty 1931, PNAS 17, 684). */
function start(a: number, p: number): number {
  const lead = (log(p) + logGamma(a + 1)) / a;
  if (lead < -1 || a < 1) {
    // the next term of the series
    return Math.min(lead, 0) + Math.min(1, exp(Math.min(lead, 0)) / (a + 1));
  }
  const root = 1 - 1 / (9 * a) + normalQuantile(p) / (3 * Math.sqrt(a));
  return root > 0.1 ? log(a) + 3 * log(root) : lead;
}
