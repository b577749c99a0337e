import { type Cube, type SeriesQuery, selectSeries } from '@ohsim/documents/charts';
import { overYear } from '../england/england-figures.ts';
import type { FocusYear } from '../focus-years.ts';

/** A row's figure in the focus year: the mean of its months, or their sum; NaN where the run has no such row. */
export function yearFigure(cubes: readonly Cube[], focus: FocusYear, rule: 'mean' | 'sum', query: SeriesQuery): number {
  const values = selectSeries(cubes, query);
  return values === undefined ? Number.NaN : overYear(values, rule, focus);
}
