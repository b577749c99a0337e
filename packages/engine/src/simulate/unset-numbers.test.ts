import { expect, test } from 'vitest';
import { england } from '../england.ts';
import { METRICS } from '../metrics/index.ts';
import { presetOptions } from '../report/delivery/preset-options.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { compiled, scenarioOf } from '../testing/small-baseline.ts';
import type { NumberRoom } from './number-room.ts';
import type { RunResult } from './run-result.ts';
import { simulate } from './simulate.ts';

/** What stands in an unset array is anything: here what spoils every sum. */
const spoilt: NumberRoom = {
  take: (length) => new Float64Array(length),
  takeUnset: (length) => new Float64Array(length).fill(Number.NaN),
};

/** Rows of several systems stand in pages, those of one in the record itself. */
const oneSystem = scenarioOf(['QT1'], { horizonYears: 4 });
/** Its chances of leaving are worked out for the run. */
const retention = scenarioOf(['QT1'], {
  horizonYears: 4,
  levers: [{ leverId: 'retention', phase: 'Fix', from: '2026-10', rampMonths: 12, settings: { reduction: 0.1 } }],
});
const severalSystems = scenarioOf(['QE1', 'QT1', 'QYG', 'QOP', 'QK1', 'QHM', 'QR1'], { horizonYears: 4 });
const hub = presetOptions(oneSystem, england(), ['hub-and-spoke']).find(({ id }) => id === 'hub-and-spoke')?.scenario as Scenario;

const numbersOf = (result: RunResult): ReadonlyMap<string, Float64Array> =>
  new Map([
    ...Object.entries(result.people),
    ...Object.entries(result.service),
    ...METRICS.map((metric) => [metric.id, metric.evaluate(result).values] as const),
  ]);

const firstDifference = (a: Float64Array, b: Float64Array): number => a.findIndex((value, at) => !Object.is(value, b[at]));

test.each([
  ['one system, expected', oneSystem, 'expected'],
  ['one system, sampled', oneSystem, 'sampled'],
  ['a lever on hazards, expected', retention, 'expected'],
  ['a lever on hazards, sampled', retention, 'sampled'],
  ['several systems, expected', severalSystems, 'expected'],
  ['several systems, sampled', severalSystems, 'sampled'],
  ['a hub, expected', hub, 'expected'],
  ['a hub, sampled', hub, 'sampled'],
] as const)('no number is read that was not written: %s', (_, scenario, mode) => {
  const model = compiled(scenario);
  const run = { mode, seed: 3, draw: 1 };
  const clean = numbersOf(simulate(model, run));
  const dirty = numbersOf(simulate(model, run, spoilt));
  expect(clean.size).toBeGreaterThan(80);
  expect([...clean].flatMap(([id, values]) => (firstDifference(values, dirty.get(id) as Float64Array) < 0 ? [] : [id]))).toEqual([]);
});
