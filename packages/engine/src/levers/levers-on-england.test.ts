import { describe, expect, it } from 'vitest';
import { firstDifference } from '../../test/metrics/first-difference.ts';
import { compileModel } from '../compile/compile-model.ts';
import { england } from '../england.ts';
import { findRow } from '../explain/read-cubes.ts';
import { evaluateMetric, METRICS } from '../metrics/index.ts';
import { businessAsUsual } from '../scenario/business-as-usual.ts';
import type { RunResult } from '../simulate/run-result.ts';
import { simulate } from '../simulate/simulate.ts';
import { LEVERS } from './index.ts';
import type { ExpectedEffect, Lever } from './lever.ts';
import type { LeverSetting } from './lever-setting.ts';

const SYSTEM = 'QT1';
const FROM = '2027-04';
/** April 2027, counted from April 2026. */
const FIRST_MONTH = 12;

const run = (levers: readonly LeverSetting[], mode: RunResult['mode'] = 'expected'): RunResult => {
  const compiled = compileModel({ ...businessAsUsual(england(), [SYSTEM], { horizonYears: 9 }), levers }, england());
  if (!compiled.ok) throw new Error('does not compile');
  return simulate(compiled.value, { mode, seed: 11, draw: 4 });
};

const set = (lever: Lever, pick: (definition: Lever['settings'][number]) => number): LeverSetting => ({
  leverId: lever.id,
  phase: lever.phaseDefault,
  from: FROM,
  rampMonths: lever.rampDefaultMonths,
  settings: Object.fromEntries(lever.settings.map((definition) => [definition.id, pick(definition)])),
});

const total = (result: RunResult, { metricId, role = '' }: ExpectedEffect): number => {
  const wait = metricId === 'mean-wait' ? ({ line: 'management-referral', scope: 'nhs' } as const) : {};
  const row = findRow([evaluateMetric(result, metricId, 'systems')], { metricId, place: SYSTEM, role, ...wait });
  expect(row, `${metricId} ${role}`).toBeDefined();
  return (row?.values ?? new Float64Array()).reduce((sum, value) => sum + value, 0);
};

const none = { expected: run([]), sampled: run([], 'sampled') };

describe.each(LEVERS)('$id on a real system', (lever) => {
  const plain = none.expected;

  it('moves the metrics it names, in the direction it names', () => {
    // the first stop after 'as now'; a change of hours is a price, not an aim
    const stretch = run([
      set(lever, (definition) => (definition.id === 'participationFrom60' ? 1 : (definition.positions[1]?.value ?? definition.neutral))),
    ]);
    for (const effect of lever.metricsMoved) {
      const change = total(stretch, effect) - total(plain, effect);
      expect(effect.direction === 'up' ? change : -change, `${effect.metricId} ${effect.role ?? ''}`).toBeGreaterThan(0);
    }
  });

  it('changes nothing before its first month', () => {
    const most = run([set(lever, (definition) => (definition.neutral === definition.max ? definition.min : definition.max))]);
    for (const metricId of ['headcount', 'fte', 'completed', 'load']) {
      const [now, before] = [most, plain].map((result) => evaluateMetric(result, metricId, 'systems'));
      now?.keys.forEach((_, row) => {
        const from = row * now.months;
        expect(now.values.subarray(from, from + FIRST_MONTH)).toEqual(before?.values.subarray(from, from + FIRST_MONTH));
      });
    }
  });

  it('is bit for bit nothing at neutral, in both modes', () => {
    for (const mode of ['expected', 'sampled'] as const) {
      const neutral = run([set(lever, (definition) => definition.neutral)], mode);
      for (const metric of METRICS)
        expect(firstDifference(metric.evaluate(neutral, 'systems').values, metric.evaluate(none[mode], 'systems').values), metric.id).toBe(
          -1,
        );
    }
  });

  it('keeps every figure finite at both ends of its range', () => {
    for (const pick of ['min', 'max'] as const) {
      const result = run([set(lever, (definition) => definition[pick])], 'sampled');
      for (const metric of METRICS) {
        const { values } = metric.evaluate(result, 'systems');
        expect(
          values.every((value) => Number.isNaN(value) || Number.isFinite(value)),
          metric.id,
        ).toBe(true);
        if (metric.id === 'headcount' || metric.id === 'list')
          expect(
            values.every((value) => value >= 0),
            metric.id,
          ).toBe(true);
      }
    }
  });
});
