import type { Baseline } from '../baseline/baseline.ts';
import { isTable } from '../parameters/parameter.ts';
import { priceLevels } from './deflator.ts';

/** A parameter whose unit names the price year of the pay tables: a new pay year replaces it. */
const PAY = 'cost.pay.specialist';

/** Financial year of the baseline's prices, such as '2025/26', from the unit of its pay. */
export const priceYearOf = ({ parameters }: Baseline): string =>
  /\d{4}\/\d{2}/.exec(parameters.find(({ id }) => id === PAY)?.unit ?? '')?.[0] ?? '';

/** Last financial year whose prices may be asked for: years ahead of it are forecasts of forecasts. */
const LONGEST_REBASE_YEARS = 5;

/** Price years a case may be in: that of the baseline and the next few. */
export const priceYearsAllowed = (baseline: Baseline): string[] => {
  const first = Number(priceYearOf(baseline).slice(0, 4));
  return Array.from(
    { length: LONGEST_REBASE_YEARS + 1 },
    (_, year) => `${first + year}/${String((first + year + 1) % 100).padStart(2, '0')}`,
  );
};

/** Level of a price year relative to the baseline's prices, by the GDP deflator. */
export const priceLevelOf = (baseline: Baseline, priceYear: string): number => {
  const growth = baseline.parameters.find(({ id }) => id === 'appraisal.deflator.growth');
  const rates = growth !== undefined && isTable(growth) ? growth.values : {};
  return priceLevels([priceYear], priceYearOf(baseline), rates)[0] as number;
};
