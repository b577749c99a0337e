import { beforeAll, describe, expect, it } from 'vitest';
import { firstDifference } from '../../test/metrics/first-difference.ts';
import { compileModel } from '../compile/compile-model.ts';
import { england } from '../england.ts';
import { findRow } from '../explain/read-cubes.ts';
import { businessAsUsual } from '../scenario/business-as-usual.ts';
import { FLOWS, type RunResult } from '../simulate/run-result.ts';
import { simulate } from '../simulate/simulate.ts';
import { flowMetricId } from './flows.ts';
import { METRICS } from './index.ts';
import type { MetricCube } from './metric.ts';

const HORIZON_YEARS = 8;

const run = (systemIds: string[], mode: RunResult['mode']): RunResult => {
  const baseline = england();
  const compiled = compileModel(businessAsUsual(baseline, systemIds, { horizonYears: HORIZON_YEARS }), baseline);
  if (!compiled.ok) throw new Error('the bundled baseline does not compile');
  return simulate(compiled.value, { mode, seed: 20260401, draw: 2 });
};

/** One trust; an ordinary system; sixteen trusts; and two systems together. */
const CASES = [['QSL'], ['QT1'], ['QYG'], ['QSL', 'QT1']].flatMap((systemIds) =>
  (['expected', 'sampled'] as const).map((mode) => ({ systemIds, mode })),
);

describe.each(CASES)('metrics of $systemIds, $mode', ({ systemIds, mode }) => {
  let result: RunResult;
  let cubes: readonly MetricCube[];
  const months = HORIZON_YEARS * 12;
  const cube = (metricId: string) => cubes.find((candidate) => candidate.metricId === metricId) as MetricCube;
  const values = (metricId: string, axes: { place: string; role?: string; line?: string; scope?: 'nhs' | 'nhs+primary' | 'all' }) =>
    findRow(cubes, { metricId, ...axes })?.values as Float64Array;

  beforeAll(() => {
    result = run(systemIds, mode);
    cubes = METRICS.map((metric) => metric.evaluate(result));
  });

  it('works every closing stock out again from the opening and the named flows', () => {
    let worst = 0;
    for (const { place, role } of cube('flow-retirements').keys) {
      let stock = values('headcount-opening', { place, role })[0] as number;
      const closing = values('headcount', { place, role });
      const flows = FLOWS.map(({ id, sign }) => ({ sign, series: values(flowMetricId(id), { place, role }) }));
      for (let month = 0; month < months; month++) {
        for (const { sign, series } of flows) stock += sign * (series[month] as number);
        worst = Math.max(worst, Math.abs(stock - (closing[month] as number)));
      }
    }
    // whole people add up exactly; fractions to 1e-9: 13 flows over 96 months, each rounded once
    if (mode === 'sampled') expect(worst).toBe(0);
    else expect(worst).toBeLessThan(1e-9);
  });

  it('closes for every place and line: need = unmet + completed + change in list', () => {
    let worst = 0;
    for (const { place, line, scope } of cube('need').keys) {
      const axes = { place, line, scope: scope as 'nhs' };
      const [need, unmet, completed, list] = ['need', 'unmet', 'completed', 'list'].map((id) => values(id, axes)) as Float64Array[];
      let before = values('list-opening', axes)[0] as number;
      for (let month = 0; month < months; month++) {
        const now = list?.[month] as number;
        worst = Math.max(
          worst,
          Math.abs((need?.[month] as number) - (unmet?.[month] as number) - (completed?.[month] as number) - (now - before)),
        );
        before = now;
      }
    }
    // cases of up to 6,000 a month: 1e-9 is their rounding
    expect(worst).toBeLessThan(1e-9);
  });

  it('makes a system the sum of its organisations', () => {
    for (const metricId of ['need', 'expressed', 'completed', 'unmet', 'list', 'seen-late', 'waiting-over-standard']) {
      for (const systemId of systemIds) {
        const total = values(metricId, { place: systemId, line: 'all', scope: 'all' });
        const sum = new Float64Array(months);
        for (const organisation of result.model.organisations.filter((candidate) => candidate.systemId === systemId)) {
          values(metricId, { place: organisation.id, line: 'all' }).forEach((value, month) => {
            sum[month] = (sum[month] as number) + value;
          });
        }
        const worst = sum.reduce((most, value, month) => Math.max(most, Math.abs(value - (total[month] as number))), 0);
        expect(worst, metricId).toBeLessThan(1e-8);
      }
    }
  });

  it('keeps shares between 0 and 1, and stocks, flows and waits from falling below 0', () => {
    // of cost, income is received and charges between NHS bodies come in pairs
    const signed = new Set(['vacancy', 'gap', 'conversions', 'transfers', 'cost']);
    const mayPassOne = new Set(['load', 'coverage']);
    for (const { metricId, unit, values: all } of cubes) {
      let low = Number.POSITIVE_INFINITY;
      let high = Number.NEGATIVE_INFINITY;
      for (const value of all) {
        if (Number.isNaN(value)) continue;
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
      if (low > high) continue;
      // what is left of a sum that cancels may be a last digit below 0
      if (!signed.has(metricId)) expect(low, metricId).toBeGreaterThanOrEqual(-1e-9);
      if (unit === 'share' && !mayPassOne.has(metricId)) expect(high, metricId).toBeLessThanOrEqual(1);
      expect(Number.isFinite(high), metricId).toBe(true);
    }
  });

  it('is defined everywhere but where it says so', () => {
    const partly = new Set([
      'headcount-opening',
      'list-opening',
      'months-without-specialist-cover',
      'required-fte',
      'gap',
      'coverage',
      'load',
      'utilisation',
    ]);
    for (const { metricId, unit, keys, values: all } of cubes) {
      if (partly.has(metricId)) continue;
      keys.forEach((key, row) => {
        // a list of a service that only takes over cases now and then has no wait in between
        if (key.placeKind === 'service' && unit === 'working days') return;
        if (key.placeKind === 'service' && metricId === 'share-within-standard') return;
        const gaps = all.subarray(row * months, (row + 1) * months).filter(Number.isNaN).length;
        // a line no organisation of the scope uses has no wait, a scope without work no share
        const whole = ['mean-wait', 'share-within-standard', 'proactive-share', 'access'].includes(metricId);
        expect(whole ? gaps % months : gaps, `${metricId} ${JSON.stringify(key)}`).toBe(0);
      });
    }
    expect(cube('months-without-specialist-cover').values.some(Number.isNaN)).toBe(mode === 'expected');
  });

  it('gives the same rows, to the last bit, for systems alone', () => {
    for (const metric of METRICS) {
      const systems = metric.evaluate(result, 'systems');
      const every = cube(metric.id);
      const names = every.keys.map((key) => JSON.stringify(key));
      systems.keys.forEach((key, row) => {
        const wide = names.indexOf(JSON.stringify(key));
        const there = every.values.subarray(wide * months, (wide + 1) * months);
        expect(firstDifference(systems.values.subarray(row * months, (row + 1) * months), there), metric.id).toBe(-1);
      });
      const wide = every.keys.filter((key) => key.placeKind === 'system' || key.placeKind === 'scenario').length;
      expect(systems.keys.length, metric.id).toBe(wide);
    }
  });

  it('gives the same rows, to the last bit, for a board', () => {
    for (const metric of METRICS) {
      const board = metric.evaluate(result, 'board');
      const systems = metric.evaluate(result, 'systems');
      const byScope = systems.keys.some((key) => key.scope === 'nhs');
      const kept = systems.keys.flatMap((key, row) => (byScope && key.scope !== 'nhs' ? [] : [row]));
      expect(board.keys, metric.id).toEqual(kept.map((row) => systems.keys[row]));
      kept.forEach((row, index) => {
        const there = systems.values.subarray(row * months, (row + 1) * months);
        expect(firstDifference(board.values.subarray(index * months, (index + 1) * months), there), metric.id).toBe(-1);
      });
    }
  });

  it('has rows for the whole scenario only beside several systems, and they are the sum', () => {
    const whole = cube('headcount').keys.filter((key) => key.placeKind === 'scenario');
    expect(whole.length > 0).toBe(systemIds.length > 1);
    if (systemIds.length === 1) return;
    const total = values('headcount', { place: 'all', role: 'all' });
    const parts = systemIds.map((place) => values('headcount', { place, role: 'all' }));
    total.forEach((value, month) => {
      expect(value).toBeCloseTo(
        parts.reduce((sum, part) => sum + (part[month] as number), 0),
        9,
      );
    });
  });
});
