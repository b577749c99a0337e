import { financialYear } from '../units/months.ts';

const MONTHS_PER_YEAR = 12;

/** Labels of the years of an appraisal: financial years where it starts in April, else twelve months from the start, named by the year they start in. */
export const appraisalYears = (startMonth: number, years: number): string[] =>
  Array.from({ length: years }, (_, year) => financialYear(startMonth + MONTHS_PER_YEAR * year));

/** Sums of twelve months each, for the first `years` years of a monthly path. */
export const sumByYear = (path: ArrayLike<number>, years: number): Float64Array => {
  const sums = new Float64Array(years);
  for (let month = 0; month < years * MONTHS_PER_YEAR && month < path.length; month++) {
    const year = Math.floor(month / MONTHS_PER_YEAR);
    sums[year] = (sums[year] as number) + (path[month] as number);
  }
  return sums;
};

/** b - a, element by element. */
export const difference = (b: ArrayLike<number>, a: ArrayLike<number>): Float64Array =>
  Float64Array.from({ length: b.length }, (_, index) => (b[index] as number) - (a[index] as number));

/** Adds a path to a sum in place. */
export const addTo = (sum: Float64Array, path: ArrayLike<number>): void => {
  for (let index = 0; index < sum.length; index++) sum[index] = (sum[index] as number) + (path[index] as number);
};
