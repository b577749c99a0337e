/** A benefit-cost ratio, or why there is none. */
export type BenefitCostRatio = { readonly value: number; readonly reason: null } | { readonly value: null; readonly reason: string };

/** Pounds of present value below which a cost counts as none. */
const NOTHING = 0.005;

/** Present value of benefits over present value of costs. Not defined where an option costs nothing more, or less, than business as usual. */
export const benefitCostRatio = (benefits: number, costs: number): BenefitCostRatio => {
  if (costs > NOTHING) return { value: benefits / costs, reason: null };
  if (costs >= -NOTHING)
    return { value: null, reason: 'The option costs no more than business as usual, so there is nothing to divide by.' };
  const gain = benefits >= -NOTHING ? 'and its benefits come on top' : 'but it also gives up benefits; compare the two in pounds';
  return { value: null, reason: `The option costs less than business as usual, ${gain}; a ratio would mislead.` };
};
