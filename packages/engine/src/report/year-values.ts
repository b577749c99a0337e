import { columnMonths, findRow, type ReadableCube, type Row, type RowQuery } from '../explain/read-cubes.ts';
import { findMetric } from '../metrics/index.ts';

/** A figure of one financial year: the path or mean, and the 10th and 90th percentile where the run has futures. */
export interface YearValue {
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
}

/** First month (April, absolute) of the financial year that ends in a calendar year. */
export const financialYearEnding = (year: number): number => (year - 1) * 12 + 3;

/**
 * Value of a row in the financial year that starts in an absolute month: rolled up by the metric's own rule. With monthly results the percentiles are
 * those of the months, averaged or added. Undefined where the run did not keep the row or the year is outside it.
 */
export const yearValue = (cubes: readonly ReadableCube[], query: RowQuery, yearStart: number): YearValue | undefined => {
  const row = findRow(cubes, query);
  if (row === undefined) return undefined;
  const value = rollUp(row, query.metricId, yearStart);
  if (Number.isNaN(value)) return undefined;
  const low = findRow(cubes, query, ['p10']);
  const high = findRow(cubes, query, ['p90']);
  if (low === undefined || high === undefined) return { value };
  return { value, low: rollUp(low, query.metricId, yearStart), high: rollUp(high, query.metricId, yearStart) };
};

/** Value of a row in the financial year that starts in an absolute month, by the metric's rule; NaN where no month of it is defined. */
export const rollUp = ({ cube, values }: Row, metricId: string, yearStart: number): number => {
  const rule = findMetric(metricId)?.overYear ?? 'mean';
  let sum = 0;
  let defined = 0;
  let last = Number.NaN;
  for (let column = firstColumnOf(cube, yearStart); column < values.length; column++) {
    const [from, to] = columnMonths(cube, column);
    if (to > yearStart + 12) break;
    const value = values[column] as number;
    if (from < yearStart || value !== value) continue;
    sum += value;
    defined++;
    last = value;
  }
  if (defined === 0) return Number.NaN;
  return rule === 'last' ? last : rule === 'sum' ? sum : sum / defined;
};

const firstColumnOf = (cube: ReadableCube, yearStart: number): number =>
  Math.max(0, cube.period === 'year' ? Math.floor((yearStart - cube.startMonth) / 12) : yearStart - cube.startMonth);
