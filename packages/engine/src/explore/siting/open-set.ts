import type { SearchSpace } from './search-space.ts';

/** Open hubs with, for each demand, its cheapest and second cheapest open hub: what the interchange reads. */
export interface OpenSet {
  readonly open: Uint8Array;
  readonly list: readonly number[];
  readonly nearest: Int32Array;
  readonly nearestCost: Float64Array;
  readonly secondCost: Float64Array;
}

export const openSet = (space: SearchSpace, open: Uint8Array): OpenSet => {
  const { siting, costs } = space;
  const list: number[] = [];
  for (let c = 0; c < siting.candidates; c++) if (open[c] === 1) list.push(c);
  const nearest = new Int32Array(siting.demands).fill(-1);
  const nearestCost = new Float64Array(siting.demands).fill(4 * space.far);
  const secondCost = new Float64Array(siting.demands).fill(4 * space.far);
  for (let d = 0; d < siting.demands; d++) {
    for (const c of list) {
      const cost = costs[d * siting.candidates + c] as number;
      if (cost < (nearestCost[d] as number)) {
        secondCost[d] = nearestCost[d] as number;
        nearestCost[d] = cost;
        nearest[d] = c;
      } else if (cost < (secondCost[d] as number)) secondCost[d] = cost;
    }
  }
  return { open, list, nearest, nearestCost, secondCost };
};

/** Opening `add` and closing `drop` (-1: nothing) and what it changes, capacities ignored. */
export interface HubMove {
  readonly add: number;
  readonly drop: number;
  readonly change: number;
}

/**
 * The `keep` cheapest moves of each kind (close, open, swap) that keep the requirements on hubs, cheapest first. Swap changes by the fast interchange of
 * Whitaker, R. (1983) INFOR 21, 95-108: one pass over the demands for each candidate gives every swap that opens it. Capacities are ignored here.
 */
export const hubMoves = (space: SearchSpace, set: OpenSet, keep: number): HubMove[] => {
  const { siting } = space;
  const counts = hubCounts(space, set);
  const [closings, openings, swaps] = [[] as HubMove[], [] as HubMove[], [] as HubMove[]];
  const offer = (found: HubMove[], move: HubMove): void => {
    if (found.length === keep && move.change >= (found[keep - 1] as HubMove).change) return;
    if (!keepsRequirements(space, counts, move)) return;
    let at = found.length;
    while (at > 0 && (found[at - 1] as HubMove).change > move.change) at--;
    found.splice(at, 0, move);
    if (found.length > keep) found.pop();
  };
  const closing = closingLosses(space, set);
  for (const drop of set.list) offer(closings, { add: -1, drop, change: (closing[drop] as number) - (siting.openCosts[drop] as number) });
  const losses = new Float64Array(siting.candidates);
  for (let add = 0; add < siting.candidates; add++) {
    if (set.open[add] === 1 || siting.allowed[add] === 0) continue;
    const opening = (siting.openCosts[add] as number) - swapPass(space, set, add, losses);
    offer(openings, { add, drop: -1, change: opening });
    for (const drop of set.list)
      offer(swaps, { add, drop, change: opening + (losses[drop] as number) - (siting.openCosts[drop] as number) });
  }
  return [...closings, ...openings, ...swaps].sort((a, b) => a.change - b.change);
};

/** Extra cost of each open hub's demands if it closes. */
const closingLosses = ({ siting }: SearchSpace, { nearest, nearestCost, secondCost }: OpenSet): Float64Array => {
  const losses = new Float64Array(siting.candidates);
  for (let d = 0; d < siting.demands; d++) {
    const hub = nearest[d] as number;
    if (hub >= 0) losses[hub] = (losses[hub] as number) + (secondCost[d] as number) - (nearestCost[d] as number);
  }
  return losses;
};

/** Saving of opening `add`, without its own cost; fills `losses` with what closing each hub then costs. */
export const swapPass = ({ siting, costs }: SearchSpace, set: OpenSet, add: number, losses: Float64Array): number => {
  losses.fill(0);
  let gain = 0;
  for (let d = 0; d < siting.demands; d++) {
    const cost = costs[d * siting.candidates + add] as number;
    const first = set.nearestCost[d] as number;
    if (cost < first) {
      gain += first - cost;
    } else {
      const hub = set.nearest[d] as number;
      const second = set.secondCost[d] as number;
      if (hub >= 0) losses[hub] = (losses[hub] as number) + Math.min(cost, second) - first;
    }
  }
  return gain;
};

interface HubCounts {
  readonly hubs: number;
  readonly accredited: number;
  readonly trainers: number;
}

const hubCounts = ({ siting }: SearchSpace, { list }: OpenSet): HubCounts => ({
  hubs: list.length,
  accredited: list.reduce((sum, c) => sum + (siting.accredited[c] as number), 0),
  trainers: list.reduce((sum, c) => sum + (siting.trainers[c] as number), 0),
});

/** A move may not break a requirement on hubs, nor make one that is broken worse. */
const keepsRequirements = ({ siting }: SearchSpace, counts: HubCounts, { add, drop }: HubMove): boolean => {
  if (drop !== -1 && siting.required[drop] === 1) return false;
  const change = (values: ArrayLike<number>): number =>
    (add === -1 ? 0 : (values[add] as number)) - (drop === -1 ? 0 : (values[drop] as number));
  const hubs = counts.hubs + (add === -1 ? 0 : 1) - (drop === -1 ? 0 : 1);
  if (hubs > Math.max(siting.maxHubs, counts.hubs) || hubs < Math.min(siting.minHubs, counts.hubs)) return false;
  const accredited = counts.accredited + change(siting.accredited);
  if (accredited < Math.min(siting.minAccredited, counts.accredited)) return false;
  return counts.trainers + change(siting.trainers) >= Math.min(siting.minTrainers, counts.trainers);
};
