import { expect, test } from 'vitest';
import { createHighsSolver } from '../../highs.ts';
import { enumeratedCost } from '../../testing/enumerate-siting.ts';
import { sitingInstance } from '../../testing/siting-instances.ts';
import { sitingFrontier } from './siting-frontier.ts';

const solve = createHighsSolver();
const problem = sitingInstance({ sites: 14, seed: 17, settings: { hubs: { min: 1, max: 3 } } });
const frontier = await sitingFrontier(problem, { solve, maxSolves: 100 });

test('every point is the cheapest for its number of hubs and worst drive, by trying everything', () => {
  expect(frontier.complete).toBe(true);
  for (const { hubs, totalCost, worstDriveMinutes } of frontier.points) {
    const settings = { ...problem.settings, hubs: { min: hubs, max: hubs }, maxDriveMinutes: worstDriveMinutes };
    expect(totalCost / enumeratedCost({ ...problem, settings })).toBeCloseTo(1, 6);
  }
});

test('along one number of hubs a shorter worst drive never costs less', () => {
  for (const number of [1, 2, 3]) {
    const line = frontier.points.filter(({ hubs }) => hubs === number);
    line.slice(1).forEach((point, at) => {
      expect(point.worstDriveMinutes).toBeLessThan(line[at]?.worstDriveMinutes as number);
      expect(point.totalCost).toBeGreaterThanOrEqual((line[at]?.totalCost as number) * (1 - 1e-9));
    });
  }
});

test('no point is beaten by another', () => {
  const figures = frontier.points.map(({ totalCost, travelHours, worstDriveMinutes }) => [totalCost, travelHours, worstDriveMinutes]);
  for (const a of figures) for (const b of figures) if (a !== b) expect(b.every((value, at) => value <= (a[at] as number))).toBe(false);
});

test('limits on drive time of your own are followed; solves that run out are told', async () => {
  const chosen = await sitingFrontier(problem, { solve, driveLimits: [90, 60, 45] });
  expect(chosen.points.length).toBeGreaterThan(0);
  expect(chosen.points.every(({ worstDriveMinutes }) => worstDriveMinutes <= 90)).toBe(true);
  expect((await sitingFrontier(problem, { solve, maxSolves: 2 })).complete).toBe(false);
});
