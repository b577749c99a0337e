import { waitProbability, waitProbabilityWithSlope } from './queue-table.ts';

/**
 * The list equation: dL/dt = lambda - c mu rho(L) - theta (L - c rho(L)), where rho(L) inverts the stationary number waiting and in service
 *
 *   L(rho) = c rho + f C(c, rho) rho / (1 - rho),   f = (ca2 + cs2) / 2
 *
 * (Erlang's C for real c, Allen-Cunneen factor f on the waiting part). In equilibrium it is Erlang-C, far above capacity the fluid list:
 * the pointwise stationary fluid flow approximation, Wang, W.-P., Tipper, D. & Banerjee, S. (1996) IEEE INFOCOM, 1050-1057.
 * Units: L clients, lambda clients a month, c heads, mu completions per head and month when busy, theta a month, dt months.
 */

/** Utilisation is held this far below 1, so that L(rho) stays finite; completions at the cap lack 1e-12 of capacity. */
const HIGHEST_RHO = 1 - 1e-12;
/** Below this many heads nobody is served. */
const NO_SERVERS = 1e-9;
/** Fewer clients than this are not served: arithmetic on them would lose its relative accuracy. */
const NOBODY = 1e-100;
/** Of rho: the last step of the iteration. What is left after it is of second order, below 1e-10 even across a node of the table. */
const STEP_TOLERANCE = 1e-7;
const MOST_ITERATIONS = 100;
/** A search does not start lower: C is steep there. */
const LEAST_START = 1e-6;

/** [C, dC/drho] of the last look-up. */
const probability = new Float64Array(2);

/**
 * One backward-Euler step of the list equation: finds rho with L(rho) + dt (c mu rho + theta (L(rho) - c rho)) = lPrev + dt lambda.
 * Writes out[0] = rho, out[1] = L at the end of the step, out[2] = completions and out[3] = withdrawn in the step (clients);
 * L = lPrev + dt lambda - completions - withdrawn, because L is taken from this balance once rho is known. rhoStart (last step's rho) only saves time.
 * Positional arguments: this is the inner loop.
 */
// biome-ignore lint/complexity/useMaxParams: inner loop, see above
export function stepQueue(
  out: Float64Array,
  lPrev: number,
  lambda: number,
  c: number,
  mu: number,
  f: number,
  theta: number,
  dt: number,
  rhoStart: number,
): void {
  const offered = lPrev + dt * lambda;
  const stay = 1 + dt * theta;
  if (!(c > NO_SERVERS)) {
    const list = offered / stay;
    out[0] = 1;
    out[1] = list;
    out[2] = 0;
    out[3] = offered - list;
    return;
  }
  const rho = solveUtilisation(c, c * (1 + dt * mu), f * stay, offered, rhoStart);
  const busy = c * rho;
  const completions = dt * mu * busy;
  // from the balance; never fewer than are in service, whatever the last bits say
  const list = (offered - completions + dt * theta * busy) / stay;
  out[0] = rho;
  out[1] = Math.max(list, busy);
  out[2] = completions;
  out[3] = dt * theta * Math.max(0, list - busy);
}

/** Clients waiting and in service in equilibrium without withdrawal; Infinity when lambda reaches capacity. */
export function stationaryList(lambda: number, c: number, mu: number, f: number): number {
  if (lambda <= 0) return 0;
  const rho = lambda / (c * mu);
  if (!(rho < 1)) return Infinity;
  return c * rho + (f * waitProbability(c, rho) * rho) / (1 - rho);
}

/** The inverse rho(L): the utilisation at which L clients are waiting and in service, 0 to 1 - 1e-12; 1 without servers. */
export function utilisationAtList(list: number, c: number, f: number): number {
  if (!(c > NO_SERVERS)) return 1;
  return solveUtilisation(c, c, f, list, 0.5);
}

/**
 * Root in rho of served rho (1 - rho) + waitingFactor rho C(c, rho) - offered (1 - rho): the step's equation times (1 - rho), which removes the
 * pole at 1. Each iteration solves the quadratic that remains when C is replaced by its tangent, exact within a cell of the table; it is kept
 * inside a bracket, halved when it would leave (as in Press et al., Numerical Recipes, rtsafe). The root is unique because L rises with rho.
 */
// biome-ignore lint/complexity/useMaxParams: inner loop
function solveUtilisation(c: number, served: number, waitingFactor: number, offered: number, start: number): number {
  if (!(offered > NOBODY)) return 0;
  if (!(waitingFactor > 0)) return offered < served ? Math.min(offered / served, HIGHEST_RHO) : HIGHEST_RHO;
  let low = 0;
  let high = 1;
  let rho = start > LEAST_START && start < 1 ? start : offered / (offered + served);
  for (let i = 0; i < MOST_ITERATIONS; i++) {
    waitProbabilityWithSlope(c, rho, probability);
    const wait = waitingFactor * (probability[0] as number);
    const slope = waitingFactor * (probability[1] as number);
    if (rho * (served * (1 - rho) + wait) < offered * (1 - rho)) low = rho;
    else high = rho;
    const a = slope - served;
    const b = served + offered + wait - slope * rho;
    const root = Math.sqrt(b * b + 4 * a * offered);
    const next = b > 0 ? (2 * offered) / (b + root) : (root - b) / (2 * a);
    const step = next - rho;
    // before the bracket, which rounding can close on the wrong side of a root already found
    if (Math.abs(step) < STEP_TOLERANCE * next) {
      rho = next;
      break;
    }
    rho = next > low && next < high ? next : 0.5 * (low + high);
  }
  return Math.min(rho, HIGHEST_RHO);
}
