import { EngineError } from '../issues/engine-error.ts';
import { compensatedSum } from '../math/compensated-sum.ts';

/** Present value of yearly flows: sum of flow x factor, in the unit of the flows. HM Treasury Green Book 2026, discounting. */
export const netPresentValue = (flows: ArrayLike<number>, factors: ArrayLike<number>): number => {
  if (flows.length > factors.length) throw new EngineError(`${flows.length} yearly flows have only ${factors.length} discount factors`);
  return compensatedSum(Array.from({ length: flows.length }, (_, year) => (flows[year] as number) * (factors[year] as number)));
};
