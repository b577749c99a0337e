import { describe, expect, it } from 'vitest';
import { compileModel } from '../compile/compile-model.ts';
import { england } from '../england.ts';
import { METRICS } from '../metrics/index.ts';
import { businessAsUsual } from '../scenario/business-as-usual.ts';
import { simulate } from '../simulate/simulate.ts';
import { flowWaterfall } from './flow-waterfall.ts';
import { needWaterfall } from './need-waterfall.ts';
import { columnMonths, findRow, type ReadableCube, sumBetween, valueAt } from './read-cubes.ts';
import type { Waterfall } from './waterfall.ts';

const APRIL_2026 = 24315;
const axes = { placeKind: 'system', basis: 'none', scope: 'none' } as const;
const cube = (metricId: string, values: number[], key: object = {}): ReadableCube => ({
  metricId,
  unit: 'heads',
  startMonth: APRIL_2026,
  months: values.length,
  keys: [{ place: 'S', role: 'specialist', line: '', ...axes, ...key }],
  values: Float64Array.from(values),
});
const people = (values: Record<string, number[]>): ReadableCube[] =>
  [
    'headcount-opening',
    'joiners',
    'intake',
    'conversions',
    'transfers',
    'retirements',
    'other-leavers',
    'ill-health-deaths',
    'completions',
    'attrition',
  ].map((id) => cube(id, values[id] ?? [0, 0, 0]));

const expectChained = ({ bars }: Waterfall): void => {
  bars.forEach((bar, index) => {
    if (index === 0) expect([bar.kind, bar.start, bar.end]).toEqual(['total', 0, bar.value]);
    else if (bar.kind === 'change') expect(bar.start).toBe(bars[index - 1]?.end);
    else expect(bar.value).toBe(bars[index - 1]?.end);
  });
};

describe('flow waterfall', () => {
  const cubes = people({
    'headcount-opening': [4, Number.NaN, Number.NaN],
    joiners: [1, 0, 2],
    retirements: [0, 1, 1],
    'other-leavers': [0, 0, 1],
  });

  it('goes from opening to closing by named flow, and always shows joiners and leavers', () => {
    const waterfall = flowWaterfall(cubes, { place: 'S', role: 'specialist', from: APRIL_2026, to: APRIL_2026 + 2 }) as Waterfall;
    expect(waterfall.bars.map((bar) => [bar.id, bar.value])).toEqual([
      ['opening', 4],
      ['joiners', 3],
      ['retirements', -2],
      ['other-leavers', -1],
      ['closing', 4],
    ]);
    expectChained(waterfall);
  });

  it('works the stock at a later start out from what came before', () => {
    const waterfall = flowWaterfall(cubes, { place: 'S', role: 'specialist', from: APRIL_2026 + 1, to: APRIL_2026 + 1 });
    expect(waterfall?.bars.map((bar) => bar.value)).toEqual([5, 0, -1, 0, 4]);
  });

  it('is undefined where the run did not keep a flow, rather than wrong', () => {
    expect(flowWaterfall(cubes.slice(1), { place: 'S', role: 'specialist', from: APRIL_2026, to: APRIL_2026 })).toBeUndefined();
    expect(flowWaterfall(cubes, { place: 'elsewhere', role: 'specialist', from: APRIL_2026, to: APRIL_2026 })).toBeUndefined();
  });
});

describe('need waterfall', () => {
  it('goes from need to what was seen in standard; the change in list is what the rest leaves', () => {
    const row = { role: '', line: 'all', scope: 'nhs' };
    const cubes = [
      cube('need', [100], row),
      cube('expressed', [90], row),
      cube('withdrawn', [5], row),
      cube('crowded-out', [3], row),
      cube('refused', [0], row),
      cube('completed', [80], row),
      cube('seen-late', [20], row),
    ];
    const waterfall = needWaterfall(cubes, { place: 'S', scope: 'nhs', from: APRIL_2026, to: APRIL_2026 }) as Waterfall;
    // 90 - 5 - 3 - 80 = 2 more on the list
    expect(waterfall.bars.map((bar) => [bar.id, bar.value])).toEqual([
      ['need', 100],
      ['never-referred', -10],
      ['withdrawn', -5],
      ['crowded-out', -3],
      ['change-in-list', -2],
      ['seen-late', -20],
      ['seen-in-standard', 60],
    ]);
    expectChained(waterfall);
  });
});

describe('waterfalls of a real system', () => {
  const baseline = england();
  const compiled = compileModel(businessAsUsual(baseline, ['QT1'], { horizonYears: 6 }), baseline);
  if (!compiled.ok) throw new Error('the bundled baseline does not compile');
  const result = simulate(compiled.value, { mode: 'sampled', seed: 3, draw: 1 });
  const cubes = METRICS.map((metric) => metric.evaluate(result));

  it('close on the recorded staff, for every role and place', () => {
    for (const key of findRow(cubes, { metricId: 'headcount', place: 'QT1', role: 'all' })?.cube.keys ?? []) {
      const span = { place: key.place, role: key.role, from: APRIL_2026 + 12, to: APRIL_2026 + 59 };
      const waterfall = flowWaterfall(cubes, span) as Waterfall;
      expectChained(waterfall);
      const headcount = findRow(cubes, { metricId: 'headcount', place: key.place, role: key.role });
      expect(waterfall.bars[0]?.value).toBe(headcount?.values[11]);
      expect(waterfall.bars[waterfall.bars.length - 1]?.value).toBe(headcount?.values[59]);
    }
  });

  it('leave what was completed in standard, for every line', () => {
    for (const line of ['all', ...baseline.lines.map((candidate) => candidate.id)]) {
      const span = { place: 'QT1', scope: 'nhs', line, from: APRIL_2026 + 12, to: APRIL_2026 + 23 } as const;
      const waterfall = needWaterfall(cubes, span) as Waterfall;
      expectChained(waterfall);
      const sum = (metricId: string) =>
        sumBetween(findRow(cubes, { metricId, place: 'QT1', line, scope: 'nhs' }) as never, span.from, span.to + 1);
      expect(waterfall.bars[waterfall.bars.length - 1]?.value).toBeCloseTo(sum('completed') - sum('seen-late'), 6);
    }
  });
});

describe('reading cubes', () => {
  it('knows the months of a column, whole or cut financial years included', () => {
    const yearly = { ...cube('need', [1, 2]), period: 'year' as const };
    expect(columnMonths(yearly, 1)).toEqual([APRIL_2026 + 12, APRIL_2026 + 24]);
    // a run from June 2026: its first year ends in March 2027
    expect(columnMonths({ ...yearly, startMonth: APRIL_2026 + 2 }, 0)).toEqual([APRIL_2026 + 2, APRIL_2026 + 12]);
    expect(columnMonths(cube('need', [1]), 0)).toEqual([APRIL_2026, APRIL_2026 + 1]);
  });

  it('prefers the path, then the mean, and never takes a quantile for either', () => {
    const mean = { ...cube('fte', [2]), statistic: 'mean' };
    const low = { ...cube('fte', [1]), statistic: 'p10' };
    const query = { metricId: 'fte', place: 'S', role: 'specialist' };
    expect(findRow([low, mean], query)?.values[0]).toBe(2);
    expect(findRow([low], query)).toBeUndefined();
    expect(findRow([low, mean], query, ['p10'])?.values[0]).toBe(1);
    expect(valueAt(findRow([mean], query) as never, APRIL_2026 + 5)).toBe(Number.NaN);
  });
});
