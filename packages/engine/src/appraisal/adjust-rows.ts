import { netPresentValue } from './net-present-value.ts';
import { costFactor, gainFactor } from './optimism-bias.ts';
import type { OptimismClass } from './optimism-classes.ts';
import type { AppraisalRow, OptimismFactors } from './option-appraisal.ts';

/** A row before the allowance for optimism and before discounting. */
export interface RealRow extends Pick<AppraisalRow, 'id' | 'label' | 'side' | 'class' | 'schedule' | 'real'> {
  readonly optimismClass: OptimismClass;
}

/**
 * Factor by class and year that allows for optimism. It follows the sign of the class as a whole in the year, so that telling categories of cost apart, or netting
 * overtime saved against posts filled, changes nothing.
 */
export const optimismFactors = (
  rows: readonly RealRow[],
  years: number,
  optimism: Readonly<Record<OptimismClass, number>>,
): OptimismFactors =>
  Object.fromEntries(
    Object.entries(optimism).map(([name, bias]) => [
      name,
      Array.from({ length: years }, (_, year) => {
        const total = rows.reduce((sum, row) => (row.optimismClass === name ? sum + (row.real[year] as number) : sum), 0);
        return name === 'benefits' ? gainFactor(total, bias) : costFactor(total, bias);
      }),
    ]),
  ) as unknown as OptimismFactors;

/** Rows after the allowance for optimism, discounted. */
export const adjustRows = (
  rows: readonly RealRow[],
  terms: {
    readonly optimism: Readonly<Record<OptimismClass, number>>;
    readonly optimismFactors: OptimismFactors;
    readonly factors: { readonly standard: Float64Array; readonly health: Float64Array };
  },
): AppraisalRow[] =>
  rows.map(({ optimismClass, ...row }) => {
    const discount = terms.factors[row.schedule];
    const adjusted = row.real.map((pounds, year) => pounds * (terms.optimismFactors[optimismClass][year] as number));
    return {
      ...row,
      optimism: { class: optimismClass, share: terms.optimism[optimismClass] },
      adjusted,
      discounted: adjusted.map((pounds, year) => pounds * (discount[year] as number)),
      presentValue: netPresentValue(adjusted, discount),
    };
  });
