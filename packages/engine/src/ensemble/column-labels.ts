import { financialYear, formatMonth } from '../units/months.ts';

/** What each column of a cube is called: 'YYYY-MM', or 'YYYY/YY' when columns are financial years. */
export function columnLabels(cube: { readonly period: 'month' | 'year'; readonly startMonth: number; readonly months: number }): string[] {
  return Array.from({ length: cube.months }, (_, column) =>
    cube.period === 'month' ? formatMonth(cube.startMonth + column) : financialYear(cube.startMonth + 12 * column),
  );
}
