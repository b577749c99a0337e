import { type AssignedDemands, assignCarefully, assignDemands } from './assign-demands.ts';
import type { CompiledSiting } from './compile-siting.ts';
import { createDice } from './dice.ts';
import { greedyHubs } from './greedy-hubs.ts';
import { hubMoves, openSet } from './open-set.ts';
import { type SearchSpace, searchSpace } from './search-space.ts';
import { hubsAllowed, planAllowed, planObjective, type SitingPlan } from './siting-plan.ts';

export interface SwapSearch {
  readonly starts: number;
  readonly seed: number;
  readonly cancelled?: (() => boolean) | undefined;
  /** A plan to improve from. */
  readonly from?: SitingPlan | undefined;
}

/** Moves of each kind tried at a time when capacities make each trial an assignment of its own. */
const CAPACITATED_MOVES = 16;
/** A move whose quick assignment costs at most this share more is worth a careful one. */
const WORTH_CARE = 0.02;

/**
 * The best plan of several restarts of greedy and interchange: the first plain greedy, then in turn a greedy with luck and a shake-up of the best so far.
 * Undefined if none met every requirement. The same seed gives the same plan.
 */
export const swapHeuristic = (siting: CompiledSiting, search: SwapSearch): SitingPlan | undefined => {
  const spaces = reaches(siting).map((reach) => searchSpace(siting, reach));
  let best = search.from;
  for (let start = 0; start < search.starts; start++) {
    if (search.cancelled?.() === true) break;
    const space = spaces[start % spaces.length] as SearchSpace;
    const dice = createDice(search.seed, start);
    const shaken = best !== undefined && start % 2 === 1;
    const open = shaken
      ? shakeUp(space, (best as SitingPlan).open, dice)
      : greedyHubs(space, { hubs: targetHubs(siting, start, search.starts), width: start === 0 ? 1 : 3, dice });
    best = better(best, improveHubs(space, open));
  }
  return best;
};

/** Interchange from a set of hubs to where no move helps; the plan it ends in, if that meets every requirement. */
export const improveHubs = (space: SearchSpace, open: Uint8Array): SitingPlan | undefined => {
  const { siting } = space;
  let current = open;
  let assigned = assignDemands(space, listOf(current));
  for (;;) {
    const next = siting.capacitated ? capacitatedStep(space, current, assigned) : plainStep(space, current);
    if (next === undefined) break;
    current = next.open;
    assigned = next.assigned;
  }
  if (!planAllowed(siting, current, assigned.hub)) return undefined;
  return { open: current, hub: assigned.hub, objective: planObjective(siting, current, assigned.hub) };
};

/** The better of two plans; the first on a tie. */
export const better = (a: SitingPlan | undefined, b: SitingPlan | undefined): SitingPlan | undefined =>
  a === undefined || (b !== undefined && b.objective < a.objective) ? b : a;

interface Step {
  readonly open: Uint8Array;
  readonly assigned: AssignedDemands;
}

const plainStep = (space: SearchSpace, open: Uint8Array): Step | undefined => {
  const move = hubMoves(space, openSet(space, open), 1)[0];
  if (move === undefined || move.change > -1e-9) return undefined;
  const next = moved(open, move);
  return { open: next, assigned: assignDemands(space, listOf(next)) };
};

/** First with quick assignments; where none helps, the same moves with careful ones. */
const capacitatedStep = (space: SearchSpace, open: Uint8Array, assigned: AssignedDemands): Step | undefined => {
  const recentred = recentre(space, open, assigned.hub);
  const moves = hubMoves(space, openSet(space, open), CAPACITATED_MOVES).map((move) => moved(open, move));
  const tries = recentred === undefined ? moves : [recentred, ...moves];
  const quick: AssignedDemands[] = [];
  for (const next of tries) {
    const trial = assignDemands(space, listOf(next));
    if (trial.penalised < assigned.penalised - 1e-9) return { open: next, assigned: trial };
    quick.push(trial);
  }
  const own = assignCarefully(space, listOf(open), assigned);
  if (own.penalised < assigned.penalised - 1e-9) return { open, assigned: own };
  for (const [at, next] of tries.entries()) {
    const known = quick[at] as AssignedDemands;
    if (known.penalised > assigned.penalised * (1 + WORTH_CARE) + 1e-9) continue;
    const trial = assignCarefully(space, listOf(next), known);
    if (trial.penalised < assigned.penalised - 1e-9) return { open: next, assigned: trial };
  }
  return undefined;
};

/** Each hub moved to the candidate that serves its demands at least cost (Cooper 1963, location-allocation); undefined if none moves. */
const recentre = ({ siting, costs }: SearchSpace, open: Uint8Array, hub: Int32Array): Uint8Array | undefined => {
  const next = open.slice();
  for (const from of listOf(open)) {
    if (siting.required[from] === 1) continue;
    const served = [...hub.keys()].filter((d) => hub[d] === from);
    const load = served.reduce((sum, d) => sum + (siting.loads[d] as number), 0);
    const costAt = (c: number): number =>
      served.reduce((sum, d) => sum + (costs[d * siting.candidates + c] as number), siting.openCosts[c] as number);
    let best = from;
    let bestCost = costAt(from) - 1e-9;
    for (let c = 0; c < siting.candidates; c++) {
      if (next[c] === 1 || siting.allowed[c] === 0 || load > (siting.capacities[c] as number)) continue;
      const cost = costAt(c);
      if (cost < bestCost) {
        best = c;
        bestCost = cost;
      }
    }
    next[from] = 0;
    next[best] = 1;
    if (best !== from && !hubsAllowed(siting, next)) {
      next[best] = 0;
      next[from] = 1;
    }
  }
  return next.some((is, c) => is !== open[c]) ? next : undefined;
};

/** A few hubs, chosen by luck, exchanged for closed candidates chosen by luck; the requirements on hubs stay met if they were. */
const shakeUp = ({ siting }: SearchSpace, open: Uint8Array, dice: (sides: number) => number): Uint8Array => {
  let current: Uint8Array = open;
  const exchanges = 2 + dice(Math.max(1, Math.ceil(listOf(open).length / 4)));
  for (let attempt = 0, done = 0; attempt < 20 * exchanges && done < exchanges; attempt++) {
    const hubs = listOf(current);
    const drop = hubs[dice(Math.max(1, hubs.length))];
    const add = dice(siting.candidates);
    if (drop === undefined || current[add] === 1 || siting.allowed[add] === 0 || siting.required[drop] === 1) continue;
    const next = moved(current, { add, drop });
    if (!hubsAllowed(siting, next) && hubsAllowed(siting, current)) continue;
    current = next;
    done++;
  }
  return current;
};

const moved = (open: Uint8Array, { add, drop }: { readonly add: number; readonly drop: number }): Uint8Array => {
  const next = open.slice();
  if (add !== -1) next[add] = 1;
  if (drop !== -1) next[drop] = 0;
  return next;
};

const listOf = (open: Uint8Array): number[] => {
  const list: number[] = [];
  for (let c = 0; c < open.length; c++) if (open[c] === 1) list.push(c);
  return list;
};

/** Numbers of hubs to start from, spread between the fewest that could hold all the work and the most allowed. */
const targetHubs = (siting: CompiledSiting, start: number, starts: number): number => {
  const fewest = Math.max(siting.minHubs, fewestHubs(siting), 1);
  const most = Math.max(fewest, Math.min(siting.maxHubs, siting.demands));
  return fewest + Math.floor(((most - fewest) * start) / Math.max(1, starts - 1) + 0.5);
};

const fewestHubs = (siting: CompiledSiting): number => {
  const capacities = [...siting.capacities].filter((_, c) => siting.allowed[c] === 1).sort((a, b) => b - a);
  let left = siting.loads.reduce((sum, load) => sum + load, 0);
  let hubs = 0;
  while (left > 1e-9 && hubs < capacities.length) {
    left -= capacities[hubs] as number;
    hubs++;
  }
  return Math.min(hubs, siting.maxHubs);
};

/** Longest drives to try when each minute of worst drive has a price: no limit, then shorter ones down to the least possible. */
const reaches = (siting: CompiledSiting): number[] => {
  if (siting.worstDriveMinute === 0) return [Number.POSITIVE_INFINITY];
  let least = 0;
  let most = 0;
  for (let d = 0; d < siting.demands; d++) {
    let nearest = Number.POSITIVE_INFINITY;
    for (let c = 0; c < siting.candidates; c++) {
      if (siting.pairCosts[d * siting.candidates + c] === Number.POSITIVE_INFINITY) continue;
      nearest = Math.min(nearest, siting.minutes[d * siting.candidates + c] as number);
      most = Math.max(most, siting.minutes[d * siting.candidates + c] as number);
    }
    least = Math.max(least, nearest);
  }
  return [1, 0.75, 0.5, 0.35, 0.2, 0.1].map((share) => least + share * (most - least));
};
