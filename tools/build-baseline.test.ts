import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { england } from '../packages/engine/src/england.ts';
import { assembleBaseline } from './baseline/assemble-baseline.ts';
import { baselineText } from './baseline/write-baseline.ts';
import { ENGLAND_DOCUMENT, ENGLAND_FOLDER } from './build-baseline.ts';

const baseline = england();
const nhs = baseline.services.filter(({ owner }) => owner === 'nhs');
const heads = (roleId: string) => baseline.services.reduce((sum, service) => sum + (service.heads[roleId] ?? 0), 0);

test('the committed England baseline is what its facts give, byte for byte', () => {
  expect(baselineText(assembleBaseline(ENGLAND_FOLDER)) === readFileSync(ENGLAND_DOCUMENT, 'utf8')).toBe(true);
});

test('people per role are the national totals', () => {
  // 98 specialists in 2021 carried forward to 83; 32 training posts at 0.95 = 30; about 1,000 nurses, half of them SCPHN; the rest judged
  const roles = [
    'specialist',
    'specialty-doctor',
    'om-trainee',
    'scphn',
    'ohn',
    'technician',
    'physiotherapist',
    'psychological-therapist',
  ];
  expect(roles.map(heads)).toEqual([83, 20, 30, 500, 500, 250, 100, 200]);
  expect([heads('manager'), heads('administrator')]).toEqual([150, 700]);
});

test('rows of organisations, services, systems, parameters and sources are in code-unit order of their ids', () => {
  for (const rows of [baseline.organisations, baseline.services, baseline.systems, baseline.parameters, baseline.sources]) {
    const ids = rows.map(({ id }) => id);
    expect(ids).toEqual([...ids].sort());
  }
});

test('England starts with equal years of training, in whole posts, beside specialists', () => {
  const months = nhs.flatMap(({ traineeMonths }) => traineeMonths);
  for (const month of [8, 20, 32, 44, 56]) expect(months.filter((found) => found === month)).toHaveLength(6);
  for (const service of nhs) {
    const trainees = service.heads['om-trainee'] ?? 0;
    expect(trainees === 0 || (service.heads['specialist'] ?? 0) > 0).toBe(true);
    expect(trainees).toBeLessThanOrEqual(2 * Math.ceil((service.heads['specialist'] ?? 0) / 2));
    for (const [roleId, posts] of Object.entries(service.posts)) expect(posts).toBeGreaterThanOrEqual(service.heads[roleId] ?? 0);
  }
});

test('independent providers employ nobody here: their capacity is bought', () => {
  for (const service of baseline.services.filter(({ owner }) => owner === 'independent')) {
    expect(service).toMatchObject({ heads: {}, posts: {}, traineeMonths: [], capacityRule: 'bought', hostOrganisationId: null });
  }
});

test('an organisation whose service lacks a pool reaches it at a service that has somebody', () => {
  const services = new Map(nhs.map((service) => [service.id, service]));
  const named = baseline.arrangements.filter(({ poolIds }) => poolIds !== 'all');
  expect(named.length).toBeGreaterThan(0);
  for (const { serviceId, poolIds } of named) {
    const roles = baseline.roles.filter(({ poolId }) => poolIds.includes(poolId));
    expect(roles.some(({ id }) => (services.get(serviceId)?.heads[id] ?? 0) > 0)).toBe(true);
  }
});
