import { expect, test } from 'vitest';
import { sitingPointsState, sitingPointsTable } from './siting-points-state.ts';

const point = {
  id: 'a',
  hubs: 1,
  sites: 'A',
  totalCost: 90_000,
  travelHours: 33,
  worstDriveMinutes: 40,
  gap: 0.004,
  doctorWait: 16,
  inequality: 0.02,
};

test('dots stand at their share of axes that start at zero and end at a round number', () => {
  const { across, up, dots } = sitingPointsState([point, { ...point, id: 'b', totalCost: 45_000, worstDriveMinutes: 20 }]);
  expect([across.max, up.max]).toEqual([100, 40]);
  expect(dots.map(({ x, y }) => [x, y])).toEqual([
    [0.9, 1],
    [0.45, 0.5],
  ]);
});

test('the table has pounds, hours, minutes and the gap in per cent; what is not known yet is empty', () => {
  const { rows } = sitingPointsTable([{ ...point, doctorWait: undefined, gap: Number.POSITIVE_INFINITY }], 'Sitings');
  expect(rows).toEqual([['A', 1, 90_000, 33, 40, null, null, 0.02]]);
});
