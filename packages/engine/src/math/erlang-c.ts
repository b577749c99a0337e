import { inverseErlangB } from './inverse-erlang-b.ts';

/**
 * Erlang's loss formula B(c, a): share of calls lost by c servers offered a erlangs, for real c >= 0 and a >= 0.
 * Erlang, A. K. (1917); real c after Jagers, A. A. & van Doorn, E. A. (1986), Operations Research Letters 5, 75-76.
 */
export function erlangB(c: number, a: number): number {
  return 1 / inverseErlangB(c, a);
}

/**
 * Erlang's delay formula C(c, a): probability that a client has to wait for c servers offered a erlangs, for real c > 0;
 * 1 from a = c on. C = 1 / (rho + (1 - rho) / B), rho = a / c.
 */
export function erlangC(c: number, a: number): number {
  if (a >= c) return 1;
  const rho = a / c;
  return 1 / (rho + (1 - rho) * inverseErlangB(c, a));
}

/** A multi-server queue: arrivalRate per unit of time, serviceTime in the same unit; squared coefficients of variation of times between arrivals and of service times. */
export interface MultiServerQueue {
  readonly servers: number;
  readonly arrivalRate: number;
  readonly serviceTime: number;
  readonly ca2: number;
  readonly cs2: number;
}

/**
 * Mean wait before service, in the unit of serviceTime (Allen & Cunneen): C(c, a) s / (c - a) (ca2 + cs2) / 2, a = arrivalRate s.
 * Allen, A. O. (1990) Probability, Statistics and Queueing Theory, 2nd ed., 5.3.4. Exact for Poisson arrivals and exponential service;
 * Infinity when demand reaches capacity: a list that grows is `stepQueue`'s subject.
 */
export function multiServerWait({ servers, arrivalRate, serviceTime, ca2, cs2 }: MultiServerQueue): number {
  const load = arrivalRate * serviceTime;
  if (load >= servers) return Number.POSITIVE_INFINITY;
  return (erlangC(servers, load) * (serviceTime / (servers - load)) * (ca2 + cs2)) / 2;
}
