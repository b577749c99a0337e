import type { CompiledModel } from '../compile/compiled-model.ts';
import type { NumberRoom } from './number-room.ts';

export { FLOW_COUNT, FLOWS, type FlowId, flowIndex } from '../compile/flows.ts';

/** People by staff cell. Arrays are indexed `cell * months + month` unless said otherwise; heads and FTE at month end. */
export interface PeopleRecord {
  readonly openingHeads: Float64Array; // by cell
  readonly heads: Float64Array;
  readonly fte: Float64Array;
  /** FTE at work: in post less long absence, before trainee output; locum FTE is not in it. */
  readonly presentFte: Float64Array;
  readonly presentHeads: Float64Array;
  readonly locumFte: Float64Array;
  /** Funded FTE. */
  readonly establishmentFte: Float64Array;
  /** Advertised vacancies after the first half of the exits, heads. */
  readonly vacantHeads: Float64Array;
  /** `(flow * cells + cell) * months + month`, heads. */
  readonly flows: Float64Array;
  /** Accredited trainers by service: `service * months + month`. */
  readonly trainers: Float64Array;
  /** Expected mode only: heads by cell and age in the closing month, `cell * ages + (age - 16)`; else empty. */
  readonly closingAges: Float64Array;
  /** Specialists who completed training here and took no NHS post in these systems: elsewhere in the NHS, outside it, or no vacancy. By service * months + month. */
  readonly completersElsewhere: Float64Array;
  /** Labour market before the month's hiring: heads outside NHS services, and those who could be hired. `(system * roles + role) * months + month`. */
  readonly marketStock: Float64Array;
  readonly marketWilling: Float64Array;
}

/** Work, lists and capacity. */
export interface ServiceRecord {
  /** By stream * months + month, cases a month; main tasks only (else 0). need = (need - expressed) + refused + withdrawn + crowdedOut + completed + change in list. */
  readonly need: Float64Array;
  readonly expressed: Float64Array;
  readonly completed: Float64Array;
  readonly withdrawn: Float64Array;
  readonly crowdedOut: Float64Array;
  /** Expressed cases that a contract's cap turned away; empty where no contract refuses work. */
  readonly refused: Float64Array;
  /** Cases waiting or being seen at month end; opening list at `openingList[stream]`. */
  readonly list: Float64Array;
  /** Open cases that came (positive) or went (negative) with work that moved, in the month. */
  readonly listMoved: Float64Array;
  readonly openingList: Float64Array;
  /** Cases moved to the substitute pool (step-down or substitution). */
  readonly substituted: Float64Array;
  /** By cell * months + month, minutes a month. */
  readonly availableMinutes: Float64Array;
  readonly offeredMinutes: Float64Array;
  readonly usedMinutes: Float64Array;
  readonly requiredFteExpressed: Float64Array;
  readonly requiredFteNeed: Float64Array;
  /** By service * months + month, minutes a month. */
  readonly governanceMinutes: Float64Array;
  readonly governanceUnmetMinutes: Float64Array;
  readonly supervisionMinutes: Float64Array;
  readonly travelMinutes: Float64Array;
  /** By class * months + month (class = queue.firstClass + k), in standard appointments of the queue. */
  readonly classArrivals: Float64Array;
  readonly classCompletions: Float64Array;
  readonly classWithdrawn: Float64Array;
  /** Waiting and in service at month end. */
  readonly classList: Float64Array;
  readonly classInService: Float64Array;
  readonly classOpeningList: Float64Array; // by class
  readonly classOpeningInService: Float64Array; // by class
  /** Probability that an arrival of this class must wait, and the month's wait as the loop saw it (working days, lead included). */
  readonly classWaitProbability: Float64Array;
  readonly classWaitSeen: Float64Array;
  /** By queue * months + month: heads present, capacity in standard appointments a month, utilisation, share of overtime and locum flex used, share of step-down used. */
  readonly queueServers: Float64Array;
  readonly queueCapacity: Float64Array;
  readonly queueUtilisation: Float64Array;
  readonly queueFlexShare: Float64Array;
}

/** One simulated future (sampled mode), or the mean path (expected mode). */
export interface RunResult {
  readonly model: CompiledModel;
  readonly mode: 'expected' | 'sampled';
  readonly seed: number;
  readonly draw: number;
  readonly people: PeopleRecord;
  readonly service: ServiceRecord;
  /** Where the arrays of the result came from, and those of its metrics come from. */
  readonly room: NumberRoom;
  /** What metrics have worked out of this result so far (metrics/memo-by.ts). A copy with another model starts its own. */
  readonly derived?: Map<object, unknown>;
}
