import type { CompiledSiting } from './compile-siting.ts';
import { withinLimit } from './compile-siting.ts';
import type { SitingProblem } from './siting-problem.ts';
import type { SitingAssignment } from './siting-result.ts';

/** An answer in the optimiser's own terms: candidate index by demand, and its weighted objective. Complete and feasible. */
export interface SitingPlan {
  readonly open: Uint8Array;
  readonly hub: Int32Array;
  readonly objective: number;
}

/** What a choice of pairs and hubs costs in the weighted objective, worst drive included; Infinity if a pair is not allowed. */
export const planObjective = (siting: CompiledSiting, open: Uint8Array, hub: Int32Array): number => {
  let cost = 0;
  let worst = 0;
  for (let c = 0; c < siting.candidates; c++) if (open[c] === 1) cost += siting.openCosts[c] as number;
  for (let d = 0; d < siting.demands; d++) {
    const at = d * siting.candidates + (hub[d] as number);
    cost += siting.pairCosts[at] as number;
    worst = Math.max(worst, siting.minutes[at] as number);
  }
  return siting.worstDriveMinute === 0 ? cost : cost + siting.worstDriveMinute * worst;
};

/** Whether a set of open candidates meets the requirements on hubs: number, accreditation, trainers, fixed sites. */
export const hubsAllowed = (siting: CompiledSiting, open: Uint8Array): boolean => {
  let hubs = 0;
  let accredited = 0;
  let trainers = 0;
  for (let c = 0; c < siting.candidates; c++) {
    if (open[c] === 0) {
      if (siting.required[c] === 1) return false;
      continue;
    }
    if (siting.allowed[c] === 0) return false;
    hubs++;
    accredited += siting.accredited[c] as number;
    trainers += siting.trainers[c] as number;
  }
  return hubs >= siting.minHubs && hubs <= siting.maxHubs && accredited >= siting.minAccredited && trainers >= siting.minTrainers;
};

/** Whether a plan meets every requirement: its hubs, its pairs and its capacities. */
export const planAllowed = (siting: CompiledSiting, open: Uint8Array, hub: Int32Array): boolean => {
  if (!hubsAllowed(siting, open)) return false;
  const used = new Float64Array(siting.candidates);
  for (let d = 0; d < siting.demands; d++) {
    const c = hub[d] as number;
    if (c < 0 || open[c] !== 1 || siting.pairCosts[d * siting.candidates + c] === Number.POSITIVE_INFINITY) return false;
    used[c] = (used[c] as number) + (siting.loads[d] as number);
  }
  return used.every((load, c) => withinLimit(load, siting.capacities[c] as number));
};

/** A plan in the user's terms. */
export const planAssignment = (problem: SitingProblem, plan: SitingPlan): SitingAssignment => ({
  openSiteIds: problem.candidates.filter((_, c) => plan.open[c] === 1).map(({ siteId }) => siteId),
  hubOf: Object.fromEntries(problem.demands.map(({ siteId }, d) => [siteId, problem.candidates[plan.hub[d] as number]?.siteId ?? ''])),
});
