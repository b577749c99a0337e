import type { CompiledSiting } from './compile-siting.ts';
import type { SitingPlan } from './siting-plan.ts';
import { couldBeFeasible, type SitingTools, solveSiting } from './solve-siting.ts';

export interface SmallestDrive {
  /** Smallest longest drive that can be met, minutes; Infinity if none can. */
  readonly minutes: number;
  /** No smaller one can be met. */
  readonly bound: number;
  readonly plan: SitingPlan | undefined;
  readonly reproducible: boolean;
  readonly solves: number;
}

/** Fewer restarts and steps: it is only asked whether there is any plan. */
const YES_OR_NO = { starts: 4, boundSteps: 1 };

/** Can every requirement be met at once? 'unknown' when limits or a cancel came first. */
export const siteFeasibly = async (
  siting: CompiledSiting,
  tools: SitingTools,
): Promise<{ answer: 'yes' | 'no' | 'unknown'; plan: SitingPlan | undefined; reproducible: boolean; solves: number }> => {
  const free = {
    ...siting,
    pairCosts: siting.pairCosts.map((cost) => (cost === Number.POSITIVE_INFINITY ? cost : 0)),
    openCosts: new Float64Array(siting.candidates),
    worstDriveMinute: 0,
    step: 1,
  };
  const { nearestCandidates: _, ...limits } = tools.limits;
  const found = await solveSiting(free, {
    ...tools,
    limits: { ...limits, ...YES_OR_NO },
    hooks: { ...tools.hooks, onProgress: undefined },
  });
  const answer = found.plan !== undefined ? 'yes' : found.status === 'infeasible' ? 'no' : 'unknown';
  return { answer, plan: found.plan, reproducible: found.reproducible, solves: found.solves };
};

/** The smallest limit on drive time that can be met with everything else kept, by halving over the drive times that occur. */
export const smallestDrive = async (siting: CompiledSiting, tools: SitingTools): Promise<SmallestDrive> => {
  const levels = driveLevels(siting);
  let low = 0;
  let high = levels.length;
  let known: Omit<SmallestDrive, 'minutes' | 'bound'> = { plan: undefined, reproducible: true, solves: 0 };
  let proven = -1;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const { answer, plan, reproducible, solves } = await siteFeasibly(withReach(siting, levels[middle] as number), tools);
    known = { plan: plan ?? known.plan, reproducible: known.reproducible && reproducible, solves: known.solves + solves };
    if (answer === 'yes') high = middle;
    else {
      low = middle + 1;
      // unknown answers are searched past, but prove nothing
      if (answer === 'no') proven = Math.max(proven, middle);
    }
  }
  const minutes = levels[high] ?? Number.POSITIVE_INFINITY;
  return { minutes, bound: levels[proven + 1] ?? Number.POSITIVE_INFINITY, ...known };
};

/** The same problem with drives above a limit struck out. */
export const withReach = (siting: CompiledSiting, minutes: number): CompiledSiting => ({
  ...siting,
  pairCosts: siting.pairCosts.map((cost, at) => ((siting.minutes[at] as number) > minutes ? Number.POSITIVE_INFINITY : cost)),
});

/** Drive times of allowed pairs, rising, from the least that any assignment needs. */
const driveLevels = (siting: CompiledSiting): number[] => {
  const all = new Set<number>();
  siting.pairCosts.forEach((cost, at) => {
    if (cost !== Number.POSITIVE_INFINITY) all.add(siting.minutes[at] as number);
  });
  const levels = [...all].sort((a, b) => a - b);
  const largest = levels[levels.length - 1];
  if (largest === undefined || !couldBeFeasible(withReach(siting, largest))) return [];
  return levels.slice(firstPossible(siting, levels));
};

const firstPossible = (siting: CompiledSiting, levels: readonly number[]): number => {
  let low = 0;
  let high = levels.length - 1;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (couldBeFeasible(withReach(siting, levels[middle] as number))) high = middle;
    else low = middle + 1;
  }
  return low;
};
