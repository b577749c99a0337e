import { expect, test } from 'vitest';
import { england } from '../england.ts';
import { scenarioOf } from '../testing/small-baseline.ts';
import { parseScenario } from './parse-scenario.ts';

const parse = (driveTimes: unknown) => parseScenario({ ...scenarioOf(['QT1']), driveTimes }, england());

test('every problem at once: unknown places, pairs given twice, a drive to oneself, minutes that cannot be', () => {
  const parsed = parse([
    { fromId: 'RK5', toId: 'RX1', minutes: 31 },
    { fromId: 'RK5', toId: 'RX1', minutes: 32 },
    { fromId: 'oh-RX1', toId: 'moon', minutes: 5 },
    { fromId: 'RX1', toId: 'RX1', minutes: 4 },
    { fromId: 'RHA', toId: 'RX1', minutes: -1 },
    { fromId: 'RHA', toId: 'RK5', minutes: 'long' },
  ]);
  expect(parsed.ok ? [] : parsed.issues.map(({ path, code }) => `${path} ${code}`).sort()).toEqual([
    'driveTimes[1] duplicate',
    'driveTimes[2].fromId unknown-place',
    'driveTimes[2].toId unknown-place',
    'driveTimes[3].minutes same-place',
    'driveTimes[4].minutes out-of-range',
    'driveTimes[5].minutes wrong-type',
  ]);
  const hosted = parsed.ok ? undefined : parsed.issues.find(({ path }) => path === 'driveTimes[2].fromId');
  expect(hosted?.hint).toBe('A service is where its host is: use RX1');
});

test('rows that lead nowhere near the scenario are said to change nothing; providers go by their own id', () => {
  const far = parse([{ fromId: 'R0A', toId: 'RM3', minutes: 20 }]);
  expect(far.ok && far.warnings.map(({ code }) => code)).toEqual(['drive-times-inert']);
  expect(parse([{ fromId: 'RX1', toId: 'provider-QT1', minutes: 20 }])).toMatchObject({ ok: true, warnings: [] });
});

test('a scenario without drive times has no such field', () => {
  const parsed = parse([]);
  expect(parsed.ok && 'driveTimes' in parsed.value).toBe(false);
});
