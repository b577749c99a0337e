import type { SitingDiagnosis } from './siting-diagnosis.ts';
import type { SitingCriterion, SitingRequirement } from './siting-problem.ts';

/** Which hub serves each demand. */
export interface SitingAssignment {
  /** Site ids of the hubs, in the order of the candidates. */
  readonly openSiteIds: readonly string[];
  /** Hub's site id by demand's site id. */
  readonly hubOf: Readonly<Record<string, string>>;
}

/** A requirement that an assignment does not meet. */
export interface SitingBreach {
  readonly requirement: SitingRequirement;
  readonly siteId?: string;
  /** What was found and what is required, in `unit`. */
  readonly found: number;
  readonly required: number;
  readonly unit: string;
}

/** What an assignment costs, and what it breaches: counted from the problem alone, by other code than the optimiser's. */
export interface SitingEvaluation {
  /** The weighted objective; for a lexicographic one the value of its first criterion. */
  readonly objective: number;
  readonly hubs: number;
  /** £ a year. */
  readonly fixedCost: number;
  readonly travelCost: number;
  readonly totalCost: number;
  readonly travelHours: number;
  /** Minutes one way; mean over drives. */
  readonly worstDriveMinutes: number;
  readonly meanDriveMinutes: number;
  readonly accreditedHubs: number;
  readonly trainers: number;
  /** Hubs in the order of the candidates. */
  readonly hubLoads: readonly { readonly siteId: string; readonly load: number; readonly capacity: number; readonly sitesServed: number }[];
  readonly breaches: readonly SitingBreach[];
}

/**
 * 'optimal': proven. 'within-gap': proven to be within the gap asked for. 'feasible': meets every requirement, proven within `gap` only. 'infeasible': proven that
 * nothing meets every requirement. 'not-found': limits stopped the search with neither. 'cancelled': stopped by the caller, with the best so far if there is one.
 */
export type SitingStatus = 'optimal' | 'within-gap' | 'feasible' | 'infeasible' | 'not-found' | 'cancelled';

export interface SitingResult {
  readonly status: SitingStatus;
  readonly assignment?: SitingAssignment;
  readonly evaluation?: SitingEvaluation;
  /** No assignment has a lower objective than this (-Infinity if nothing is proven). */
  readonly bound: number;
  /** (objective - bound) / |objective|: a share; Infinity without both. */
  readonly gap: number;
  /** False once a clock stopped any part: another machine may then find another answer. */
  readonly reproducible: boolean;
  /** Present when only the nearest candidates of each site were offered to the solver; `proven`: none of those left out can be in a better answer. */
  readonly restriction?: { readonly nearestCandidates: number; readonly proven: boolean };
  /** The criteria of a lexicographic objective in their order, each among the optima of those before it. */
  readonly stages?: readonly SitingStage[];
  /** Why nothing is possible. */
  readonly diagnosis?: SitingDiagnosis;
  readonly effort: SitingEffort;
}

/** One criterion of a lexicographic objective: minutes, £ a year or hours a year. */
export interface SitingStage {
  readonly criterion: SitingCriterion;
  readonly value: number;
  readonly bound: number;
}

export interface SitingEffort {
  /** Objective of the heuristic start; NaN if it found none. */
  readonly startObjective: number;
  /** Bound before branching. */
  readonly rootBound: number;
  /** Pairs of site and hub within reach, and those left after proof that the others cannot be in a better answer. */
  readonly pairs: number;
  readonly pairsLeft: number;
  readonly solves: number;
  readonly nodes: number;
}

export interface SitingLimits {
  /** Relative gap at which to stop: 0.01 is one per cent. */
  readonly gap: number;
  /** Branch-and-bound nodes of one solve. Reproducible. */
  readonly nodes: number;
  /** Wall-clock seconds of one solve. Not reproducible when it stops a solve. */
  readonly seconds?: number;
  /** Offer the solver only this many nearest candidates of each site. A restriction unless the result says it is proven. */
  readonly nearestCandidates?: number;
  /** Restarts of the swap heuristic, and steps of the bound. */
  readonly starts: number;
  readonly boundSteps: number;
  readonly seed: number;
}

export const SITING_LIMITS: SitingLimits = { gap: 0, nodes: 100_000, starts: 12, boundSteps: 600, seed: 1 };

export interface SitingProgress {
  readonly phase: 'start' | 'bound' | 'solve' | 'diagnose' | 'done';
  /** Best objective so far (Infinity before the first) and what is proven. */
  readonly objective: number;
  readonly bound: number;
  readonly nodes: number;
  /** From the caller's clock; NaN without one. */
  readonly elapsedSeconds: number;
}

export interface SitingHooks {
  readonly onProgress?: ((progress: SitingProgress) => void) | undefined;
  readonly cancelled?: (() => boolean) | undefined;
  /** The caller's clock: seconds since any fixed moment. Only ever shown. */
  readonly clock?: (() => number) | undefined;
  /** Lets a worker read its messages (a cancel) between phases. */
  readonly breathe?: (() => Promise<void>) | undefined;
}
