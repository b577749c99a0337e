import type { CompiledModel } from '../../compile/compiled-model.ts';
import type { ServiceRecord } from '../run-result.ts';
import type { ServicePlan } from './service-plan.ts';
import type { ServiceState } from './service-state.ts';
import type { StaffPresent } from './staff-present.ts';

/** Everything one month of the service side reads and writes. */
export interface ServiceMonth {
  readonly model: CompiledModel;
  readonly plan: ServicePlan;
  readonly state: ServiceState;
  readonly staff: StaffPresent;
  /** Record of the months at hand: `columns` of them, of which `column` is this one (service-pages.ts). */
  readonly page: ServiceRecord;
  readonly columns: number;
  readonly column: number;
  readonly month: number;
  /** While the opening state is being found, access does not yet fall with wait. */
  readonly opening: boolean;
}

/** Part of a course's cases that flow in the month; in the opening state as before any transition. */
export const flowing = ({ model, month, opening }: ServiceMonth, course: number): number =>
  opening ? (model.openingWeights[course] as number) : (model.courseWeights[course * model.months + month] as number);
