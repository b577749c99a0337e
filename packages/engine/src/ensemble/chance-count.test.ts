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

describe('createChanceCount', () => {
  test('counts a future from its first month without cover on, once', () => {
    const count = createChanceCount();
    for (const counted of [
      [0, 1, 1],
      [0, 0, 0],
      [0, 0, 1],
      [1, 2, 3],
    ])
      count.add(future(counted));
    const [chance] = count.chances();
    expect([...chance!.byMonth]).toEqual([0.25, 0.5, 0.75]);
    expect(chance).toMatchObject({ place: 'QT1', draws: 4, startMonth: 24315 });
    // sqrt(p (1 - p) / 4) at p = 0.5
    expect(chance!.standardErrorByMonth[1]).toBe(0.25);
  });

  test('has nothing to say before the first future', () => {
    expect(createChanceCount().chances()).toEqual([]);
  });
});
