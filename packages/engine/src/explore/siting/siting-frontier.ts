import { RunRefused } from '../../ensemble/run-model.ts';
import { checkSiting } from './check-siting.ts';
import { compileSiting } from './compile-siting.ts';
import { resultOf, type SiteHubsOptions, sitingTools } from './siting-outcome.ts';
import { COST_OBJECTIVE, type SitingProblem } from './siting-problem.ts';
import type { SitingResult } from './siting-result.ts';
import { solveSiting } from './solve-siting.ts';

export interface FrontierOptions extends SiteHubsOptions {
  /** Limits on drive time to try, minutes; absent: each point's worst drive gives the next, so that none is missed. */
  readonly driveLimits?: readonly number[];
  /** Most solves, over all numbers of hubs. */
  readonly maxSolves?: number;
}

/** One siting that no other point found beats: none has a lower or equal cost, travel and worst drive together and one of them lower. */
export interface FrontierPoint {
  readonly hubs: number;
  /** £ a year, hubs and travel; hours a year; minutes one way. */
  readonly totalCost: number;
  readonly travelHours: number;
  readonly worstDriveMinutes: number;
  readonly result: SitingResult;
}

export interface SitingFrontier {
  /** By number of hubs, then falling worst drive. */
  readonly points: readonly FrontierPoint[];
  /** False if solves ran out or a cancel came before every number of hubs was followed to its end. */
  readonly complete: boolean;
  readonly reproducible: boolean;
  readonly solves: number;
}

/** Solves of a frontier that does not say how many. */
const MAX_SOLVES = 60;

/**
 * The frontier of cost, travel and worst drive by the epsilon-constraint method (Haimes, Lasdon and Wismer 1971): for each number of hubs the least cost, then
 * again with every drive shorter than the worst just found, until nothing is possible. Each point is proven to its own gap. The problem's own limits hold.
 */
export const sitingFrontier = async (problem: SitingProblem, options: FrontierOptions = {}): Promise<SitingFrontier> => {
  const issues = checkSiting(problem);
  if (issues.length > 0) throw new RunRefused(issues);
  const { driveLimits, maxSolves = MAX_SOLVES, ...rest } = options;
  const tools = sitingTools(rest);
  const found: FrontierPoint[] = [];
  const { min, max } = problem.settings.hubs;
  const most = Math.min(max, problem.candidates.length);
  const numbers = Array.from({ length: Math.max(0, most - Math.max(1, min) + 1) }, (_, at) => Math.max(1, min) + at);
  let solves = 0;
  let complete = true;
  let reproducible = true;
  for (const hubs of numbers) {
    const limits = limitsOf(problem.settings.maxDriveMinutes, driveLimits);
    for (let limit = limits.next(undefined); limit !== undefined; ) {
      if (solves >= maxSolves || tools.hooks.cancelled?.() === true) {
        complete = false;
        break;
      }
      const settings = { ...problem.settings, hubs: { min: hubs, max: hubs }, maxDriveMinutes: limit, objective: COST_OBJECTIVE };
      const limited = { ...problem, settings };
      const outcome = await solveSiting(compileSiting(limited, { fixedCost: 1, travelCost: 1, travelHour: 0, worstDriveMinute: 0 }), tools);
      solves++;
      reproducible &&= outcome.reproducible;
      const point = pointOf(hubs, resultOf(limited, outcome));
      if (outcome.status === 'cancelled' || (point === undefined && outcome.status !== 'infeasible')) complete = false;
      if (point === undefined) break;
      found.push(point);
      limit = limits.next(point.worstDriveMinutes);
    }
  }
  return { points: nondominated(found), complete, reproducible, solves };
};

/** The next limit on drive time: the next in the list given that is below the worst drive found, or just below that drive. */
const limitsOf = (first: number, given: readonly number[] | undefined) => {
  const falling = given === undefined ? undefined : [...given].filter((limit) => limit <= first).sort((a, b) => b - a);
  return {
    next: (worst: number | undefined): number | undefined => {
      if (worst === undefined) return falling === undefined ? first : falling[0];
      if (falling !== undefined) return falling.find((limit) => limit < worst);
      return worst > 0 ? worst * (1 - 1e-6) : undefined;
    },
  };
};

const pointOf = (hubs: number, result: SitingResult): FrontierPoint | undefined => {
  if (result.evaluation === undefined) return undefined;
  const { totalCost, travelHours, worstDriveMinutes } = result.evaluation;
  return { hubs, totalCost, travelHours, worstDriveMinutes, result };
};

/** Points no other beats; of equal ones the first. */
const nondominated = (points: readonly FrontierPoint[]): FrontierPoint[] =>
  points.filter((point, at) => !points.some((other, place) => beats(other, point) || (place < at && equals(other, point))));

const figures = ({ totalCost, travelHours, worstDriveMinutes }: FrontierPoint): readonly number[] => [
  totalCost,
  travelHours,
  worstDriveMinutes,
];

const beats = (a: FrontierPoint, b: FrontierPoint): boolean => {
  const pairs = figures(a).map((value, at) => [value, figures(b)[at] as number] as const);
  return pairs.every(([x, y]) => x <= y) && pairs.some(([x, y]) => x < y);
};

const equals = (a: FrontierPoint, b: FrontierPoint): boolean => figures(a).every((value, at) => value === figures(b)[at]);
