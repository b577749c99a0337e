import { expect, test } from 'vitest';
import { buildMilp } from './explore/siting/milp.ts';
import { createHighsSolver } from './highs.ts';

const solve = createHighsSolver();
const limits = { relativeGap: 0, absoluteGap: 1e-6, nodes: 1000 };

/** A workshop: chairs at 30 and tables at 50, carpentry c + 2t <= 40, finishing 2c + t <= 50: 20 chairs and 10 tables, 1,100 (by hand: the two rows meet there). */
const workshop = () => {
  const builder = buildMilp();
  const chairs = builder.column('chairs', { cost: -30, upper: Number.POSITIVE_INFINITY, integer: true });
  const tables = builder.column('tables', { cost: -50, upper: Number.POSITIVE_INFINITY, integer: true });
  builder.row('carpentry', { upper: 40 }, [
    [chairs, 1],
    [tables, 2],
  ]);
  builder.row('finishing', { upper: 50 }, [
    [chairs, 2],
    [tables, 1],
  ]);
  return builder;
};

test('a small program has its known optimum, values and bound', async () => {
  const solution = await solve(workshop().build(), limits);
  expect(solution.status).toBe('optimal');
  expect([...(solution.values ?? [])]).toEqual([20, 10]);
  expect(solution.objective).toBe(-1100);
  expect(solution.bound).toBeCloseTo(-1100, 6);
  expect(solution.stoppedByClock).toBe(false);
});

test('a program without a feasible point says so', async () => {
  const builder = workshop();
  builder.row('more than the carpentry allows', { lower: 21 }, [[1, 1]]);
  const solution = await solve(builder.build(), limits);
  expect(solution.status).toBe('infeasible');
  expect(solution.values).toBeUndefined();
});

test('a start is accepted and never made worse', async () => {
  const solution = await solve(workshop().build(), { ...limits, nodes: 0, start: Float64Array.of(10, 10) });
  expect(solution.objective).toBeLessThanOrEqual(-800);
});
