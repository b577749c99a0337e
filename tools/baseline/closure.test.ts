import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { england } from '../../packages/engine/src/england.ts';
import { closeBaseline } from './closure.ts';

const closure = closeBaseline(england());

test.each([
  // loads stated beforehand with the default parameters, from a sum of its own; two decimals were stated, and the list of services differs in detail
  ['doctor', 0.99],
  ['scphn', 0.83],
  ['ohn', 0.94],
  ['technician', 0.7],
  ['physiotherapist', 0.85],
  ['psychological-therapist', 0.84],
  ['administrator', 0.66],
])('the load of %s at month 0 is %f within 0.01', (role, stated) => {
  expect(Math.abs((closure.loads.get(role) ?? 0) - stated)).toBeLessThanOrEqual(0.01);
});

test('the baseline closes: doctors 0.95-1.05, other clinical roles 0.65-1.05, doctors above nurses', () => {
  const load = (role: string) => closure.loads.get(role) ?? 0;
  expect(load('doctor')).toBeGreaterThanOrEqual(0.95);
  expect(load('doctor')).toBeLessThanOrEqual(1.05);
  for (const role of ['scphn', 'ohn', 'technician', 'physiotherapist', 'psychological-therapist']) {
    expect(load(role)).toBeGreaterThanOrEqual(0.65);
    expect(load(role)).toBeLessThanOrEqual(1.05);
  }
  expect(load('doctor')).toBeGreaterThan(Math.max(load('scphn'), load('ohn')));
});

test('every system has doctors, none with a load of 2', () => {
  expect(Math.max(...closure.doctorLoadBySystem.values())).toBeLessThan(2);
});

test('the method page states these loads', () => {
  const page = readFileSync(new URL('../../docs/method/baseline-england.md', import.meta.url), 'utf8');
  for (const [role, load] of closure.loads) expect(page).toContain(`| ${role} | ${load.toFixed(3)} |`);
});
