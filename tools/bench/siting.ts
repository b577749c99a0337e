import { greatCircleKm } from '../../packages/engine/src/compile/distance.ts';
import { england } from '../../packages/engine/src/england.ts';
import { sitingProblem } from '../../packages/engine/src/explore/siting/baseline-siting.ts';
import { siteHubs } from '../../packages/engine/src/explore/siting/site-hubs.ts';
import type { SitingProblem } from '../../packages/engine/src/explore/siting/siting-problem.ts';
import { createHighsSolver } from '../../packages/engine/src/highs.ts';
import { isMain } from '../is-main.ts';

export interface SitingFigure {
  readonly job: string;
  readonly milliseconds: number;
  /** Proven relative gap, and what was asked for. */
  readonly gap: number;
  readonly gapAsked: number;
  readonly status: string;
  readonly reproducible: boolean;
  /** Of it, until the solver started: heuristic and bound. */
  readonly millisecondsBeforeSolve: number;
  /** Proven gap of the start, before branching. */
  readonly gapBeforeSolve: number;
  readonly hubs: number;
  readonly nodes: number;
  readonly pairsLeft: number;
}

const SIZES = [20, 40, 100, 205];
const GAP = 0.01;
/** Reproducible limit, and a clock that keeps the largest near a minute: a row it stopped says so. */
const NODES = 20;
const SECONDS = 60;

/**
 * Siting of real trusts: those nearest Manchester, every one with work and a candidate, drives by great circle x circuity / speed, capacities and costs of the
 * baseline's parameters, longest drive 75 minutes, any number of hubs, gap 1%. Each solved once.
 */
export async function sitingFigures(sizes: readonly number[] = SIZES): Promise<SitingFigure[]> {
  const figures: SitingFigure[] = [];
  const solve = createHighsSolver();
  await siteHubs(nearestTrusts(5), { solve, boundSteps: 1 });
  for (const size of sizes) {
    const problem = nearestTrusts(size);
    const start = performance.now();
    let before = Number.NaN;
    const { status, reproducible, gap, evaluation, effort } = await siteHubs(problem, {
      solve: (model, limits) => {
        before = performance.now() - start;
        return solve(model, limits);
      },
      gap: GAP,
      nodes: NODES,
      seconds: SECONDS,
    });
    figures.push({
      job: `siting ${size} services, capacities and 75 minutes, gap 1%`,
      milliseconds: performance.now() - start,
      gap,
      gapAsked: GAP,
      status,
      reproducible,
      millisecondsBeforeSolve: before,
      gapBeforeSolve: (effort.startObjective - effort.rootBound) / effort.startObjective,
      hubs: evaluation?.hubs ?? 0,
      nodes: effort.nodes,
      pairsLeft: effort.pairsLeft,
    });
  }
  return figures;
}

function nearestTrusts(size: number): SitingProblem {
  const baseline = england();
  const trusts = baseline.organisations.filter(({ sector }) => sector === 'nhs-trust');
  const centre = trusts.find(({ id }) => id === 'R0A') ?? trusts[0];
  const near = [...trusts]
    .sort(
      (a, b) => greatCircleKm(a, centre as (typeof trusts)[0]) - greatCircleKm(b, centre as (typeof trusts)[0]) || (a.id < b.id ? -1 : 1),
    )
    .slice(0, size);
  const chosen = { ...baseline, organisations: near };
  const read = sitingProblem(chosen, 'all', { candidates: near.map(({ id }) => id) });
  if (!read.ok) throw new Error(read.issues.map(({ message }) => message).join('; '));
  return read.value;
}

if (isMain(import.meta.url))
  console.table(await sitingFigures(process.argv.slice(2).length > 0 ? process.argv.slice(2).map(Number) : SIZES));
