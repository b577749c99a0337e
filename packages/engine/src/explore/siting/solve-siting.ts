import type { CompiledSiting } from './compile-siting.ts';
import { type LagrangianResult, lagrangianBound } from './lagrangian-bound.ts';
import type { MilpSolution, MilpSolver } from './milp.ts';
import { modelPlan, planValues, sitingModel } from './siting-model.ts';
import { planAllowed, planObjective, type SitingPlan } from './siting-plan.ts';
import type { SitingHooks, SitingLimits, SitingProgress } from './siting-result.ts';
import { better, swapHeuristic } from './swap-heuristic.ts';

/** What every solve of one question shares. */
export interface SitingTools {
  /** Without a solver only the heuristic and its bound speak, and infeasibility is proven by counting alone. */
  readonly solve?: MilpSolver | undefined;
  readonly limits: SitingLimits;
  readonly hooks: SitingHooks;
  /** When the question was asked, by the caller's clock. */
  readonly since: number;
}

export interface SitingOutcome {
  /** 'settled': the plan is proven to within the gap asked for. */
  readonly status: 'settled' | 'open' | 'infeasible' | 'cancelled';
  readonly plan: SitingPlan | undefined;
  readonly bound: number;
  readonly reproducible: boolean;
  readonly restriction?: { readonly nearestCandidates: number; readonly proven: boolean };
  readonly startObjective: number;
  readonly rootBound: number;
  readonly pairs: number;
  readonly pairsLeft: number;
  readonly solves: number;
  readonly nodes: number;
}

/** A weighted siting problem: swap heuristic, Lagrangian bound that strikes out pairs, then the solver on what is left, started from the plan. */
export const solveSiting = async (siting: CompiledSiting, tools: SitingTools, from?: SitingPlan): Promise<SitingOutcome> => {
  const { limits, hooks } = tools;
  const cancelled = (): boolean => hooks.cancelled?.() === true;
  if (!couldBeFeasible(siting)) return outcome(siting, { status: 'infeasible' });
  reportProgress(tools, { phase: 'start' });
  const start = swapHeuristic(siting, { starts: limits.starts, seed: limits.seed, cancelled, from });
  await hooks.breathe?.();
  const relaxed = lagrangianBound(siting, start, {
    steps: limits.boundSteps,
    gap: limits.gap,
    cancelled,
    onStep: (objective, bound) => reportProgress(tools, { phase: 'bound', objective, bound }),
  });
  await hooks.breathe?.();
  const known = { plan: relaxed.plan, bound: relaxed.bound, rootBound: relaxed.bound, startObjective: start?.objective ?? Number.NaN };
  if (cancelled()) return outcome(siting, { ...known, status: 'cancelled' });
  if (withinGap(relaxed.plan, relaxed.bound, limits.gap))
    return outcome(siting, { ...known, status: 'settled', pairsLeft: count(relaxed.pairs) });
  if (tools.solve === undefined) return outcome(siting, { ...known, status: 'open', pairsLeft: count(relaxed.pairs) });
  return branch(siting, tools, relaxed, known);
};

/** Whether counting alone leaves a chance: reach, number, capacity and requirements on hubs. */
export const couldBeFeasible = (siting: CompiledSiting): boolean => {
  const allowed = [...siting.allowed.keys()].filter((c) => siting.allowed[c] === 1);
  const most = Math.min(siting.maxHubs, allowed.length);
  const topSum = (values: ArrayLike<number>): number =>
    allowed
      .map((c) => values[c] as number)
      .sort((a, b) => b - a)
      .slice(0, most)
      .reduce((sum, value) => sum + value, 0);
  const total = siting.loads.reduce((sum, load) => sum + load, 0);
  const required = siting.required.reduce((sum, is) => sum + is, 0);
  if (siting.required.some((is, c) => is === 1 && siting.allowed[c] === 0)) return false;
  if (allowed.length < siting.minHubs || required > siting.maxHubs || siting.maxHubs < 1) return false;
  if (topSum(siting.capacities) < total * (1 - 1e-9)) return false;
  if (topSum(siting.accredited) < siting.minAccredited || topSum(siting.trainers) < siting.minTrainers) return false;
  for (let d = 0; d < siting.demands; d++)
    if (siting.pairCosts.subarray(d * siting.candidates, (d + 1) * siting.candidates).every((cost) => cost === Number.POSITIVE_INFINITY))
      return false;
  return true;
};

/** Whether a plan is proven to within a relative gap; rounding counts as proof. */
export const withinGap = (plan: SitingPlan | undefined, bound: number, gap: number): boolean =>
  plan !== undefined && plan.objective - bound <= Math.max(gap, 1e-9) * Math.max(1e-9, Math.abs(plan.objective));

type Known = Pick<SitingOutcome, 'plan' | 'bound' | 'rootBound' | 'startObjective'>;

const branch = async (siting: CompiledSiting, tools: SitingTools, relaxed: LagrangianResult, known: Known): Promise<SitingOutcome> => {
  const { limits, hooks } = tools;
  const offered = nearestPairs(siting, relaxed.pairs, limits.nearestCandidates, known.plan);
  const dropped = count(relaxed.pairs) - count(offered);
  const restricted =
    limits.nearestCandidates === undefined ? {} : { restriction: { nearestCandidates: limits.nearestCandidates, proven: dropped === 0 } };
  const model = sitingModel(siting, { pairs: offered, hubs: relaxed.hubs });
  const solved = await (tools.solve as MilpSolver)(model.milp, {
    relativeGap: limits.gap,
    absoluteGap: siting.step === 1 ? 1 - 1e-6 : 1e-9,
    nodes: limits.nodes,
    seconds: limits.seconds,
    start: known.plan === undefined ? undefined : planValues(siting, model, known.plan),
    cancelled: hooks.cancelled,
    onProgress: (progress) => reportProgress(tools, { phase: 'solve', ...progress, bound: Math.max(known.bound, progress.bound) }),
  });
  const plan = better(known.plan, planFrom(siting, model, solved));
  const own = solvedBound(siting, solved, plan);
  const bound = dropped === 0 ? Math.max(known.bound, own) : known.bound;
  const common = {
    ...known,
    ...restricted,
    plan,
    bound: Math.min(bound, plan?.objective ?? Number.POSITIVE_INFINITY),
    reproducible: !solved.stoppedByClock,
    pairsLeft: count(offered),
    solves: 1,
    nodes: solved.nodes,
  };
  if (solved.status === 'cancelled') return outcome(siting, { ...common, status: 'cancelled' });
  if (plan === undefined && solved.status === 'infeasible' && dropped === 0) return outcome(siting, { ...common, status: 'infeasible' });
  return outcome(siting, { ...common, status: withinGap(plan, common.bound, limits.gap) ? 'settled' : 'open' });
};

/** Lower bound a solve proves for what it was offered; an optimum or "nothing better" within HiGHS's tolerance closes the gap asked for. */
const solvedBound = (siting: CompiledSiting, solved: MilpSolution, plan: SitingPlan | undefined): number => {
  if (solved.status === 'infeasible') return plan?.objective ?? Number.POSITIVE_INFINITY;
  const bound = siting.step === 1 ? Math.ceil(solved.bound - 1e-6) : solved.bound;
  const rounding = 1e-7 * Math.max(1, Math.abs(bound));
  return plan !== undefined && plan.objective - bound <= rounding ? plan.objective : bound;
};

const planFrom = (siting: CompiledSiting, model: ReturnType<typeof sitingModel>, solved: MilpSolution): SitingPlan | undefined => {
  if (solved.values === undefined) return undefined;
  const { open, hub } = modelPlan(siting, model, solved.values);
  return planAllowed(siting, open, hub) ? { open, hub, objective: planObjective(siting, open, hub) } : undefined;
};

/** The pairs still in play, cut to each demand's nearest candidates by drive time; those of the plan stay. */
const nearestPairs = (siting: CompiledSiting, pairs: Uint8Array, nearest: number | undefined, plan: SitingPlan | undefined): Uint8Array => {
  if (nearest === undefined) return pairs;
  const n = siting.candidates;
  const kept = new Uint8Array(pairs.length);
  for (let d = 0; d < siting.demands; d++) {
    const row = [...Array(n).keys()]
      .filter((c) => siting.pairCosts[d * n + c] !== Number.POSITIVE_INFINITY)
      .sort((a, b) => (siting.minutes[d * n + a] as number) - (siting.minutes[d * n + b] as number) || a - b);
    for (const c of row.slice(0, nearest)) kept[d * n + c] = pairs[d * n + c] as number;
    if (plan !== undefined) kept[d * n + (plan.hub[d] as number)] = 1;
  }
  return kept;
};

export const reportProgress = (tools: SitingTools, progress: Partial<SitingProgress> & Pick<SitingProgress, 'phase'>): void =>
  tools.hooks.onProgress?.({
    objective: Number.POSITIVE_INFINITY,
    bound: Number.NEGATIVE_INFINITY,
    nodes: 0,
    ...progress,
    elapsedSeconds: (tools.hooks.clock?.() ?? Number.NaN) - tools.since,
  });

const count = (marks: Uint8Array): number => marks.reduce((sum, mark) => sum + mark, 0);

const outcome = (siting: CompiledSiting, parts: Partial<SitingOutcome> & Pick<SitingOutcome, 'status'>): SitingOutcome => {
  const pairs = siting.pairCosts.reduce((sum, cost) => sum + (cost === Number.POSITIVE_INFINITY ? 0 : 1), 0);
  return {
    plan: undefined,
    bound: Number.NEGATIVE_INFINITY,
    reproducible: true,
    startObjective: Number.NaN,
    rootBound: Number.NEGATIVE_INFINITY,
    pairs,
    pairsLeft: pairs,
    solves: 0,
    nodes: 0,
    ...parts,
  };
};
