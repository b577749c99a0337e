import type { Baseline } from '../baseline/baseline.ts';
import { isTable } from '../parameters/parameter.ts';

/** Years an appraisal lasts where a case names none: the baseline's parameter, or what the shared assumptions set it to. */
export const appraisalPeriod = ({ parameters }: Baseline, assumptions: readonly unknown[]): number => {
  const parameter = parameters.find(({ id }) => id === PERIOD);
  const own = assumptions.find(isPeriod);
  const years = own?.value ?? (parameter !== undefined && !isTable(parameter) ? parameter.value : 10);
  return Math.max(1, Math.min(40, Math.round(years)));
};

const PERIOD = 'appraisal.periodYears';

const isPeriod = (entry: unknown): entry is { readonly value: number } =>
  typeof entry === 'object' &&
  entry !== null &&
  Reflect.get(entry, 'parameterId') === PERIOD &&
  Reflect.get(entry, 'op') === 'set' &&
  typeof Reflect.get(entry, 'value') === 'number';
