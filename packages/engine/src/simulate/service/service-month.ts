import type { CompiledModel } from '../../compile/compiled-model.ts';
import type { ServiceRecord } from '../run-result.ts';
import type { ServicePage } from './service-pages.ts';
import type { ServicePlan } from './service-plan.ts';
import type { ServiceRows } from './service-rows.ts';
import type { ServiceState } from './service-state.ts';

/** Everything one month of the service side reads and writes. */
export interface ServiceMonth {
  readonly model: CompiledModel;
  readonly plan: ServicePlan;
  readonly state: ServiceState;
  readonly rows: ServiceRows;
  readonly record: ServiceRecord;
  /** Record of the months at hand: `columns` of them, of which `column` is this one (service-pages.ts). */
  readonly page: ServicePage;
  readonly columns: number;
  readonly column: number;
  readonly month: number;
  /** While the opening state is being found, access does not yet fall with wait. */
  readonly opening: boolean;
}
