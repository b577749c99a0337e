import { describe, expect, test } from 'vitest';
import type { MetricCube } from '../metrics/metric.ts';
import { parseMonth } from '../units/months.ts';
import { financialYearColumns, rollUpToYears } from './roll-up-to-years.ts';

const KEY = { place: 'QT1', placeKind: 'system', role: '', line: '', basis: 'none', scope: 'none' } as const;

function cube(startMonth: string, values: readonly number[], rows = 1): MetricCube {
  const months = values.length / rows;
  const keys = Array.from({ length: rows }, () => KEY);
  return { metricId: 'need', unit: 'cases', startMonth: parseMonth(startMonth), months, keys, values: Float64Array.from(values) };
}

const counting = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

describe('financialYearColumns', () => {
  test('cuts from April to March', () => {
    expect(financialYearColumns(parseMonth('2026-04'), 24)).toEqual([
      [0, 12],
      [12, 24],
    ]);
  });

  test('leaves the first and last year incomplete when the run starts in another month', () => {
    expect(financialYearColumns(parseMonth('2027-01'), 16)).toEqual([
      [0, 3],
      [3, 15],
      [15, 16],
    ]);
  });

  test('gives no year for no month', () => {
    expect(financialYearColumns(parseMonth('2026-04'), 0)).toEqual([]);
  });
});

describe('rollUpToYears', () => {
  test('takes the mean, the sum or the last month', () => {
    const monthly = cube('2026-04', counting(1, 24));
    expect([...rollUpToYears(monthly, 'mean').values]).toEqual([6.5, 18.5]);
    expect([...rollUpToYears(monthly, 'sum').values]).toEqual([78, 222]);
    expect([...rollUpToYears(monthly, 'last').values]).toEqual([12, 24]);
    expect(rollUpToYears(monthly, 'sum').months).toBe(2);
  });

  test('rolls each row up by itself', () => {
    const monthly = cube('2026-04', [...counting(1, 12), ...counting(101, 112)], 2);
    expect([...rollUpToYears(monthly, 'last').values]).toEqual([12, 112]);
  });

  test('leaves out months that are not defined', () => {
    const monthly = cube('2026-04', [5, ...Array.from({ length: 23 }, () => Number.NaN)]);
    expect([...rollUpToYears(monthly, 'mean').values]).toEqual([5, Number.NaN]);
    expect([...rollUpToYears(monthly, 'sum').values]).toEqual([5, Number.NaN]);
  });
});
