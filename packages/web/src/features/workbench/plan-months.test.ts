import type { LeverSetting } from '@ohsim/engine';
import { expect, test } from 'vitest';
import { axisMonths, movedRamp, movedStart, phaseAt } from './plan-months.ts';

const setting: LeverSetting = { leverId: 'retention', phase: 'Focus', from: '2027-04', rampMonths: 12, settings: {} };
/** April 2026 and fifteen years. */
const span = { start: 2026 * 12 + 3, months: 180 };

test('a lever moved along the axis takes the phase it lands in', () => {
  expect(movedStart(setting, 11, span)).toEqual({ from: '2027-03', phase: 'Fix' });
  expect(movedStart(setting, 12.4, span)).toEqual({ from: '2027-04', phase: 'Focus' });
  expect(movedStart(setting, 24, span)).toEqual({ from: '2028-04', phase: 'Grow' });
});

test('a lever cannot leave the run', () => {
  expect(movedStart(setting, -5, span)).toEqual({ from: '2026-04', phase: 'Fix' });
  expect(movedStart(setting, 500, span).from).toBe('2041-03');
  expect([movedRamp(-3), movedRamp(7.6), movedRamp(99)]).toEqual([{ rampMonths: 0 }, { rampMonths: 8 }, { rampMonths: 60 }]);
});

test('the axis is long enough for the last lever, and no longer than the run', () => {
  expect(axisMonths([setting], span)).toBe(84);
  expect(axisMonths([{ ...setting, from: '2034-04', rampMonths: 24 }], span)).toBe(96 + 24 + 12);
  expect(axisMonths([setting], { ...span, months: 60 })).toBe(60);
  expect(phaseAt(100)).toBe('Grow');
});
