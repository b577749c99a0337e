import { assignDemands } from './assign-demands.ts';
import type { CompiledSiting } from './compile-siting.ts';
import { knapsackGrid } from './knapsack.ts';
import { createRelaxation, leastWorstDrive, type Relaxed } from './lagrangian-relaxation.ts';
import { searchSpace } from './search-space.ts';
import { hubsAllowed, planAllowed, planObjective, type SitingPlan } from './siting-plan.ts';
import { better, improveHubs } from './swap-heuristic.ts';

export interface LagrangianResult {
  /** No plan costs less than this. */
  readonly bound: number;
  readonly plan: SitingPlan | undefined;
  /** Pairs (d x candidates + c) and candidates that may still be in a better plan; those of the best plan always stay. */
  readonly pairs: Uint8Array;
  readonly hubs: Uint8Array;
}

export interface LagrangianSearch {
  readonly steps: number;
  readonly gap: number;
  readonly cancelled?: (() => boolean) | undefined;
  readonly onStep?: ((objective: number, bound: number) => void) | undefined;
}

/** Steps without a better bound before the step size halves, and between reports. */
const PATIENCE = 20;

/**
 * Lower bound by Lagrangian relaxation of "every demand is served once" (Cornuéjols, Fisher and Nemhauser 1977, Management Science 23; with capacities each
 * hub is a knapsack: Klincewicz and Luss 1986): L(u) = sum u_d + least sum over hubs of (f_c - most worth of u_d - c_dc that fits). Subgradient steps (Held,
 * Wolfe and Crowder 1974). Whatever reduced costs prove cannot be in a better plan than the one known is struck out; hubs met on the way are tried as plans.
 */
export const lagrangianBound = (siting: CompiledSiting, start: SitingPlan | undefined, search: LagrangianSearch): LagrangianResult => {
  const run = createRun(siting, start);
  let step = 1.5;
  let idle = 0;
  let multipliers = run.firstMultipliers();
  for (let count = 0; count < search.steps && step > 0.002; count++) {
    if (search.cancelled?.() === true) break;
    const relaxed = run.relax(multipliers);
    if (!Number.isFinite(run.state.bound) || relaxed.value > run.state.bound + 1e-7 * Math.abs(run.state.bound)) {
      run.state.bound = relaxed.value;
      run.state.best = multipliers.slice();
      idle = 0;
    } else idle++;
    run.tryHubs(relaxed.open, count);
    run.strikeOut(relaxed, multipliers);
    if (idle >= PATIENCE) {
      idle = 0;
      step /= 2;
      multipliers = run.state.best.slice();
      continue;
    }
    if (count % PATIENCE === 0) search.onStep?.(run.state.plan?.objective ?? Number.POSITIVE_INFINITY, run.proven());
    if (run.closed(search.gap)) break;
    if (!run.move(multipliers, relaxed, step)) break;
  }
  return { bound: run.proven(), plan: run.state.plan, pairs: run.pairs(), hubs: run.hubs() };
};

const createRun = (siting: CompiledSiting, start: SitingPlan | undefined) => {
  const n = siting.candidates;
  const grid = knapsackGrid(siting.loads, siting.capacities);
  const space = searchSpace(siting);
  const pairLeft = Uint8Array.from(siting.pairCosts, (cost) => (cost === Number.POSITIVE_INFINITY ? 0 : 1));
  const hubLeft = siting.allowed.slice();
  const leastWorst = siting.worstDriveMinute * leastWorstDrive(siting);
  const state = { bound: Number.NEGATIVE_INFINITY, plan: start, best: new Float64Array(siting.demands) };
  const tried = new Set<string>();
  const relaxedFor = createRelaxation(siting, { grid, pairLeft, hubLeft, leastWorst });
  const rounded = (bound: number): number => (siting.step === 1 ? Math.ceil(bound - 1e-6) : bound);
  const cutoff = (): number =>
    state.plan === undefined ? Number.POSITIVE_INFINITY : state.plan.objective - 1e-9 * Math.abs(state.plan.objective);
  return {
    state,
    firstMultipliers: () => secondCheapest(siting),
    relax: relaxedFor,
    proven: (): number => Math.min(rounded(state.bound), state.plan?.objective ?? Number.POSITIVE_INFINITY),
    closed: (gap: number): boolean =>
      state.plan !== undefined && rounded(state.bound) >= state.plan.objective - Math.max(1e-9, gap) * Math.abs(state.plan.objective),
    tryHubs: (open: Uint8Array, count: number): void => {
      if (!hubsAllowed(siting, open) || (siting.capacitated && count % 4 !== 0)) return;
      const key = open.join('');
      if (tried.has(key)) return;
      tried.add(key);
      const { hub } = assignDemands(
        space,
        [...open.keys()].filter((c) => open[c] === 1),
      );
      if (!planAllowed(siting, open, hub)) return;
      const plan = { open: open.slice(), hub, objective: planObjective(siting, open, hub) };
      if (state.plan === undefined || plan.objective < state.plan.objective) state.plan = better(plan, improveHubs(space, plan.open));
    },
    strikeOut: (relaxed: Relaxed, multipliers: Float64Array): void =>
      strikeOut(siting, { pairLeft, hubLeft }, { relaxed, multipliers, limit: cutoff(), rounded }),
    move: (multipliers: Float64Array, { value, excess }: Relaxed, step: number): boolean => {
      let norm = 0;
      for (const e of excess) norm += e * e;
      if (norm === 0) return false;
      const target = state.plan === undefined ? value + 0.05 * Math.abs(value) + 1 : state.plan.objective * (1 + 1e-6) + 1e-9;
      const length = (step * Math.max(target - value, 1e-9 * Math.abs(value))) / norm;
      for (let d = 0; d < siting.demands; d++) multipliers[d] = (multipliers[d] as number) - length * (excess[d] as number);
      return true;
    },
    pairs: (): Uint8Array =>
      keepPlan(
        pairLeft.map((left, at) => (left === 1 && hubLeft[at % n] === 1 ? 1 : 0)),
        state.plan,
        n,
      ),
    hubs: (): Uint8Array => hubLeft.map((left, c) => (left === 1 || state.plan?.open[c] === 1 ? 1 : 0)),
  };
};

interface StrikeOut {
  readonly relaxed: Relaxed;
  readonly multipliers: Float64Array;
  /** Only plans below this objective are of interest. */
  readonly limit: number;
  readonly rounded: (bound: number) => number;
}

/** Strikes out what reduced costs prove: forcing it lifts the bound to the limit. A hub's knapsack cannot gain by an item of negative worth. */
const strikeOut = (
  { candidates, demands, pairCosts }: CompiledSiting,
  { pairLeft, hubLeft }: { readonly pairLeft: Uint8Array; readonly hubLeft: Uint8Array },
  { relaxed: { value, open, flip }, multipliers, limit, rounded }: StrikeOut,
): void => {
  if (limit === Number.POSITIVE_INFINITY) return;
  for (let c = 0; c < candidates; c++) {
    if (hubLeft[c] === 0) continue;
    const opening = open[c] === 1 ? 0 : (flip[c] as number);
    if (rounded(value + opening) >= limit) {
      hubLeft[c] = 0;
      continue;
    }
    for (let d = 0; d < demands; d++) {
      const at = d * candidates + c;
      const reduced = (pairCosts[at] as number) - (multipliers[d] as number);
      if (pairLeft[at] === 1 && reduced > 0 && rounded(value + opening + reduced) >= limit) pairLeft[at] = 0;
    }
  }
};

/** Each demand's second lowest pair cost: where the multipliers start. */
const secondCheapest = ({ demands, candidates, pairCosts }: CompiledSiting): Float64Array =>
  Float64Array.from({ length: demands }, (_, d) => {
    const row = pairCosts.slice(d * candidates, (d + 1) * candidates).sort();
    const second = row[1] ?? Number.POSITIVE_INFINITY;
    return second === Number.POSITIVE_INFINITY ? (row[0] as number) : second;
  });

const keepPlan = (pairs: Uint8Array, plan: SitingPlan | undefined, candidates: number): Uint8Array => {
  plan?.hub.forEach((c, d) => {
    pairs[d * candidates + c] = 1;
  });
  return pairs;
};
