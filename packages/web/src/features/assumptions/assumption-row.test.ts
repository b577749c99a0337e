import { expect, test } from 'vitest';
import { assumptionRows, filterAssumptions } from './assumption-row.ts';

const source = { id: 's', title: 'A survey', publisher: 'P', date: '2021', kind: 'published' } as const;
const rows = assumptionRows(
  [
    {
      id: 'role.specialist.hazard.leave',
      label: 'Leaving',
      description: 'Rate of leaving',
      unit: 'per year',
      value: 0.0412345678,
      low: 0.02,
      high: 0.06,
      uncertainty: { kind: 'fixed' },
      grade: 'RED',
      sourceId: 's',
      date: '2026',
    },
    {
      id: 'ages',
      label: 'Ages',
      description: 'Share by age',
      unit: 'share',
      values: { '50-54': 0.25, '55-59': 0.75 },
      multiplier: { kind: 'pert', min: 0.8, mode: 1, max: 1.2 },
      grade: 'AMBER',
      sourceId: 'missing',
      date: '2016',
    },
  ],
  [source],
);

test('a row says value, range and source in words', () => {
  expect(rows[0]).toMatchObject({ value: '0.0412346', range: '0.02 to 0.06', unit: 'per year', grade: 'RED', source });
  expect(rows[1]).toMatchObject({ value: '50-54: 0.25; 55-59: 0.75', range: 'times 0.8 to 1.2', source: undefined });
});

test('filters by grade and by every word', () => {
  expect(filterAssumptions(rows, { grade: 'AMBER', words: '' }).map((row) => row.id)).toEqual(['ages']);
  expect(filterAssumptions(rows, { grade: '', words: 'LEAVING survey' }).map((row) => row.id)).toEqual(['role.specialist.hazard.leave']);
  expect(filterAssumptions(rows, { grade: 'GREEN', words: '' })).toEqual([]);
});
