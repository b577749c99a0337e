import type { MetricKey, StatisticCube } from '@ohsim/engine';
import { expect, test } from 'vitest';
import { keepRows } from './keep-rows.ts';

const key = (line: string): MetricKey => ({ place: 'QT1', placeKind: 'system', role: '', line, basis: 'need', scope: 'nhs' });
const cube: StatisticCube = {
  metricId: 'unmet',
  unit: 'cases',
  statistic: 'mean',
  period: 'month',
  startMonth: 24_315,
  months: 2,
  keys: [key('all'), key('pre-placement'), key('')],
  values: new Float64Array([1, 2, 3, 4, 5, 6]),
};

test('rows of other lines and other statistics go, the rest is as it was', () => {
  const kept = keepRows([cube, { ...cube, statistic: 'p25' }], { statistics: ['mean'], lines: ['', 'all'] });
  expect(kept).toEqual([{ ...cube, keys: [key('all'), key('')], values: new Float64Array([1, 2, 5, 6]) }]);
});
