import type { MetricKey, RunOutput, StatisticCube } from '@ohsim/engine';
import { describe, expect, test } from 'vitest';
import { metricsCsv, metricsCsvParts } from './metrics-csv.ts';

const KEY: MetricKey = { place: 'QT1', placeKind: 'system', role: 'specialist', line: '', basis: 'none', scope: 'none' };

function output(...cubes: Partial<StatisticCube>[]): RunOutput {
  const whole = cubes.map((cube) => ({
    metricId: 'headcount',
    unit: 'heads',
    statistic: 'value',
    period: 'month',
    startMonth: 24315,
    months: 2,
    keys: [KEY],
    values: Float64Array.of(1, 2),
    ...cube,
  }));
  return { cubes: whole } as unknown as RunOutput;
}

const lines = (of: RunOutput) => metricsCsv(of).split('\n').slice(1, -1);

describe('metricsCsv', () => {
  test('has one value a line under the agreed header', () => {
    expect(metricsCsv(output({}))).toBe(
      'metric,place,place_kind,role,line,basis,scope,month,statistic,value,unit\n' +
        'headcount,QT1,system,specialist,,none,none,2026-04,value,1,heads\n' +
        'headcount,QT1,system,specialist,,none,none,2026-05,value,2,heads\n',
    );
  });

  test('writes numbers as the shortest decimals that read back as the same double', () => {
    const numbers = [0.1 + 0.2, -0, 1e21, 5e-324, -1.5];
    const written = lines(output({ months: numbers.length, values: Float64Array.from(numbers) })).map((line) => line.split(',')[9]!);
    expect(written).toEqual(['0.30000000000000004', '0', '1e+21', '5e-324', '-1.5']);
    written.forEach((text, index) => {
      expect(Number(text) === numbers[index]).toBe(true);
    });
  });

  test('leaves out what is not defined', () => {
    expect(lines(output({ values: Float64Array.of(Number.NaN, 2) }))).toHaveLength(1);
  });

  test('names financial years when columns are years', () => {
    expect(lines(output({ period: 'year' })).map((line) => line.split(',')[7])).toEqual(['2026/27', '2027/28']);
  });

  test('keeps the order of the cubes and their rows', () => {
    const keys = [KEY, { ...KEY, place: 'QJ2' }];
    const both = output({ keys, values: Float64Array.of(1, 2, 3, 4) }, { statistic: 'p90' });
    expect(lines(both).map((line) => line.replaceAll(/^headcount,|,system.*2026|,heads$/g, ''))).toEqual([
      'QT1-04,value,1',
      'QT1-05,value,2',
      'QJ2-04,value,3',
      'QJ2-05,value,4',
      'QT1-04,p90,1',
      'QT1-05,p90,2',
    ]);
  });

  test('quotes text and takes the sting out of formulas, but not out of negative numbers', () => {
    const keys = [{ ...KEY, place: '=HYPERLINK("x")', role: 'a,b' }];
    expect(lines(output({ keys, months: 1, values: Float64Array.of(-1) }))).toEqual([
      `headcount,"'=HYPERLINK(""x"")",system,"a,b",,none,none,2026-04,value,-1,heads`,
    ]);
  });

  test('comes in parts that make the whole', () => {
    const of = output({}, { statistic: 'mean' });
    expect([...metricsCsvParts(of)].join('')).toBe(metricsCsv(of));
  });
});
