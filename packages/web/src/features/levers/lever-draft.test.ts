import { LEVERS, type Lever, type Scenario } from '@ohsim/engine';
import { expect, test } from 'vitest';
import { isLeverOn, leverSettingOf, withLever } from './lever-draft.ts';

const usual: Scenario = {
  schemaVersion: 1,
  name: 'usual',
  baselineId: 'england',
  systemIds: ['QT1'],
  startMonth: '2026-04',
  horizonYears: 15,
  levers: [],
  overrides: [],
};

test('every lever is proposed neutral, at the early end of its phase', () => {
  for (const lever of LEVERS) {
    const setting = leverSettingOf(usual, lever);
    expect(isLeverOn(lever, setting)).toBe(false);
    expect(setting.from).toBe({ Fix: '2026-10', Focus: '2027-04', Grow: '2028-04' }[lever.phaseDefault]);
    expect(setting.rampMonths === 0 || lever.ramps).toBe(true);
  }
});

test('moving a lever and moving it back is business as usual, to the letter', () => {
  for (const lever of LEVERS) {
    const definition = lever.settings[0] as Lever['settings'][number];
    const moved = withLever(usual, lever, {
      settings: { [definition.id]: definition.neutral === definition.max ? definition.min : definition.max },
    });
    expect(moved.levers.map((setting) => setting.leverId)).toEqual([lever.id]);
    expect(withLever(moved, lever, { settings: { [definition.id]: definition.neutral } })).toEqual(usual);
  }
});

test('a lever that is timed otherwise stays in the scenario though it is neutral', () => {
  const lever = LEVERS[0] as Lever;
  expect(withLever(usual, lever, { from: '2030-01' }).levers).toHaveLength(1);
});
