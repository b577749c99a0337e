import type { CompiledModel } from '../../compile/compiled-model.ts';
import type { NumberRoom } from '../number-room.ts';
import type { ServiceRecord } from '../run-result.ts';
import type { ServicePlan } from './service-plan.ts';
import type { ServiceState } from './service-state.ts';
import type { StaffPresent } from './staff-present.ts';

/**
 * What the months of the service side begin with and leave behind, row by row: `row * months + month`. All that does not depend on lists is worked out before the
 * first month, a row at a time: a run over neighbouring numbers takes a tenth of the time of the same work scattered over the months (22 November 2026).
 */
export interface ServiceRows {
  /** Cases a month by stream. Expressed before access by wait and refusals at first; a month that falls short puts its own number in place. */
  readonly need: Float64Array;
  readonly expressed: Float64Array;
  /** By cell: minutes before overheads. */
  readonly cellMinutes: Float64Array;
  /** By bucket: minutes after governance and supervision. */
  readonly available: Float64Array;
  /** By place (service * pools + pool): heads at work, locums included. */
  readonly servers: Float64Array;
  /** By bucket, left by each month: minutes after travel too, minutes offered and used. */
  readonly worked: Float64Array;
  readonly offered: Float64Array;
  readonly used: Float64Array;
}

/** What the rows are made of. */
export interface RowSource {
  readonly model: CompiledModel;
  readonly plan: ServicePlan;
  readonly state: ServiceState;
  readonly staff: StaffPresent;
  readonly record: ServiceRecord;
  /** While the opening state is being found, work flows as before any transition. */
  readonly opening: boolean;
  readonly room: NumberRoom;
}

/** Part of a course's cases that flow in a month; in the opening state as before any transition. */
export const courseWeight = ({ model, opening }: Pick<RowSource, 'model' | 'opening'>, course: number, month: number): number =>
  opening ? (model.openingWeights[course] as number) : (model.courseWeights[course * model.months + month] as number);
