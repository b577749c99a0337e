import type { BoundStaffing, HazardFactors } from './assemble-model.ts';
import type { BindAgain } from './bind-again.ts';
import type { BoundCosts } from './bound-costs.ts';
import type { BoundService } from './bound-service.ts';
import type { OpeningHours } from './opening-hours.ts';

/** How each part of a model's numbers is bound: a lever binds the parts that read its parameters, and no other. */
export interface Binders {
  readonly work: BindAgain<BoundService>;
  readonly costs: BindAgain<BoundCosts>;
  readonly hazardFactors: BindAgain<HazardFactors>;
  readonly staffing: BindAgain<BoundStaffing>;
  readonly openingHours: BindAgain<OpeningHours>;
}

/** Binders of one structure, by `bindAgain` or `bindOnce`. */
export const bindersBy = (binder: <Numbers>() => BindAgain<Numbers>): Binders => ({
  work: binder(),
  costs: binder(),
  hazardFactors: binder(),
  staffing: binder(),
  openingHours: binder(),
});
