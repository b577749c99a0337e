import type { Baseline, OccupationalHealthService, Organisation, Role, RolePool, ServiceLine } from '../baseline/baseline.ts';
import type { AboveCap, ContractBasis } from '../delivery/delivery-choice.ts';
import type { Issue } from '../issues/issue.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { BoundCosts } from './bound-costs.ts';
import type { BoundPeople } from './bound-people.ts';
import type { BoundService } from './bound-service.ts';
import type { ContractCap, GovernanceDuty, NewPosts, StaffMove, StreamHeirs } from './moving-work.ts';
import type { OpeningHours } from './opening-hours.ts';
import type { Transition } from './transitions.ts';

/** A (service, role) pair that holds or may hold people. */
export interface StaffCell {
  /** `${serviceId}|${roleId}`: the stable id behind every key drawn about the cell. */
  readonly id: string;
  readonly service: number;
  readonly role: number;
  /** Heads in post at the start, whole people. */
  readonly heads: number;
  /** Funded posts, whole posts (om-trainee: training posts). */
  readonly posts: number;
}

/** One task of one line, flattened. `roles` are the roles that may do it by preference (all of a pool, or one). */
export interface CompiledTask {
  readonly id: string;
  readonly line: number;
  readonly taskIndex: number;
  readonly main: boolean;
  readonly listed: boolean;
  readonly pool: number;
  readonly roles: readonly number[];
  /** Substitutes in order: role, pool of that role, and parameter id of the time factor. */
  readonly substitutes: readonly { readonly role: number; readonly pool: number; readonly factorId: string }[];
  /** The one substitute pool outside the task's own pool, or -1. */
  readonly otherPool: number;
  readonly stepDownOnly: boolean;
}

/**
 * Work of one task flowing to one service by preference, and to one service when substituted in another pool; summed over organisations.
 * Coefficients are cases a month at the start, before growth, season, access by wait and levers.
 */
export interface Stream {
  readonly id: string;
  readonly task: number;
  readonly line: number;
  /** Service that does the task by preference. */
  readonly service: number;
  /** Service of the substitute pool (`CompiledTask.otherPool`), or -1. */
  readonly otherService: number;
  readonly needPerMonth: number;
  readonly expressedPerMonth: number;
  /** Travel minutes per contact that is not remote: 2 x drive / contacts per clinic, expressed-weighted over organisations seen in on-site clinics. */
  readonly travelMinutesPerOnSiteContact: number;
  /** Course of its work: 0 constant; see transitions.ts. */
  readonly course: number;
  /** Index into ACCESS_GROUPS of the employers it serves; -1 where employers of different access share a stream. */
  readonly accessGroup: number;
}

/** An organisation's part in a stream: cases a month at the start. */
export interface StreamShare {
  readonly organisation: number;
  readonly stream: number;
  readonly needPerMonth: number;
  readonly expressedPerMonth: number;
}

/** One list: a (service, pool) with its priority classes, most urgent first. */
export interface Queue {
  readonly id: string;
  readonly service: number;
  readonly pool: number;
  /** Priority of each class, ascending. */
  readonly priorities: readonly number[];
  /** For each class: entries (stream, route) waiting in it; route 0 = preferred pool, 1 = substituted. */
  readonly classes: readonly (readonly { readonly stream: number; readonly route: 0 | 1 }[])[];
  /** Offset of the first class in the arrays of `ServiceRecord` indexed by class. */
  readonly firstClass: number;
  /** Minutes of the standard appointment in which the list's work is counted. */
  readonly referenceMinutes: number;
}

/** Structure of one run, resolved and indexed; numbers that may be drawn or moved by levers are bound apart. Arrays are in code-unit order of their ids. */
export interface CompiledStructure {
  /** Token shared by models whose places, streams, lists and rows are the same object: what may be kept about a layout is kept under it. */
  readonly layout: object;
  readonly scenario: Scenario;
  readonly baseline: Baseline;
  /** Absolute month (year x 12 + month - 1) of month index 0. */
  readonly startMonth: number;
  readonly months: number;
  readonly systemIds: readonly string[];
  readonly services: readonly OccupationalHealthService[];
  readonly organisations: readonly Organisation[];
  readonly roles: readonly Role[];
  readonly pools: readonly RolePool[];
  readonly lines: readonly ServiceLine[];
  readonly cells: readonly StaffCell[];
  /** Cell of (service, role): `cellOf[service * roles.length + role]`, -1 where none. */
  readonly cellOf: Int32Array;
  readonly tasks: readonly CompiledTask[];
  readonly streams: readonly Stream[];
  readonly streamShares: readonly StreamShare[];
  readonly queues: readonly Queue[];
  readonly classCount: number;
  /** Governance each service needs and whose doctors give it; none for bought services. By service. */
  readonly governance: readonly GovernanceDuty[];
  readonly transitions: readonly Transition[];
  /** How each organisation pays an independent provider, the month its change begins, and the change's transition (-1 without one); by organisation. */
  readonly contracts: readonly {
    readonly basis: ContractBasis;
    readonly aboveCap: AboveCap;
    readonly from: number;
    readonly transition: number;
  }[];
  /** Part of a stream's cases that flow in each month (`course * months + month`), and before any transition (by course). */
  readonly courseWeights: Float64Array;
  readonly openingWeights: Float64Array;
  /** Streams that end, with those that take over their open cases. */
  readonly heirs: readonly StreamHeirs[];
  /** Separate diaries into which each list falls: `queue * months + month`, 1 where all its work is pooled. */
  readonly diaries: Float64Array;
  readonly staffMoves: readonly StaffMove[];
  readonly newPosts: readonly NewPosts[];
  /** Great-circle kilometres between services, row by row. */
  readonly serviceDistance: Float64Array;
  /** System of each service; -1 for a service outside the scenario. */
  readonly systemOfService: Int32Array;
  /** Heads of each system's NHS trusts as a share of England's: the part of national labour markets within its reach. By system. */
  readonly shareOfEngland: Float64Array;
}

/** The part of the structure that the numbers of the work hang on. */
export type WorkFrame = Pick<CompiledStructure, 'lines' | 'pools' | 'roles' | 'tasks' | 'months' | 'startMonth'>;

/** A compiled scenario, ready to run: structure and bound numbers. */
export interface CompiledModel extends CompiledStructure {
  readonly people: BoundPeople;
  readonly costs: BoundCosts;
  readonly work: BoundService;
  readonly openingHours: OpeningHours;
  /** Contracts that refuse work above their cap. */
  readonly contractCaps: readonly ContractCap[];
  /** Numbers of month 0 before levers, for the opening state. */
  readonly openingWork: BoundService;
  /** Things the user should know that do not stop the run (inert levers, baseline does not close, services outside the scenario). */
  readonly warnings: readonly Issue[];
}
