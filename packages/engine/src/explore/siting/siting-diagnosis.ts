import type { SitingRequirement } from './siting-problem.ts';

/** One requirement of those that cannot be met together. */
export interface SitingConflict {
  readonly requirement: SitingRequirement;
  /** One sentence: what is required, and the nearest that can be met if the others stay. */
  readonly message: string;
  readonly required: number;
  /** Nearest value that can be met with every other requirement kept; null if changing this one alone cannot help. */
  readonly nearest: number | null;
  readonly unit: string;
  /** Sites that show it: without a candidate in reach, too large for any hub, in the way. */
  readonly siteIds: readonly string[];
}

/**
 * Why nothing is possible: a set of requirements that cannot be met together, while without any one of them the rest can (an irreducible infeasible set,
 * by deletion: Chinneck 2008, Feasibility and Infeasibility in Optimization, ch. 6). A single one is the cause by itself.
 */
export interface SitingDiagnosis {
  readonly conflict: readonly SitingConflict[];
  /** False if limits left some part of it unproven: then the set may be larger than needed, or a nearest value not the nearest. */
  readonly proven: boolean;
}
