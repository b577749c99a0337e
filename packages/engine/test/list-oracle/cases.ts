import type { ListCase } from './compare.ts';

const PERIOD = 24;

function steady(servers: number, load: number, replications: number): ListCase {
  return {
    name: `${servers} servers at load ${load}, from equilibrium`,
    load,
    servers: [[0, servers]],
    months: PERIOD,
    opening: 'stationary',
    replications,
  };
}

function fromEmpty(servers: number, load: number, replications: number): ListCase {
  return {
    name: `${servers} servers at load ${load}, from empty`,
    load,
    servers: [[0, servers]],
    months: PERIOD,
    opening: 'empty',
    replications,
  };
}

/** Replications are chosen for standard errors of 0.5-0.8% where 2% is claimed, 1% where 10%, and 1-2% where 20%. */
export const STABLE_CASES: readonly ListCase[] = [
  steady(1, 0.5, 2000),
  steady(1, 0.8, 4000),
  steady(1, 0.9, 8000),
  steady(2, 0.7, 1000),
  steady(2, 0.85, 3000),
  steady(3, 0.6, 800),
  steady(3, 0.85, 2000),
  steady(6, 0.7, 800),
  steady(6, 0.9, 2000),
  steady(10, 0.85, 1000),
];

export const TRANSIENT_CASES: readonly ListCase[] = [
  {
    name: 'six-month vacancy: 3 servers, 2 from month 6, 3 from month 12, load 0.85 of three',
    load: 0.85,
    servers: [
      [0, 3],
      [6, 2],
      [12, 3],
    ],
    months: PERIOD,
    opening: 'stationary',
    replications: 1200,
  },
];

/** Utilisation above 0.97, and permanent overload; and a vacancy that brings the load near 1 rather than far above it, where transients are worst. */
export const CRITICAL_CASES: readonly ListCase[] = [
  {
    name: 'six-month vacancy: 4 servers, 3 from month 3, 4 from month 9, load 0.8 of four',
    load: 0.8,
    servers: [
      [0, 4],
      [3, 3],
      [9, 4],
    ],
    months: PERIOD,
    opening: 'stationary',
    replications: 1000,
  },
  steady(3, 0.98, 1000),
  fromEmpty(1, 0.97, 2000),
  fromEmpty(4, 0.98, 800),
  fromEmpty(1, 1.1, 1500),
  fromEmpty(2, 1.1, 1000),
  fromEmpty(4, 1.1, 600),
  fromEmpty(10, 1.1, 200),
];

/** Load exactly at capacity: the diffusive case, where the approximation is at its worst. */
export const BALANCED_CASES: readonly ListCase[] = [fromEmpty(1, 1, 2000), fromEmpty(4, 1, 800)];
