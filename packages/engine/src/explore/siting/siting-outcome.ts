import { evaluateSiting } from './evaluate-siting.ts';
import type { MilpSolver } from './milp.ts';
import { planAssignment } from './siting-plan.ts';
import type { SitingProblem } from './siting-problem.ts';
import { SITING_LIMITS, type SitingHooks, type SitingLimits, type SitingResult, type SitingStatus } from './siting-result.ts';
import type { SitingOutcome, SitingTools } from './solve-siting.ts';

export interface SiteHubsOptions extends Partial<SitingLimits>, SitingHooks {
  /** A MILP solver, such as `createHighsSolver` of `@ohsim/engine/highs`. Without one the heuristic and its bound answer alone. */
  readonly solve?: MilpSolver | undefined;
}

/** Limits with their defaults, the solver and the hooks of one question. */
export const sitingTools = ({ solve, onProgress, cancelled, clock, breathe, ...limits }: SiteHubsOptions): SitingTools => ({
  solve,
  limits: { ...SITING_LIMITS, ...limits },
  hooks: { onProgress, cancelled, clock, breathe },
  since: clock?.() ?? Number.NaN,
});

/** What a solve found, in the user's terms; the objective is that of the independent evaluation. */
export const resultOf = (problem: SitingProblem, found: SitingOutcome): SitingResult => {
  const assignment = found.plan === undefined ? undefined : planAssignment(problem, found.plan);
  const evaluation = assignment === undefined ? undefined : evaluateSiting(problem, assignment);
  const { startObjective, rootBound, pairs, pairsLeft, solves, nodes } = found;
  const objective = found.plan?.objective ?? Number.NaN;
  const gap = found.plan === undefined || !Number.isFinite(found.bound) ? Number.POSITIVE_INFINITY : gapOf(objective, found.bound);
  return {
    status: statusOf(found, gap),
    ...(assignment === undefined ? {} : { assignment }),
    ...(evaluation === undefined ? {} : { evaluation }),
    bound: found.bound,
    gap,
    reproducible: found.reproducible,
    ...(found.restriction === undefined ? {} : { restriction: found.restriction }),
    effort: { startObjective, rootBound, pairs, pairsLeft, solves, nodes },
  };
};

const gapOf = (objective: number, bound: number): number => Math.max(0, objective - bound) / Math.max(1e-9, Math.abs(objective));

const statusOf = (found: SitingOutcome, gap: number): SitingStatus => {
  if (found.status === 'infeasible' || found.status === 'cancelled') return found.status;
  if (found.plan === undefined) return 'not-found';
  if (found.status === 'open') return 'feasible';
  return gap <= 1e-9 ? 'optimal' : 'within-gap';
};
