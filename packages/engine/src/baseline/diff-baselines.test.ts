import { expect, test } from 'vitest';
import { england } from '../england.ts';
import type { Baseline } from './baseline.ts';
import { describeDifference, diffBaselines } from './diff-baselines.ts';

test('a baseline does not differ from itself, nor from itself in another order', () => {
  const baseline = england();
  expect(diffBaselines(baseline, baseline)).toEqual([]);
  expect(diffBaselines(baseline, { ...baseline, organisations: [...baseline.organisations].reverse() })).toEqual([]);
});

test('changed, added and removed rows are told with old and new', () => {
  const before = england();
  const after: Baseline = {
    ...before,
    label: 'England, May 2026',
    parameters: before.parameters.map((parameter) =>
      parameter.id === 'demand.growthPerYear' && 'value' in parameter ? { ...parameter, value: 0.02 } : parameter,
    ),
    services: before.services.map((service) =>
      service.id === 'oh-RK9' ? { ...service, heads: { ...service.heads, technician: 9 } } : service,
    ),
    systems: before.systems.slice(1),
    sources: [...before.sources, { id: 'new', title: 'New', publisher: 'Somebody', date: '2027', kind: 'published' }],
  };
  const technicians = before.services.find(({ id }) => id === 'oh-RK9')?.heads['technician'];
  expect(diffBaselines(before, after).map(describeDifference)).toEqual([
    'baseline england: label England, April 2026 -> England, May 2026',
    'sources new: added',
    'parameters demand.growthPerYear: value 0.01 -> 0.02',
    `systems ${before.systems[0]?.id}: removed`,
    `services oh-RK9: heads.technician ${technicians} -> 9`,
  ]);
});

test('the difference the other way round swaps old and new', () => {
  const before = england();
  const after = { ...before, arrangements: before.arrangements.slice(1) };
  expect(diffBaselines(before, after).map(({ change }) => change)).toEqual(['removed']);
  expect(diffBaselines(after, before).map(({ change }) => change)).toEqual(['added']);
});
