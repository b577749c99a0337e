import { businessAsUsual, type Parameter } from '@ohsim/engine';
import { england } from '@ohsim/engine/england';
import { expect, test } from 'vitest';
import { changeableParameters, emptyForm, readForm, withOverride, withoutOverride } from './override-draft.ts';

const parameter = (id: string) => england().parameters.find((each) => each.id === id) as Parameter;
const missed = parameter('demand.missedRate');
const form = { ...emptyForm(missed.id), value: '0.1', reason: 'local audit of 2026' };

test('a value with its interval and reason becomes an override with the unit of its parameter', () => {
  expect(readForm({ ...form, low: '0.08', high: '.13' }, missed)).toEqual({
    ok: true,
    override: {
      parameterId: 'demand.missedRate',
      op: 'set',
      value: 0.1,
      unit: 'share',
      interval: { low: 0.08, high: 0.13 },
      reason: 'local audit of 2026',
    },
  });
});

test('every fault is told at once, and a decimal comma is not read as thousands', () => {
  const read = readForm({ ...form, value: '1,5', low: 'few', from: 'next year', reason: ' ' }, missed);
  expect(!read.ok && read.issues.map(({ path }) => path)).toEqual(['value', 'interval.low', 'interval.high', 'from', 'reason']);
});

test('a table of hazards takes a factor', () => {
  const read = readForm({ ...emptyForm('x'), value: '0.9', reason: 'exit interviews' }, parameter('role.ohn.hazard.leave'));
  expect(read.ok && [read.override.op, read.override.unit]).toEqual(['multiply', undefined]);
});

test('numbers that would change nothing are not offered', () => {
  const ids = changeableParameters(england(), '').map(({ id }) => id);
  expect(ids).toContain('demand.missedRate');
  expect(ids).not.toContain('role.specialist.heads');
  expect(changeableParameters(england(), 'missed appointment').length).toBeGreaterThan(0);
});

test('a number set again takes the place of what it was, and goes again', () => {
  const usual = businessAsUsual(england(), ['QT1']);
  const one = { parameterId: missed.id, op: 'set', value: 0.1 } as const;
  const twice = withOverride(withOverride(usual, one), { ...one, value: 0.2 });
  expect(twice.overrides.map(({ value }) => value)).toEqual([0.2]);
  expect(withoutOverride(twice, one)).toEqual(usual);
});
