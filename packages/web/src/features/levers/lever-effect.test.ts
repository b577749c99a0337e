import { type Baseline, LEVERS, type Lever, type RunOutput, type StatisticCube } from '@ohsim/engine';
import { expect, test } from 'vitest';
import { chooseYear, focusYears } from '../focus-years.ts';
import { effectWords, leverEffects } from './lever-effect.ts';

const focus = chooseYear(focusYears('2026-04', 15), '2031');
const baseline = {
  roles: [{ id: 'specialist', pluralLabel: 'Specialist occupational physicians' }],
  pools: [{ id: 'doctor', label: 'Doctor', pluralLabel: 'Doctors' }],
} as unknown as Baseline;
const cube = (metricId: string, unit: string, rows: readonly (readonly [string, string, string, string, number])[]): StatisticCube => ({
  metricId,
  unit,
  statistic: 'value',
  period: 'month',
  startMonth: 24_315,
  months: 180,
  keys: rows.map(([role, line, basis, scope]) => ({
    place: 'QT1',
    placeKind: 'system',
    role,
    line,
    basis: basis as 'none',
    scope: scope as 'nhs',
  })),
  values: Float64Array.from(rows.flatMap((row) => new Array<number>(180).fill(row[4]))),
});
const run = (fte: number, wait: number, load: number): RunOutput =>
  ({
    cubes: [
      cube('fte', 'FTE', [
        ['nurse', '', 'none', 'none', 99],
        ['specialist', '', 'none', 'none', fte],
      ]),
      cube('mean-wait', 'working days', [
        ['doctor', 'management-referral', 'expressed', 'nhs', 99],
        ['doctor', 'all', 'expressed', 'nhs', wait],
        ['doctor', 'all', 'expressed', 'all', 98],
      ]),
      cube('load', 'share', [['doctor', '', 'expressed', 'all', load]]),
    ],
  }) as unknown as RunOutput;
const lever = LEVERS.find((each) => each.id === 'skill-mix-shift') as Lever;

test('an effect is the scenario with the lever less the scenario without it, on the right rows', () => {
  const effects = leverEffects(lever, { whole: run(2, 18, 0.95), without: { [lever.id]: run(2, 27.4, 1.07) } }, baseline, focus);
  expect(effects.map(effectWords)).toEqual([
    { label: 'Specialist occupational physicians in post', change: 'no change', from: '2.0 without it' },
    { label: 'Doctor wait', change: '\u22129.4 working days', from: '27.4 without it' },
    { label: expect.stringMatching(/^Load, doctors$/), change: '\u221212 percentage points', from: '107% without it' },
  ]);
});

test('a lever whose run is not there has no effects', () => {
  expect(leverEffects(lever, { whole: run(2, 18, 1), without: {} }, baseline, focus)).toEqual([]);
});
