import type { CompiledSiting } from './compile-siting.ts';
import { fillKnapsack, type KnapsackGrid } from './knapsack.ts';

/** The relaxed problem solved for one set of multipliers. */
export interface Relaxed {
  readonly value: number;
  readonly open: Uint8Array;
  /** Objective change of opening or closing each candidate by force. */
  readonly flip: Float64Array;
  /** Hubs that serve each demand, less one. */
  readonly excess: Float64Array;
}

/** What the relaxation may still use: pairs and candidates not struck out, and the price of the least worst drive. */
export interface RelaxationParts {
  readonly grid: KnapsackGrid;
  readonly pairLeft: Uint8Array;
  readonly hubLeft: Uint8Array;
  readonly leastWorst: number;
}

/** L(u) with the hubs that give it. The requirements on accreditation and trainers are left out, which only lowers it. */
export const createRelaxation = (siting: CompiledSiting, { grid, pairLeft, hubLeft, leastWorst }: RelaxationParts) => {
  const n = siting.candidates;
  const worth = new Float64Array(siting.demands);
  return (multipliers: Float64Array): Relaxed => {
    const hubCosts = new Float64Array(n).fill(Number.POSITIVE_INFINITY);
    const taken: Uint8Array[] = [];
    for (let c = 0; c < n; c++) {
      const marks = new Uint8Array(siting.demands);
      taken.push(marks);
      if (hubLeft[c] === 0) continue;
      const items: number[] = [];
      for (let d = 0; d < siting.demands; d++) {
        const gain = (multipliers[d] as number) - (siting.pairCosts[d * n + c] as number);
        if (gain <= 0 || pairLeft[d * n + c] === 0) continue;
        worth[d] = gain;
        items.push(d);
      }
      hubCosts[c] =
        (siting.openCosts[c] as number) - fillKnapsack({ items, worth, sizes: grid.sizes, capacity: grid.capacities[c] as number }, marks);
    }
    const { open, flip, sum } = cheapestHubs(siting, hubCosts);
    const excess = new Float64Array(siting.demands).fill(-1);
    let value = sum + leastWorst;
    for (let d = 0; d < siting.demands; d++) {
      value += multipliers[d] as number;
      for (let c = 0; c < n; c++) if (open[c] === 1) excess[d] = (excess[d] as number) + ((taken[c] as Uint8Array)[d] as number);
    }
    return { value, open, flip, excess };
  };
};

/** The cheapest allowed number of hubs at given costs, required ones included, and the least change of forcing any other open. */
const cheapestHubs = (siting: CompiledSiting, costs: Float64Array) => {
  const open = new Uint8Array(siting.candidates);
  const flip = new Float64Array(siting.candidates);
  let sum = 0;
  let hubs = 0;
  let dearest = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < siting.candidates; c++) {
    if (siting.required[c] === 0 || costs[c] === Number.POSITIVE_INFINITY) continue;
    open[c] = 1;
    hubs++;
    sum += costs[c] as number;
  }
  const order = [...costs.keys()]
    .filter((c) => open[c] === 0 && costs[c] !== Number.POSITIVE_INFINITY)
    .sort((a, b) => (costs[a] as number) - (costs[b] as number) || a - b);
  for (const c of order) {
    if (hubs >= siting.maxHubs || (hubs >= siting.minHubs && (costs[c] as number) >= 0)) break;
    open[c] = 1;
    hubs++;
    sum += costs[c] as number;
    dearest = costs[c] as number;
  }
  const full = hubs >= siting.maxHubs;
  for (const c of order) {
    if (open[c] === 1) continue;
    // a full house must close its dearest hub (none closable: this one cannot open at all); else it closes one only if that saves
    flip[c] = (costs[c] as number) - (full ? dearest : Math.max(0, dearest));
  }
  return { open, flip, sum };
};

/** Some demand must drive at least this far, whatever is open. */
export const leastWorstDrive = (siting: CompiledSiting): number => {
  let worst = 0;
  for (let d = 0; d < siting.demands; d++) {
    let nearest = Number.POSITIVE_INFINITY;
    for (let c = 0; c < siting.candidates; c++)
      if (siting.pairCosts[d * siting.candidates + c] !== Number.POSITIVE_INFINITY)
        nearest = Math.min(nearest, siting.minutes[d * siting.candidates + c] as number);
    worst = Math.max(worst, nearest);
  }
  return worst;
};
