import type { CompiledSiting } from './compile-siting.ts';

/** The costs the heuristics walk on: every pair has a finite cost, and those that are not allowed cost more than any allowed plan. */
export interface SearchSpace {
  readonly siting: CompiledSiting;
  /** Pair costs, `far` where the pair is not allowed. */
  readonly costs: Float64Array;
  readonly far: number;
  /** Cost of one unit of work above a hub's capacity: more than any re-arrangement of pairs can save. */
  readonly overload: number;
}

/** The space of a problem; with `reachMinutes`, of the same problem with a shorter longest drive. */
export const searchSpace = (siting: CompiledSiting, reachMinutes = Number.POSITIVE_INFINITY): SearchSpace => {
  let total = 1;
  for (const cost of siting.openCosts) total += Math.abs(cost);
  for (let d = 0; d < siting.demands; d++) {
    let largest = 0;
    for (let c = 0; c < siting.candidates; c++) {
      const cost = siting.pairCosts[d * siting.candidates + c] as number;
      if (cost !== Number.POSITIVE_INFINITY) largest = Math.max(largest, cost);
    }
    total += largest;
  }
  const far = 2 * total;
  let smallestLoad = Number.POSITIVE_INFINITY;
  for (const load of siting.loads) if (load > 0) smallestLoad = Math.min(smallestLoad, load);
  return {
    siting,
    costs: siting.pairCosts.map((cost, at) =>
      cost === Number.POSITIVE_INFINITY || (siting.minutes[at] as number) > reachMinutes ? far : cost,
    ),
    far,
    overload: smallestLoad === Number.POSITIVE_INFINITY ? 0 : total / smallestLoad,
  };
};
