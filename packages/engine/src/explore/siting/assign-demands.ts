import type { SearchSpace } from './search-space.ts';

/** A single-source assignment to given hubs, possibly overloaded; `penalised` counts overload and pairs that are not allowed. */
export interface AssignedDemands {
  readonly hub: Int32Array;
  readonly penalised: number;
}

/** Sweeps of shift and exchange after which the search stops even if it still gains. */
const SWEEPS = 30;

/** Rounds of dearer and cheaper overload in a careful assignment, and how fast its price moves. */
const ROUNDS = 24;
const DEARER = 1.7;
const CHEAPER = 0.6;

/**
 * Each demand to one open hub within capacities, cheaply: by largest regret (Martello and Toth 1981, generalised assignment), then shifts of one demand and
 * exchanges of two while the cost, with overload penalised, falls. Without capacities: the cheapest hub each, which is exact.
 */
export const assignDemands = (space: SearchSpace, openList: readonly number[]): AssignedDemands => {
  const { siting } = space;
  const state = { hub: new Int32Array(siting.demands), used: new Float64Array(siting.candidates) };
  const order = byRegret(space, openList, state.hub);
  if (siting.capacitated) {
    fillByRegret(space, { openList, order, ...state });
    settle(space, openList, state);
  }
  return { hub: state.hub, penalised: penalisedCost(space, openList, state) };
};

/**
 * The same with more care, for hubs that are nearly full: from everyone at the cheapest hub, the price of overload rises while there is any and falls when there
 * is none (strategic oscillation, Glover 1977), so that whole-site packing is traded against drives. Never worse than `known`.
 */
export const assignCarefully = (space: SearchSpace, openList: readonly number[], known: AssignedDemands): AssignedDemands => {
  const { siting } = space;
  if (!siting.capacitated) return known;
  const state = { hub: new Int32Array(siting.demands), used: new Float64Array(siting.candidates) };
  byRegret(space, openList, state.hub);
  state.hub.forEach((c, d) => {
    state.used[c] = (state.used[c] as number) + (siting.loads[d] as number);
  });
  let best = known;
  let price = Math.min(
    space.overload,
    (4 * Math.abs(known.penalised)) /
      Math.max(
        1e-9,
        siting.loads.reduce((sum, load) => sum + load, 0),
      ),
  );
  for (let round = 0; round < ROUNDS; round++) {
    settle({ ...space, overload: price }, openList, state);
    const overloaded = openList.some((c) => overloadCost(space, c, state.used[c] as number) > 0);
    const penalised = penalisedCost(space, openList, state);
    if (penalised < best.penalised - 1e-9) best = { hub: state.hub.slice(), penalised };
    price = overloaded ? Math.min(space.overload, price * DEARER) : price * CHEAPER;
  }
  return best;
};

/** Shifts and exchanges until neither helps. */
const settle = (space: SearchSpace, openList: readonly number[], state: Loads): void => {
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const shifted = shiftDemands(space, openList, state);
    const exchanged = exchangeDemands(space, state);
    if (!shifted && !exchanged) return;
  }
};

const penalisedCost = (space: SearchSpace, openList: readonly number[], { hub, used }: Loads): number => {
  const { siting, costs } = space;
  let penalised = 0;
  for (const c of openList) {
    penalised += siting.openCosts[c] as number;
    penalised += overloadCost(space, c, used[c] as number);
  }
  for (let d = 0; d < siting.demands; d++) penalised += costs[d * siting.candidates + (hub[d] as number)] as number;
  return penalised;
};

interface Loads {
  readonly hub: Int32Array;
  readonly used: Float64Array;
}

/** Demands by falling difference between their second cheapest and cheapest hub; writes the cheapest into `hub`. Ties in order of demand. */
const byRegret = ({ siting, costs }: SearchSpace, openList: readonly number[], hub: Int32Array): number[] => {
  const regret = new Float64Array(siting.demands);
  for (let d = 0; d < siting.demands; d++) {
    let first = Number.POSITIVE_INFINITY;
    let second = Number.POSITIVE_INFINITY;
    for (const c of openList) {
      const cost = costs[d * siting.candidates + c] as number;
      if (cost < first) {
        second = first;
        first = cost;
        hub[d] = c;
      } else if (cost < second) second = cost;
    }
    regret[d] = second - first;
  }
  return Array.from({ length: siting.demands }, (_, d) => d).sort((a, b) => (regret[b] as number) - (regret[a] as number) || a - b);
};

const fillByRegret = (
  { siting, costs, overload }: SearchSpace,
  { openList, order, hub, used }: Loads & { readonly openList: readonly number[]; readonly order: readonly number[] },
): void => {
  for (const d of order) {
    const load = siting.loads[d] as number;
    let best = -1;
    let bestCost = Number.POSITIVE_INFINITY;
    for (const c of openList) {
      const over = Math.max(0, (used[c] as number) + load - (siting.capacities[c] as number));
      const cost = (costs[d * siting.candidates + c] as number) + over * overload;
      if (cost < bestCost) {
        bestCost = cost;
        best = c;
      }
    }
    hub[d] = best;
    used[best] = (used[best] as number) + load;
  }
};

const overloadCost = ({ siting, overload }: SearchSpace, c: number, used: number): number => {
  const over = used - (siting.capacities[c] as number);
  return over > 1e-9 * Math.max(1, used) ? over * overload : 0;
};

/** Moves single demands to the hub where the total falls most. True if any moved. */
const shiftDemands = (space: SearchSpace, openList: readonly number[], { hub, used }: Loads): boolean => {
  const { siting, costs } = space;
  let moved = false;
  for (let d = 0; d < siting.demands; d++) {
    const from = hub[d] as number;
    const load = siting.loads[d] as number;
    const row = d * siting.candidates;
    const left = overloadCost(space, from, (used[from] as number) - load) - overloadCost(space, from, used[from] as number);
    let best = from;
    let bestChange = -1e-9;
    for (const to of openList) {
      if (to === from) continue;
      const joined = overloadCost(space, to, (used[to] as number) + load) - overloadCost(space, to, used[to] as number);
      const change = (costs[row + to] as number) - (costs[row + from] as number) + left + joined;
      if (change < bestChange) {
        bestChange = change;
        best = to;
      }
    }
    if (best === from) continue;
    used[from] = (used[from] as number) - load;
    used[best] = (used[best] as number) + load;
    hub[d] = best;
    moved = true;
  }
  return moved;
};

/** Exchanges the hubs of two demands where the total falls. True if any changed. */
const exchangeDemands = (space: SearchSpace, { hub, used }: Loads): boolean => {
  const { siting, costs } = space;
  const n = siting.candidates;
  let moved = false;
  for (let a = 0; a < siting.demands; a++) {
    for (let b = a + 1; b < siting.demands; b++) {
      const hubA = hub[a] as number;
      const hubB = hub[b] as number;
      if (hubA === hubB) continue;
      const pairs =
        (costs[a * n + hubB] as number) +
        (costs[b * n + hubA] as number) -
        (costs[a * n + hubA] as number) -
        (costs[b * n + hubB] as number);
      if (pairs >= space.far) continue;
      const more = (siting.loads[b] as number) - (siting.loads[a] as number);
      const usedA = used[hubA] as number;
      const usedB = used[hubB] as number;
      const change =
        pairs +
        overloadCost(space, hubA, usedA + more) -
        overloadCost(space, hubA, usedA) +
        overloadCost(space, hubB, usedB - more) -
        overloadCost(space, hubB, usedB);
      if (change > -1e-9) continue;
      used[hubA] = usedA + more;
      used[hubB] = usedB - more;
      hub[a] = hubB;
      hub[b] = hubA;
      moved = true;
    }
  }
  return moved;
};
