import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { england } from '../packages/engine/src/england.ts';
import { SIX_SYSTEMS, systemModels } from './evidence/service-models.ts';
import { readServiceModels, SERVICE_MODELS_PAGE, serviceModelsPage } from './service-models-page.ts';

test('every number of the page is that of the evidence', () => {
  expect(readFileSync(SERVICE_MODELS_PAGE, 'utf8')).toBe(serviceModelsPage(readServiceModels()));
});

test.each(['QSL', 'QUY'])('the evidence of %s is what the model gives today', (systemId) => {
  const shape = SIX_SYSTEMS.find(({ id }) => id === systemId)?.shape ?? '';
  const { turns: _, ...kept } = readServiceModels().systems.find((system) => system.systemId === systemId) ?? { turns: [] };
  expect(systemModels(england(), systemId, shape)).toEqual(kept);
});

test('what the discussion says holds in its numbers', () => {
  const figures = readServiceModels();
  const of = (systemId: string, option: string, outcome: string) =>
    figures.systems.find((system) => system.systemId === systemId)?.values[option]?.[outcome] as number;
  expect(of('QOQ', 'hub-and-spoke', 'doctor-wait')).toBeLessThan(0.5 * of('QOQ', 'as-recorded', 'doctor-wait'));
  expect(of('QOP', 'hub-and-spoke', 'doctor-wait')).toBeLessThan(of('QOP', 'as-recorded', 'doctor-wait'));
  expect(of('QUY', 'hub-and-spoke', 'doctor-wait')).toBeCloseTo(of('QUY', 'as-recorded', 'doctor-wait'), 1);
  expect(of('QOQ', 'hub-and-spoke', 'travel')).toBeGreaterThan(3 * of('QOQ', 'as-recorded', 'travel'));
  for (const systemId of ['QOQ', 'QYG'])
    expect(of(systemId, 'hub-and-spoke', 'nurse-wait')).toBeGreaterThan(of(systemId, 'as-recorded', 'nurse-wait'));
  for (const systemId of ['QOP', 'QYG'])
    expect(of(systemId, 'in-house', 'doctor-wait')).toBeGreaterThan(1.5 * of(systemId, 'as-recorded', 'doctor-wait'));
  expect(of('QYG', 'in-house', 'unmet')).toBeLessThan(of('QYG', 'as-recorded', 'unmet'));
  expect(of('QYG', 'independent-provider', 'unmet')).toBeGreaterThan(1.5 * of('QYG', 'as-recorded', 'unmet'));
  expect(of('QYG', 'independent-provider', 'doctor-wait')).toBeLessThan(of('QYG', 'as-recorded', 'doctor-wait'));
  expect(of('QSL', 'independent-provider', 'doctor-wait')).toBeGreaterThan(of('QSL', 'as-recorded', 'doctor-wait'));
  expect(of('QOP', 'independent-provider', 'trainees')).toBeLessThan(0.2 * of('QOP', 'as-recorded', 'trainees'));
  expect(of('QOP', 'hybrid', 'cost')).toBeLessThan(of('QOP', 'as-recorded', 'cost'));
  expect(of('QOP', 'hybrid', 'doctor-wait')).toBe(of('QOP', 'as-recorded', 'doctor-wait'));
  expect(of('QOP', 'hub-and-spoke', 'doctor-gap')).toBeGreaterThan(1);
});
