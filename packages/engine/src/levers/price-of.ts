import type { Baseline } from '../baseline/baseline.ts';
import { isTable } from '../parameters/parameter.ts';

/** A price or premium of the baseline, in the unit of its parameter; 0 where the baseline has none. */
export const priceOf = (baseline: Baseline, parameterId: string): number => {
  const price = baseline.parameters.find(({ id }) => id === parameterId);
  return price === undefined || isTable(price) ? 0 : price.value;
};
