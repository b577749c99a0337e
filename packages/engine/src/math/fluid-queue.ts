import { waitProbability } from './queue-table.ts';
import { EQUATION_LENGTH, OFFERED, RHO, SERVED, SERVERS, solveUtilisation, WAIT_PROBABILITY, WAITING_FACTOR } from './solve-utilisation.ts';

/**
 * The list equation: dL/dt = lambda - c mu rho(L) - theta (L - c rho(L)), where rho(L) inverts the stationary number waiting and in service
 *
 *   L(rho) = c rho + f C(c, rho) rho / (1 - rho),   f = (ca2 + cs2) / 2
 *
 * (Erlang's C for real c, Allen-Cunneen factor f on the waiting part). In equilibrium it is Erlang-C, far above capacity the fluid list:
 * the pointwise stationary fluid flow approximation, Wang, W.-P., Tipper, D. & Banerjee, S. (1996) IEEE INFOCOM, 1050-1057.
 * Units: L clients, lambda clients a month, c heads, mu completions per head and month when busy, theta a month, dt months.
 */

/** Below this many heads nobody is served. */
const NO_SERVERS = 1e-9;

/** A list at the start of a step and, once stepped, at its end. An object that its owner keeps: V8 makes an object of every number that is an argument. */
export interface ListStep {
  /** Clients waiting and in service: at the start, then at the end. */
  clients: number;
  /** lambda, c, mu, f, theta, dt of the equation. */
  arrivals: number;
  servers: number;
  perServer: number;
  spread: number;
  withdrawal: number;
  months: number;
  /** Utilisation: where the search starts (last step's, to save time only), then at the end of the step. */
  rho: number;
  /** That somebody who comes at the end of the step has to wait: C(c, rho). */
  waitProbability: number;
  /** In the step, clients. */
  completions: number;
  withdrawn: number;
}

/** NaN everywhere, so that V8 keeps the fields as doubles. */
export const emptyListStep = (): ListStep => ({
  clients: Number.NaN,
  arrivals: Number.NaN,
  servers: Number.NaN,
  perServer: Number.NaN,
  spread: Number.NaN,
  withdrawal: Number.NaN,
  months: Number.NaN,
  rho: Number.NaN,
  waitProbability: Number.NaN,
  completions: Number.NaN,
  withdrawn: Number.NaN,
});

/** The equation being solved: see `solveUtilisation`. */
const equation = new Float64Array(EQUATION_LENGTH);

/**
 * One backward-Euler step of the list equation: finds rho with L(rho) + dt (c mu rho + theta (L(rho) - c rho)) = lPrev + dt lambda.
 * L = lPrev + dt lambda - completions - withdrawn, because L is taken from this balance once rho is known.
 */
export function stepList(step: ListStep): void {
  const c = step.servers;
  const dt = step.months;
  const theta = step.withdrawal;
  const offered = step.clients + dt * step.arrivals;
  const stay = 1 + dt * theta;
  if (!(c > NO_SERVERS)) {
    const list = offered / stay;
    step.rho = 1;
    step.waitProbability = 1;
    step.clients = list;
    step.completions = 0;
    step.withdrawn = offered - list;
    return;
  }
  equation[SERVERS] = c;
  equation[SERVED] = c * (1 + dt * step.perServer);
  equation[WAITING_FACTOR] = step.spread * stay;
  equation[OFFERED] = offered;
  equation[RHO] = step.rho;
  solveUtilisation(equation);
  const rho = equation[RHO] as number;
  const busy = c * rho;
  const completions = dt * step.perServer * busy;
  // from the balance; never fewer than are in service, whatever the last bits say
  const list = (offered - completions + dt * theta * busy) / stay;
  step.rho = rho;
  step.waitProbability = equation[WAIT_PROBABILITY] as number;
  step.clients = Math.max(list, busy);
  step.completions = completions;
  step.withdrawn = dt * theta * Math.max(0, list - busy);
}

const single = emptyListStep();

/** `stepList` with plain numbers: writes out[0] = rho, out[1] = L at the end of the step, out[2] = completions and out[3] = withdrawn in the step. */
// biome-ignore lint/complexity/useMaxParams: the letters of the equation, in its order
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
  single.clients = lPrev;
  single.arrivals = lambda;
  single.servers = c;
  single.perServer = mu;
  single.spread = f;
  single.withdrawal = theta;
  single.months = dt;
  single.rho = rhoStart;
  stepList(single);
  out[0] = single.rho;
  out[1] = single.clients;
  out[2] = single.completions;
  out[3] = single.withdrawn;
}

/** Clients waiting and in service in equilibrium without withdrawal; Infinity when lambda reaches capacity. */
export function stationaryList(lambda: number, c: number, mu: number, f: number): number {
  if (lambda <= 0) return 0;
  const rho = lambda / (c * mu);
  if (!(rho < 1)) return Number.POSITIVE_INFINITY;
  return c * rho + (f * waitProbability(c, rho) * rho) / (1 - rho);
}

/** The inverse rho(L): the utilisation at which L clients are waiting and in service, 0 to 1 - 1e-12; 1 without servers. */
export function utilisationAtList(list: number, c: number, f: number): number {
  if (!(c > NO_SERVERS)) return 1;
  equation.set([c, c, f, list, 0.5]);
  solveUtilisation(equation);
  return equation[RHO] as number;
}
