import { type CompiledSiting, compileSiting, type SitingWeights } from './compile-siting.ts';
import { modelPlan, planValues, type SitingRow, sitingModel } from './siting-model.ts';
import { resultOf } from './siting-outcome.ts';
import { planAllowed, planObjective, type SitingPlan } from './siting-plan.ts';
import type { SitingCriterion, SitingProblem } from './siting-problem.ts';
import type { SitingResult, SitingStage } from './siting-result.ts';
import { smallestDrive, withReach } from './smallest-drive.ts';
import { type SitingOutcome, type SitingTools, solveSiting, withinGap } from './solve-siting.ts';

const WEIGHTS: Readonly<Record<SitingCriterion, SitingWeights>> = {
  cost: { fixedCost: 1, travelCost: 1, travelHour: 0, worstDriveMinute: 0 },
  travel: { fixedCost: 0, travelCost: 0, travelHour: 1, worstDriveMinute: 0 },
  'worst-drive': { fixedCost: 0, travelCost: 0, travelHour: 0, worstDriveMinute: 1 },
};

/** Room left to an earlier criterion, so that rounding does not cut its own optimum off. */
const ROOM = 1e-6;

/** What earlier criteria leave: a longest drive, and rows that hold cost or travel at their optimum. */
interface Held {
  readonly reach: number;
  readonly rows: readonly SitingRow[];
}

/** One criterion after another, each among the optima of those before it. The status and the gap speak for all: optimal only if every stage is. */
export const siteInOrder = async (problem: SitingProblem, order: readonly SitingCriterion[], tools: SitingTools): Promise<SitingResult> => {
  let held: Held = { reach: Number.POSITIVE_INFINITY, rows: [] };
  let last: SitingOutcome | undefined;
  const stages: SitingStage[] = [];
  const parts: SitingOutcome[] = [];
  for (const criterion of order) {
    const siting = withReach(compileSiting(problem, WEIGHTS[criterion]), held.reach);
    const found = await stageOutcome({ siting, criterion, held, tools, from: last?.plan });
    parts.push(found);
    if (found.plan === undefined) {
      if (last === undefined) return resultOf(problem, found);
      break;
    }
    last = found;
    const value = planObjective(siting, found.plan.open, found.plan.hub);
    stages.push({ criterion, value, bound: found.bound });
    held = holdAt(held, criterion, siting, value);
    if (found.status === 'cancelled') break;
  }
  return { ...resultOf(problem, summary(parts, last as SitingOutcome)), stages };
};

interface StageQuestion {
  readonly siting: CompiledSiting;
  readonly criterion: SitingCriterion;
  readonly held: Held;
  readonly tools: SitingTools;
  readonly from: SitingPlan | undefined;
}

const stageOutcome = (question: StageQuestion): Promise<SitingOutcome> => {
  const { siting, criterion, held, tools, from } = question;
  if (held.rows.length > 0) return solveHeld(question);
  if (criterion === 'worst-drive') return shortestDrive(siting, tools);
  return solveSiting(siting, tools, from === undefined ? undefined : { ...from, objective: planObjective(siting, from.open, from.hub) });
};

const shortestDrive = async (siting: CompiledSiting, tools: SitingTools): Promise<SitingOutcome> => {
  const { minutes, bound, plan, reproducible, solves } = await smallestDrive(siting, tools);
  const found = plan === undefined ? undefined : { ...plan, objective: planObjective(siting, plan.open, plan.hub) };
  const cancelled = tools.hooks.cancelled?.() === true;
  const status = cancelled
    ? 'cancelled'
    : found === undefined && bound === Number.POSITIVE_INFINITY
      ? 'infeasible'
      : minutes === bound
        ? 'settled'
        : 'open';
  return {
    ...NOTHING,
    status,
    plan: found,
    bound: found === undefined ? Number.NEGATIVE_INFINITY : Math.min(bound, found.objective),
    reproducible,
    solves,
  };
};

/** A later criterion under rows on earlier ones: the solver alone, started from the plan it may only improve. */
const solveHeld = async ({ siting, held, tools, from }: StageQuestion): Promise<SitingOutcome> => {
  const start = from === undefined ? undefined : { ...from, objective: planObjective(siting, from.open, from.hub) };
  if (tools.solve === undefined) return { ...NOTHING, status: 'open', plan: start };
  const model = sitingModel(siting, { rows: held.rows });
  const solved = await tools.solve(model.milp, {
    relativeGap: tools.limits.gap,
    absoluteGap: 1e-9,
    nodes: tools.limits.nodes,
    seconds: tools.limits.seconds,
    start: start === undefined ? undefined : planValues(siting, model, start),
    cancelled: tools.hooks.cancelled,
  });
  const found = solved.values === undefined ? undefined : modelPlan(siting, model, solved.values);
  const sound = found !== undefined && planAllowed(siting, found.open, found.hub) && held.rows.every((row) => rowHolds(siting, row, found));
  const plan = sound ? { ...found, objective: planObjective(siting, found.open, found.hub) } : start;
  const best = plan !== undefined && start !== undefined && start.objective < plan.objective ? start : plan;
  const bound = Math.min(solved.bound, best?.objective ?? Number.POSITIVE_INFINITY);
  const status =
    solved.status === 'cancelled' ? 'cancelled' : withinGap(best, bound, Math.max(tools.limits.gap, 10 * ROOM)) ? 'settled' : 'open';
  return { ...NOTHING, status, plan: best, bound, reproducible: !solved.stoppedByClock, solves: 1, nodes: solved.nodes };
};

const rowHolds = (siting: CompiledSiting, row: SitingRow, { open, hub }: Pick<SitingPlan, 'open' | 'hub'>): boolean => {
  let sum = 0;
  open.forEach((is, c) => {
    if (is === 1) sum += row.hubValue(c);
  });
  hub.forEach((c, d) => {
    sum += row.pairValue(d * siting.candidates + c);
  });
  return sum <= row.upper * (1 + ROOM) + ROOM;
};

const holdAt = (held: Held, criterion: SitingCriterion, siting: CompiledSiting, value: number): Held => {
  if (criterion === 'worst-drive') return { ...held, reach: Math.min(held.reach, value) };
  const row: SitingRow = {
    name: `hold-${criterion}`,
    pairValue: (at) => siting.pairCosts[at] as number,
    hubValue: (c) => siting.openCosts[c] as number,
    upper: value + ROOM * Math.max(1, Math.abs(value)),
  };
  return { ...held, rows: [...held.rows, row] };
};

/** The plan of the last stage, the bound of the first, open unless every stage is settled. */
const summary = (parts: readonly SitingOutcome[], last: SitingOutcome): SitingOutcome => {
  const first = parts[0] as SitingOutcome;
  const sum = (pick: (part: SitingOutcome) => number): number => parts.reduce((total, part) => total + pick(part), 0);
  const cancelled = parts.some(({ status }) => status === 'cancelled');
  return {
    ...first,
    status: cancelled ? 'cancelled' : parts.every(({ status }) => status === 'settled') ? 'settled' : 'open',
    plan: last.plan === undefined || first.plan === undefined ? last.plan : { ...last.plan, objective: first.plan.objective },
    reproducible: parts.every((part) => part.reproducible),
    solves: sum(({ solves }) => solves),
    nodes: sum(({ nodes }) => nodes),
  };
};

const NOTHING: Omit<SitingOutcome, 'status'> = {
  plan: undefined,
  bound: Number.NEGATIVE_INFINITY,
  reproducible: true,
  startObjective: Number.NaN,
  rootBound: Number.NEGATIVE_INFINITY,
  pairs: 0,
  pairsLeft: 0,
  solves: 0,
  nodes: 0,
};
