import { expect, test } from 'vitest';
import { england } from '../england.ts';
import { evaluateMetric } from '../metrics/index.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { simulate } from '../simulate/simulate.ts';
import { compiled, scenarioOf } from '../testing/small-baseline.ts';
import { attribute } from './attribute.ts';
import { findRow } from './read-cubes.ts';

const unmetIn = (lastYears: number) => (scenario: Scenario) => {
  const result = simulate(compiled(scenario), { mode: 'expected', seed: 0, draw: 0 });
  const row = findRow([evaluateMetric(result, 'unmet', 'systems')], { metricId: 'unmet', place: 'QT1', line: 'all', scope: 'nhs' });
  return (row?.values ?? new Float64Array()).slice(12 * (lastYears - 1), 12 * lastYears).reduce((sum, value) => sum + value, 0);
};
const setting = (leverId: string, settings: Record<string, number>) => ({
  leverId,
  phase: 'Fix' as const,
  from: '2027-04',
  rampMonths: 0,
  settings,
});
const from = scenarioOf(['QT1'], { horizonYears: 4 });
const to = {
  ...from,
  levers: [
    setting('triage-and-remote', { timeSaved: 0.05, remoteShareAdded: 0 }),
    setting('retention', { reduction: 0.2 }),
    setting('time-to-fill', { reduction: 0 }),
  ],
};

test('a change in any metric falls to its levers: bars add up within 1e-9, a lever at neutral gets exactly 0', () => {
  const found = attribute({ from, to, baseline: england(), resultOf: unmetIn(4) });
  expect(found.exact).toBe(true);
  expect(Math.abs(found.bars.reduce((sum, { value }) => sum + value, 0) - (found.to - found.from))).toBeLessThan(1e-9);
  expect(found.bars.find(({ id }) => id === 'lever:time-to-fill')?.value).toBe(0);
  expect(found.bars.find(({ id }) => id === 'lever:triage-and-remote')?.value).toBeLessThan(0);
});

test('between two years the passing of time is a bar of its own', () => {
  const found = attribute({ from, to, baseline: england(), resultOf: unmetIn(4), resultBefore: unmetIn(1)(from) });
  expect(found.bars[0]?.id).toBe('time');
  expect(Math.abs(found.bars.reduce((sum, { value }) => sum + value, 0) - (found.to - found.from))).toBeLessThan(1e-9);
});

test('the same scenario twice has nothing to explain', () => {
  expect(attribute({ from, to: from, baseline: england(), resultOf: unmetIn(2) })).toMatchObject({ bars: [], exact: true });
});
