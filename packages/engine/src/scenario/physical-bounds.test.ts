import { expect, it } from 'vitest';
import { england } from '../england.ts';
import { isTable } from '../parameters/parameter.ts';
import { isEditable } from './editable-parameters.ts';
import { isPhysical, physicalBounds } from './physical-bounds.ts';

it('holds for the value and the whole plausible range of every number of the baseline', () => {
  for (const parameter of england().parameters) {
    if (isTable(parameter)) continue;
    const bounds = physicalBounds(parameter);
    for (const value of [parameter.value, parameter.low, parameter.high])
      expect(isPhysical(value, bounds), `${parameter.id} ${value}`).toBe(true);
  }
});

it('lets no hazard, rate or count fall below 0', () => {
  expect(physicalBounds({ id: 'role.ohn.allCauseExitHazard', unit: 'per person-year' })).toEqual({ min: 0 });
  expect(isPhysical(-1e-9, { min: 0 })).toBe(false);
  expect(isPhysical(Number.NaN, { min: 0 })).toBe(false);
});

it('names only parameters that exist as editable during a run', () => {
  const editable = england().parameters.filter((parameter) => isEditable(parameter.id));
  expect(editable.length).toBeGreaterThan(40);
  expect(isEditable('wait.lead.doctor')).toBe(false);
});
