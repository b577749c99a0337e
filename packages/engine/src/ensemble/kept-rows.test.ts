import { describe, expect, test } from 'vitest';
import type { Metric, MetricCube, MetricKey } from '../metrics/metric.ts';
import { keepRows, passesOf, sampleOf } from './kept-rows.ts';
import { rollUpToYears } from './roll-up-to-years.ts';

const PLACES: readonly MetricKey[] = (['system', 'service', 'organisation'] as const).map((placeKind) => ({
  place: placeKind,
  placeKind,
  role: '',
  line: '',
  basis: 'none',
  scope: 'none',
}));

const METRIC: Metric = {
  id: 'headcount',
  label: '',
  description: '',
  unit: 'heads',
  kind: 'stock',
  overYear: 'last',
  better: 'higher',
  evaluate: () => CUBE,
};

const CUBE: MetricCube = {
  metricId: 'headcount',
  unit: 'heads',
  startMonth: 24315,
  months: 24,
  keys: PLACES,
  values: Float64Array.from({ length: 72 }, (_, index) => index),
};

const CUBES = { months: () => CUBE, years: (metric: Metric) => rollUpToYears(CUBE, metric.overYear) };

describe('keepRows', () => {
  test('keeps the systems by month for the board, and every row otherwise', () => {
    expect(keepRows(METRIC, CUBES, 'board')).toMatchObject({ columns: 24, period: 'month', keys: [PLACES[0]] });
    expect(keepRows(METRIC, CUBES, 'month').keys).toEqual(PLACES);
    expect(keepRows(METRIC, CUBES, 'year')).toMatchObject({ columns: 2, period: 'year', keys: PLACES });
  });
});

describe('passesOf', () => {
  const kept = keepRows(METRIC, CUBES, 'month');

  test('puts everything in one pass when it fits', () => {
    expect(passesOf([kept, kept], 1000)).toHaveLength(1);
  });

  test('splits rows where they do not fit, at least one row a pass', () => {
    const passes = passesOf([kept, kept], 48);
    expect(passes.map((pass) => pass.map(({ firstRow, rowCount, offset }) => [firstRow, rowCount, offset]))).toEqual([
      [[0, 2, 0]],
      [
        [2, 1, 0],
        [0, 1, 24],
      ],
      [[1, 2, 0]],
    ]);
    expect(passesOf([kept], 1)).toHaveLength(3);
  });

  test('loses no value, whatever the split', () => {
    const values = passesOf([kept, kept], 30).flatMap((pass) => [...sampleOf(pass, CUBES)]);
    expect(values).toEqual([...CUBE.values, ...CUBE.values]);
  });
});
