import type { Arrangement } from '../arrangements/arrangement.ts';
import type { Parameter, Source } from '../parameters/parameter.ts';
import type { UnknownsDesign } from '../parameters/unknowns-design.ts';

/** Kind of organisation whose staff need occupational health. */
export type Sector = 'nhs-trust' | 'icb' | 'primary-care' | 'social-care';

/** An Integrated Care System as of 2022-2026, with its place on the tile map and its April 2026 successor board. */
export interface IntegratedCareSystem {
  readonly id: string;
  readonly onsCode: string;
  readonly name: string;
  readonly shortName: string;
  readonly abbreviation: string;
  readonly region: string;
  readonly tileRow: number;
  readonly tileColumn: number;
  readonly population: number;
  readonly latitude: number;
  readonly longitude: number;
  readonly deprivationScore: number;
  readonly successors: readonly { readonly onsCode: string; readonly name: string; readonly share: number }[];
}

/** An employer whose staff need OH. Headcount is heads; shares are 0-1. */
export interface Organisation {
  readonly id: string;
  readonly name: string;
  readonly kind: 'acute' | 'mental health' | 'specialist' | 'community' | 'ambulance' | 'care' | 'icb' | 'primary care' | 'social care';
  readonly sector: Sector;
  readonly systemId: string;
  readonly heads: number;
  /** Heads by staff group where published; empty where not. */
  readonly staffGroups: Readonly<Record<string, number>>;
  /** Published yearly leaver share (0-1), or null: the England mean is used. */
  readonly leaverShare: number | null;
  /** Sickness absence, share of available calendar FTE-days, or null: the England mean is used. */
  readonly sicknessShare: number | null;
  readonly patientFacingShare: number;
  readonly exposedShare: number;
  readonly latitude: number;
  readonly longitude: number;
  /** Share of need that is expressed, relative to a trust with its own on-site service. */
  readonly access: number;
  readonly basis: 'published' | 'estimate';
}

/** A team that supplies OH. Its staffing is allocated from national totals, never observed. */
export interface OccupationalHealthService {
  readonly id: string;
  readonly name: string;
  readonly systemId: string;
  /** 'contractor': self-employed sessions bought by a service that lacks a role. */
  readonly owner: 'nhs' | 'independent' | 'contractor';
  readonly hostOrganisationId: string | null;
  readonly latitude: number;
  readonly longitude: number;
  /** Heads in post by role id, whole people. Empty for a service whose capacity is bought. */
  readonly heads: Readonly<Record<string, number>>;
  /** Funded posts by role id, whole posts (om-trainee: funded training posts). */
  readonly posts: Readonly<Record<string, number>>;
  /** Months already spent in training by each opening trainee; length = heads['om-trainee']. */
  readonly traineeMonths: readonly number[];
  /** 'staffed': minutes come from its people. 'bought': minutes are the opening work / the independent target utilisation, growing with demand. */
  readonly capacityRule: 'staffed' | 'bought';
  readonly staffingBasis: 'allocated' | 'contracted';
}

export interface Role {
  readonly id: string;
  readonly label: string;
  readonly pluralLabel: string;
  /** Roles of one pool share a list. */
  readonly poolId: string;
  readonly medical: boolean;
  readonly clinical: boolean;
  /** 'vacancy': hires at a rate per vacancy. 'flow': hires limited by national flows (training, portfolio, conversion, market). 'programme': enters only by a training intake. */
  readonly recruitment: 'vacancy' | 'flow' | 'programme';
}

export interface RolePool {
  readonly id: string;
  readonly label: string;
  readonly pluralLabel: string;
}

/** One task of a line's pathway. `main` tasks share the cases between them (their shares sum to 1); others add minutes to the same cases. */
export interface LineTask {
  /** Pool or role id that does the task by preference ('doctor' = any of its pool). */
  readonly preferred: string;
  readonly main: boolean;
  /** Added tasks with `listed: false` (triage) take minutes within the month and never wait. */
  readonly listed: boolean;
  /** Substitutes in order, with the factor on time (parameter `line.<id>.task.<n>.substitute.<role>`). */
  readonly substitutes: readonly string[];
  /** Substitution allowed only for the case-limited step-down valve. */
  readonly stepDownOnly: boolean;
}

export interface ServiceLine {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly driver: 'heads' | 'patient-facing' | 'exposed' | 'new-starters' | 'heads-by-sickness';
  readonly priority: number;
  readonly proactive: boolean;
  /** Whether a list is kept. Lines without one are crowded out first. */
  readonly listed: boolean;
  readonly missable: boolean;
  /** Whether expressed demand falls as waits lengthen (management referrals). */
  readonly accessFallsWithWait: boolean;
  /** Standard in working days by pool id; empty where the line has none. */
  readonly standards: Readonly<Record<string, number>>;
  readonly tasks: readonly LineTask[];
}

/** Rate at which a single-ICS run fills a specialist or SCPHN vacancy from national flows: hires per vacant head and month, by route, from the national expected run. */
export interface NationalSeries {
  readonly startMonth: string;
  readonly roleId: string;
  readonly route: string;
  readonly hiresPerVacancyMonth: readonly number[];
}

/** Where a delivery model sends work: the organisation's own service (made if there is none), the hub, the large NHS neighbour, an independent provider. */
export type DeliveryTarget = 'own' | 'own-or-hub' | 'hub' | 'neighbour' | 'independent';

/** Work a delivery model moves. The most specific rule wins, as with arrangements. */
export interface DeliveryRule {
  readonly lineIds: 'all' | readonly string[];
  readonly poolIds: 'all' | readonly string[];
  readonly to: DeliveryTarget;
  readonly mode: Arrangement['mode'];
}

/** A way of organising OH: a rule that writes arrangements. Its terms are the parameters `delivery.<id>.*`. */
export interface DeliveryModel {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly sourceId: string;
  /** How the work is paid for across organisations: not at all, at cost between NHS bodies, or by a charge. */
  readonly contract: 'none' | 'nhs' | 'independent';
  /** Whether training posts move with the doctors. */
  readonly hostsTraining: boolean;
  /** Whether the services that take on work must be SEQOHS accredited. */
  readonly requiresAccreditation: boolean;
  readonly rules: readonly DeliveryRule[];
}

export interface Baseline {
  readonly id: string;
  readonly label: string;
  readonly schemaVersion: number;
  readonly startMonth: string;
  readonly sources: readonly Source[];
  readonly parameters: readonly Parameter[];
  readonly pools: readonly RolePool[];
  readonly roles: readonly Role[];
  readonly lines: readonly ServiceLine[];
  readonly systems: readonly IntegratedCareSystem[];
  readonly organisations: readonly Organisation[];
  readonly services: readonly OccupationalHealthService[];
  readonly arrangements: readonly Arrangement[];
  readonly deliveryModels: readonly DeliveryModel[];
  readonly nationalSeries: readonly NationalSeries[];
  /** How the parameters are drawn together. */
  readonly unknowns: UnknownsDesign;
}
