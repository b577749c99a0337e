import { describe, expect, test } from 'vitest';
import type { MetricCube } from '../metrics/metric.ts';
import { createChanceCount } from './chance-count.ts';

/** Cubes of a future in which the months without cover, counted up, are these. */
function future(counted: readonly number[]) {
  const key = { place: 'QT1', placeKind: 'system', role: 'specialist', line: '', basis: 'none', scope: 'none' } as const;
  const cube: MetricCube = {
    metricId: 'months-without-specialist-cover',
    unit: 'months',
    startMonth: 24315,
    months: counted.length,
    keys: [key],
    values: Float64Array.from(counted),
  };
  return { months: () => cube, years: () => cube };
}

const structure = (months: number, lines: readonly unknown[] = []) => ({
  lines: lines as never,
  systemIds: ['QT1'],
  months,
  startMonth: 24315,
});

describe('createChanceCount', () => {
  test('counts a future from its first month without cover on, once', () => {
    const count = createChanceCount(structure(3), []);
    for (const counted of [
      [0, 1, 1],
      [0, 0, 0],
      [0, 0, 1],
      [1, 2, 3],
    ])
      count.add(count.of(future(counted)));
    const [chance] = count.chances();
    expect([...chance!.byMonth]).toEqual([0.25, 0.5, 0.75]);
    expect(chance).toMatchObject({ place: 'QT1', draws: 4, startMonth: 24315 });
    // sqrt(p (1 - p) / 4) at p = 0.5
    expect(chance!.standardErrorByMonth[1]).toBe(0.25);
  });

  test('has nothing to say before the first future', () => {
    expect(createChanceCount(structure(3), []).chances()).toEqual([]);
  });

  test('is as unsure as one future of each kind more would make it', () => {
    const count = createChanceCount(structure(2), []);
    for (let draw = 0; draw < 98; draw++) count.add(count.of(future([0, 0])));
    // (0 + 1) / (98 + 2) = 0.01: sqrt(0.01 x 0.99 / 100)
    expect(count.largestError()).toBeCloseTo(Math.sqrt(0.0099 / 100), 12);
  });

  test('counts a status in its own month alone, from the row that says it', () => {
    const lines = [{ id: 'management-referral', standards: { doctor: 10 } }];
    const count = createChanceCount(structure(3, lines), ['mean-wait']);
    const key = {
      place: 'QT1',
      placeKind: 'system',
      role: 'doctor',
      line: 'management-referral',
      basis: 'expressed',
      scope: 'nhs',
    } as const;
    const waits: MetricCube = {
      metricId: 'mean-wait',
      unit: 'working days',
      startMonth: 24315,
      months: 3,
      keys: [key],
      values: Float64Array.of(12, 8, 12),
    };
    const none = future([0, 0, 0]);
    count.add(count.of({ ...none, months: (id) => (id === 'mean-wait' ? waits : none.months()) }));
    const late = count.chances().find(({ id }) => id === 'doctor-referrals-over-standard');
    expect(late?.when).toBe('then');
    expect([...late!.byMonth]).toEqual([1, 0, 1]);
    expect(late?.label).toBe('Management referrals to doctors wait over 10 working days on average');
  });
});
