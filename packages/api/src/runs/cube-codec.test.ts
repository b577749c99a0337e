import type { MetricKey, StatisticCube } from '@ohsim/engine';
import { expect, test } from 'vitest';
import { decodeCubes, encodeCubes } from './cube-codec.ts';

const key = (place: string): MetricKey => ({ place, placeKind: 'system', role: 'spécialiste', line: '', basis: 'none', scope: 'none' });
const cube = (metricId: string, statistic: StatisticCube['statistic'], values: number[]): StatisticCube => ({
  metricId,
  unit: 'people',
  statistic,
  period: 'month',
  startMonth: 24_315,
  months: 2,
  keys: [key('QT1'), key('QMM')],
  values: new Float64Array(values),
});

test('cubes come back bit for bit: NaN, negative zero, infinity and the last bit of a sum', async () => {
  const cubes = [
    cube('headcount', 'mean', [0.1 + 0.2, Number.NaN, -0, Number.MIN_VALUE]),
    cube('headcount', 'p10', [1, 2, Number.POSITIVE_INFINITY, -1.5]),
    cube('gap', 'mean', [4, 3, 2, 1]),
  ];
  const rows = await encodeCubes(cubes);
  expect(rows.map((row) => row.metricId)).toEqual(['headcount', 'gap']);
  const back = (await Promise.all(rows.map(decodeCubes))).flat();
  expect(back).toEqual(cubes);
  expect(Object.is(back[0]?.values[2], -0)).toBe(true);
});

test('values that are part of a larger array are taken alone', async () => {
  const whole = new Float64Array([9, 9, 1, 2, 3, 4, 9]);
  const [row] = await encodeCubes([{ ...cube('gap', 'value', []), values: whole.subarray(2, 6) }]);
  expect((await decodeCubes(row!))[0]?.values).toEqual(new Float64Array([1, 2, 3, 4]));
});
