import type { ParameterEdit } from '../parameters/parameter.ts';
import type { LeverTiming } from './lever.ts';

/** An edit of a lever from its month on, with its ramp where there is one. */
export const datedEdit = (by: string, timing: LeverTiming, edit: Pick<ParameterEdit, 'parameterId' | 'op' | 'value'>): ParameterEdit => ({
  ...edit,
  from: timing.from,
  ...(timing.rampMonths > 0 ? { ramp: timing.rampMonths } : {}),
  by,
});
