import { openSet, swapPass } from './open-set.ts';
import type { SearchSpace } from './search-space.ts';

export interface GreedyChoice {
  /** Hubs to open. */
  readonly hubs: number;
  /** Each step picks one of this many best by `dice`; 1 is plain greedy. */
  readonly width: number;
  readonly dice: (sides: number) => number;
}

/** Opens required sites, then one hub at a time where the saving is largest, keeping room for the accredited and trainer hubs still missing. */
export const greedyHubs = (space: SearchSpace, choice: GreedyChoice): Uint8Array => {
  const { siting } = space;
  const open = siting.required.map((required, c) => (required === 1 && siting.allowed[c] === 1 ? 1 : 0));
  const losses = new Float64Array(siting.candidates);
  for (let hubs = open.reduce((sum, is) => sum + is, 0); hubs < choice.hubs; hubs++) {
    const set = openSet(space, open);
    const eligible = eligibleNext(space, open, choice.hubs - hubs);
    const ranked = eligible
      .map((c) => ({ c, saving: swapPass(space, set, c, losses) - (siting.openCosts[c] as number) }))
      .sort((a, b) => b.saving - a.saving || a.c - b.c);
    if (ranked.length === 0) break;
    open[(ranked[choice.dice(Math.min(choice.width, ranked.length))] as { c: number }).c] = 1;
  }
  return open;
};

/** Closed candidates that may open next: all, unless the places left are just enough for what is required of hubs. */
const eligibleNext = ({ siting }: SearchSpace, open: Uint8Array, places: number): number[] => {
  const closed: number[] = [];
  let accredited = 0;
  let trainers = 0;
  for (let c = 0; c < siting.candidates; c++) {
    if (open[c] === 1) {
      accredited += siting.accredited[c] as number;
      trainers += siting.trainers[c] as number;
    } else if (siting.allowed[c] === 1) closed.push(c);
  }
  if (trainers < siting.minTrainers) {
    const byTrainers = [...closed].sort((a, b) => (siting.trainers[b] as number) - (siting.trainers[a] as number) || a - b);
    const others = byTrainers.slice(0, places - 1).reduce((sum, c) => sum + (siting.trainers[c] as number), trainers);
    const needed = closed.filter((c) => others + (siting.trainers[c] as number) >= siting.minTrainers);
    if (needed.length > 0 && needed.length < closed.length) return needed;
  }
  if (siting.minAccredited - accredited >= places) return closed.filter((c) => siting.accredited[c] === 1);
  return closed;
};
