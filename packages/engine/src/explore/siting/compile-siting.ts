import { EngineError } from '../../issues/engine-error.ts';
import type { SitingProblem } from './siting-problem.ts';

/** A weighted siting problem as arrays. Pair (d, c) stands at d x candidates + c. */
export interface CompiledSiting {
  readonly demands: number;
  readonly candidates: number;
  /** Objective of serving a demand from a candidate; Infinity where it may not. */
  readonly pairCosts: Float64Array;
  readonly minutes: Float64Array;
  readonly travelHours: Float64Array;
  /** Objective of opening a candidate. */
  readonly openCosts: Float64Array;
  readonly loads: Float64Array;
  readonly capacities: Float64Array;
  /** Whether any choice could overload a hub. */
  readonly capacitated: boolean;
  readonly accredited: Uint8Array;
  readonly trainers: Float64Array;
  /** Candidates that may open, and those that must. */
  readonly allowed: Uint8Array;
  readonly required: Uint8Array;
  readonly minHubs: number;
  readonly maxHubs: number;
  readonly minAccredited: number;
  readonly minTrainers: number;
  /** Objective for each minute of worst drive. */
  readonly worstDriveMinute: number;
  /** 1 if every objective is a whole number, so that bounds can be rounded up; else 0. */
  readonly step: number;
}

export interface SitingWeights {
  readonly fixedCost: number;
  readonly travelCost: number;
  readonly travelHour: number;
  readonly worstDriveMinute: number;
}

/** Slack in comparing floating sums: share of the larger number. */
export const SITING_TOLERANCE = 1e-9;

/** The arrays the optimiser works on. The problem must be sound (`checkSiting`). */
export const compileSiting = (problem: SitingProblem, weights: SitingWeights): CompiledSiting => {
  const { candidates, demands, settings } = problem;
  const pairs = demands.length * candidates.length;
  const minutes = new Float64Array(pairs);
  const travelHours = new Float64Array(pairs);
  const pairCosts = new Float64Array(pairs);
  const closed = new Set(settings.closedSiteIds);
  const allowed = Uint8Array.from(candidates, ({ siteId, trainers }) =>
    !closed.has(siteId) && trainers >= settings.minTrainersPerHub ? 1 : 0,
  );
  const hourCost = weights.travelCost * settings.costPerDriveHour + weights.travelHour;
  demands.forEach(({ demand, drivesPerYear }, d) => {
    candidates.forEach(({ capacity }, c) => {
      const at = d * candidates.length + c;
      const drive = minutesOf(problem, d, c);
      minutes[at] = drive;
      travelHours[at] = (drivesPerYear * drive) / 60;
      const serves = allowed[c] === 1 && withinLimit(drive, settings.maxDriveMinutes) && withinLimit(demand, capacity);
      pairCosts[at] = serves ? (travelHours[at] as number) * hourCost : Number.POSITIVE_INFINITY;
    });
  });
  const openCosts = Float64Array.from(candidates, ({ fixedCostPerYear }) => fixedCostPerYear * weights.fixedCost);
  const loads = Float64Array.from(demands, ({ demand }) => demand);
  const total = loads.reduce((sum, load) => sum + load, 0);
  const whole = (value: number): boolean => Number.isInteger(value) || value === Number.POSITIVE_INFINITY;
  return {
    demands: demands.length,
    candidates: candidates.length,
    pairCosts,
    minutes,
    travelHours,
    openCosts,
    loads,
    capacities: Float64Array.from(candidates, ({ capacity }) => capacity),
    capacitated: candidates.some(({ capacity }) => !withinLimit(total, capacity)),
    accredited: Uint8Array.from(candidates, ({ accredited }) => (accredited ? 1 : 0)),
    trainers: Float64Array.from(candidates, ({ trainers }) => trainers),
    allowed,
    required: Uint8Array.from(candidates, ({ siteId }) => (settings.openSiteIds.includes(siteId) ? 1 : 0)),
    minHubs: settings.hubs.min,
    maxHubs: Math.min(settings.hubs.max, candidates.length),
    minAccredited: settings.minAccreditedHubs,
    minTrainers: settings.minTrainers,
    worstDriveMinute: weights.worstDriveMinute,
    step: weights.worstDriveMinute === 0 && pairCosts.every(whole) && openCosts.every(whole) ? 1 : 0,
  };
};

/** Whether a value stays at or below a limit, up to rounding of the sums that made it. */
export const withinLimit = (value: number, limit: number): boolean =>
  limit === Number.POSITIVE_INFINITY ? Number.isFinite(value) : value <= limit + SITING_TOLERANCE * Math.max(1, Math.abs(limit));

const minutesOf = (problem: SitingProblem, demand: number, candidate: number): number => {
  const minutes = problem.driveMinutes[demand]?.[candidate];
  if (minutes === undefined) throw new EngineError(`drive time of demand ${demand} to candidate ${candidate} is missing`);
  return minutes;
};
