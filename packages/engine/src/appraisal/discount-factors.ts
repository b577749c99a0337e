import { EngineError } from '../issues/engine-error.ts';

/** Years over which one rate holds, both ends included, counted from the start of the appraisal (year 0 is not discounted). */
export interface DiscountBand {
  readonly from: number;
  readonly to: number;
  /** Share per year. */
  readonly rate: number;
}

/** A schedule of rates by year, from year 1 on without a gap. */
export type DiscountSchedule = readonly DiscountBand[];

/** Bands of a table such as { '1-30': 0.035, '31-75': 0.03 }, in order of year. */
export const discountSchedule = (table: Readonly<Record<string, number>>): DiscountSchedule =>
  Object.entries(table)
    .map(([years, rate]) => {
      const [from, to] = years.split('-').map(Number);
      if (from === undefined || to === undefined || !(from <= to)) throw new EngineError(`"${years}" is not a span of years such as 1-30`);
      return { from, to, rate };
    })
    .sort((a, b) => a.from - b.from);

/**
 * Discount factors of years 0, 1, ... : year 0 is 1 and each year divides the one before by 1 + its own rate, so year 31 at 3.5% then 3% is
 * 1.035^-30 / 1.03. HM Treasury Green Book 2026, discounting.
 */
export const discountFactors = (schedule: DiscountSchedule, years: number): Float64Array => {
  const factors = new Float64Array(years);
  let factor = 1;
  for (let year = 0; year < years; year++) {
    if (year > 0) factor = factor / (1 + rateOf(schedule, year));
    factors[year] = factor;
  }
  return factors;
};

const rateOf = (schedule: DiscountSchedule, year: number): number => {
  const band = schedule.find(({ from, to }) => year >= from && year <= to);
  if (band === undefined) throw new EngineError(`the discount schedule has no rate for year ${year}`);
  return band.rate;
};
