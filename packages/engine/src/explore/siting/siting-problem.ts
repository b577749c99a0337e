/** A place on the map that needs occupational health work, could give it, or both. Coordinates in degrees, for maps only: travel comes from the drive times. */
export interface SitingSite {
  readonly id: string;
  readonly name: string;
  readonly latitude?: number;
  readonly longitude?: number;
}

/** A site that could become a hub. */
export interface SitingCandidate {
  readonly siteId: string;
  /** Work the hub could give in a year, in the unit of the demands: doctor FTE, visits. `Infinity`: no limit. */
  readonly capacity: number;
  /** £ a year of running a hub here, whatever work it does. */
  readonly fixedCostPerYear: number;
  /** Whether the service holds, or will hold, the accreditation required of hubs. */
  readonly accredited: boolean;
  /** Doctors there who may train others, people. */
  readonly trainers: number;
}

/** What one site needs. It is served whole by one hub. */
export interface SitingDemand {
  readonly siteId: string;
  /** Work needed in a year, in the unit of the capacities. */
  readonly demand: number;
  /** One-way drives a year between the site and its hub: a clinic day there and back is two. */
  readonly drivesPerYear: number;
}

export type SitingCriterion = 'worst-drive' | 'cost' | 'travel';

/**
 * What to make small. Weighted: fixedCost x £ of hubs + travelCost x £ of travel + worstDriveMinute x worst drive (£ for each minute; 0: not priced).
 * Lexicographic: the first criterion alone, then the next among its optima, and so on: worst drive (minutes), cost (£ of hubs and travel), travel (hours).
 */
export type SitingObjective =
  | { readonly kind: 'weighted'; readonly fixedCost: number; readonly travelCost: number; readonly worstDriveMinute: number }
  | { readonly kind: 'lexicographic'; readonly order: readonly SitingCriterion[] };

export interface SitingSettings {
  /** Number of hubs, both ends included; equal ends ask for exactly that many. */
  readonly hubs: { readonly min: number; readonly max: number };
  /** Longest one-way drive from a site to its hub, minutes; `Infinity`: no limit. */
  readonly maxDriveMinutes: number;
  /** £ for an hour of driving: the time of who drives, and the mileage. */
  readonly costPerDriveHour: number;
  readonly objective: SitingObjective;
  readonly minAccreditedHubs: number;
  /** Trainers over all hubs together, people. */
  readonly minTrainers: number;
  /** Trainers each hub must have, people. */
  readonly minTrainersPerHub: number;
  /** Sites that must become hubs, and sites that must not. */
  readonly openSiteIds: readonly string[];
  readonly closedSiteIds: readonly string[];
}

/** Which sites become hubs and whom they serve. `driveMinutes[d][c]`: one-way minutes from demand d to candidate c, `Infinity` where there is no road. */
export interface SitingProblem {
  readonly sites: readonly SitingSite[];
  readonly candidates: readonly SitingCandidate[];
  readonly demands: readonly SitingDemand[];
  readonly driveMinutes: readonly (readonly number[])[];
  readonly settings: SitingSettings;
}

/** £ of hubs and of travel, unpriced worst drive: the usual objective. */
export const COST_OBJECTIVE: SitingObjective = { kind: 'weighted', fixedCost: 1, travelCost: 1, worstDriveMinute: 0 };

/** What can be required of a siting. 'assignment': every demand goes to exactly one open hub. */
export type SitingRequirement =
  | 'assignment'
  | 'min-hubs'
  | 'max-hubs'
  | 'max-drive'
  | 'capacity'
  | 'accredited-hubs'
  | 'trainers'
  | 'trainers-per-hub'
  | 'open-sites'
  | 'closed-sites';
