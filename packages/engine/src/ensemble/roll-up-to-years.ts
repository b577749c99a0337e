import type { MetricCube } from '../metrics/metric.ts';
import { financialMonth, financialYearStart } from '../units/months.ts';

/** A monthly cube by financial year. Months that are not defined are left out of a mean or a sum; a year without a defined month is not defined. */
export function rollUpToYears(cube: MetricCube, overYear: 'mean' | 'sum' | 'last'): MetricCube {
  const years = financialYearColumns(cube.startMonth, cube.months);
  const values = new Float64Array(cube.keys.length * years.length);
  for (let row = 0; row < cube.keys.length; row++) {
    for (let year = 0; year < years.length; year++) values[row * years.length + year] = rollUpColumns(cube, row, years[year]!, overYear);
  }
  return { ...cube, months: years.length, values };
}

/** One row of a monthly cube over the columns [from, to). */
export function rollUpColumns(
  cube: MetricCube,
  row: number,
  [from, to]: readonly [number, number],
  overYear: 'mean' | 'sum' | 'last',
): number {
  const first = row * cube.months;
  if (overYear === 'last') return cube.values[first + to - 1]!;
  return total(cube.values, first + from, first + to, overYear === 'mean');
}

/** Columns of each financial year (April to March) in a monthly cube: [first, one past the last]. The first and last year may be incomplete. */
export function financialYearColumns(startMonth: number, months: number): (readonly [number, number])[] {
  if (months === 0) return [];
  const lead = financialMonth(startMonth);
  const count = financialYearStart(startMonth + months - 1) - financialYearStart(startMonth) + 1;
  return Array.from({ length: count }, (_, year) => [Math.max(0, year * 12 - lead), Math.min(months, (year + 1) * 12 - lead)] as const);
}

function total(monthly: Float64Array, from: number, to: number, mean: boolean): number {
  let sum = 0;
  let defined = 0;
  for (let month = from; month < to; month++) {
    const value = monthly[month]!;
    if (value !== value) continue;
    sum += value;
    defined++;
  }
  if (defined === 0) return Number.NaN;
  return mean ? sum / defined : sum;
}
