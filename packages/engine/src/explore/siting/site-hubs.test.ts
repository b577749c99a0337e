import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RunRefused } from '../../ensemble/run-model.ts';
import { createHighsSolver } from '../../highs.ts';
import { enumeratedCost } from '../../testing/enumerate-siting.ts';
import { sitingInstance } from '../../testing/siting-instances.ts';
import { evaluateSiting } from './evaluate-siting.ts';
import { buildMilp } from './milp.ts';
import { siteHubs } from './site-hubs.ts';
import type { SitingProblem } from './siting-problem.ts';
import type { SitingResult } from './siting-result.ts';

const solve = createHighsSolver();

/** The returned assignment, costed and checked again from the problem alone. */
const checkAnswer = (problem: SitingProblem, result: SitingResult): number => {
  if (result.assignment === undefined) throw new Error(`no assignment: ${result.status}`);
  const again = evaluateSiting(problem, result.assignment);
  expect(again.breaches).toEqual([]);
  expect(again).toEqual(result.evaluation);
  // sums of a few dozen terms in another order
  expect(result.bound).toBeLessThanOrEqual(again.objective * (1 + 1e-9));
  return again.objective;
};

test('without capacities the answer for 40 sites is the cheapest of all sets of up to three hubs', async () => {
  for (const seed of [1, 2]) {
    const problem = sitingInstance({ sites: 40, seed });
    const result = await siteHubs(problem, { solve });
    expect(result.status).toBe('optimal');
    expect(checkAnswer(problem, result)).toBeCloseTo(enumeratedCost(problem), 4);
  }
});

test('with capacities, accreditation and trainers the answer is the cheapest of all assignments', async () => {
  for (const seed of [11, 12, 13, 14]) {
    const settings = { hubs: { min: 2, max: 3 }, minAccreditedHubs: 2, minTrainers: 3, maxDriveMinutes: 80 };
    const problem = sitingInstance({ sites: 9, seed, capacity: 40, settings });
    const result = await siteHubs(problem, { solve });
    const expected = enumeratedCost(problem);
    if (expected === Number.POSITIVE_INFINITY) expect(result.status).toBe('infeasible');
    else expect(checkAnswer(problem, result)).toBeCloseTo(expected, 4);
  }
});

/** The radius formulation of the p-median (Cornuéjols, Nemhauser and Wolsey 1980): z counts how far a demand is beyond each of its distances. */
const radiusOptimum = async (problem: SitingProblem, hubs: number): Promise<number> => {
  const builder = buildMilp();
  const open = problem.candidates.map(({ siteId, fixedCostPerYear }) =>
    builder.column(siteId, { cost: fixedCostPerYear, upper: 1, integer: true }),
  );
  builder.row(
    'hubs',
    { lower: hubs, upper: hubs },
    open.map((column) => [column, 1] as const),
  );
  problem.demands.forEach(({ drivesPerYear }, d) => {
    const row = problem.driveMinutes[d] as readonly number[];
    const levels = [...new Set([0, ...row])].sort((a, b) => a - b);
    levels.slice(1).forEach((level, at) => {
      const from = levels[at] as number;
      const cost = ((level - from) * drivesPerYear * problem.settings.costPerDriveHour) / 60;
      const beyond = builder.column(`z${d}_${at}`, { cost, upper: 1 });
      const within = open.filter((_, c) => (row[c] as number) <= from).map((column) => [column, 1] as const);
      builder.row(`far${d}_${at}`, { lower: 1 }, [[beyond, 1], ...within]);
    });
  });
  return (await solve(builder.build(), { relativeGap: 0, absoluteGap: 1e-6, nodes: 100_000 })).objective;
};

test('the answer for 40 sites and eight hubs is the optimum of the radius formulation', async () => {
  const problem = sitingInstance({ sites: 40, seed: 5, settings: { hubs: { min: 8, max: 8 } } });
  const result = await siteHubs(problem, { solve });
  expect(result.status).toBe('optimal');
  expect(checkAnswer(problem, result) / (await radiusOptimum(problem, 8))).toBeCloseTo(1, 7);
});

/** The weak capacitated formulation: no x <= y, capacities alone tie pairs to hubs. Another linear program with the same whole-number answers. */
const aggregatedOptimum = async ({ candidates, demands, driveMinutes, settings }: SitingProblem): Promise<number> => {
  const builder = buildMilp();
  const open = candidates.map(({ siteId, fixedCostPerYear }) =>
    builder.column(siteId, { cost: fixedCostPerYear, upper: 1, integer: true }),
  );
  const pair = demands.map(({ drivesPerYear }, d) =>
    candidates.map((_, c) => {
      const cost = (drivesPerYear * (driveMinutes[d]?.[c] as number) * settings.costPerDriveHour) / 60;
      return builder.column(`x${d}_${c}`, { cost, upper: 1, integer: true });
    }),
  );
  builder.row(
    'hubs',
    { lower: settings.hubs.min, upper: settings.hubs.max },
    open.map((column) => [column, 1] as const),
  );
  pair.forEach(
    (row, d) =>
      void builder.row(
        `serve${d}`,
        { lower: 1, upper: 1 },
        row.map((column) => [column, 1] as const),
      ),
  );
  open.forEach((column, c) => {
    const loads = demands.map(({ demand }, d) => [pair[d]?.[c] as number, demand] as const);
    builder.row(`capacity${c}`, { upper: 0 }, [...loads, [column, -(candidates[c]?.capacity as number)]]);
  });
  return (await solve(builder.build(), { relativeGap: 0, absoluteGap: 1e-6, nodes: 100_000 })).objective;
};

test('with capacities the answer for 16 sites is the optimum of the aggregated formulation', async () => {
  const problem = sitingInstance({ sites: 16, seed: 7, capacity: 75, settings: { hubs: { min: 1, max: 5 } } });
  const result = await siteHubs(problem, { solve });
  expect(result.status).toBe('optimal');
  expect(checkAnswer(problem, result) / (await aggregatedOptimum(problem))).toBeCloseTo(1, 6);
});

test('whatever the problem, the answer meets every requirement, costs what is reported and is not below its bound', async () => {
  const problems = fc.record({
    sites: fc.integer({ min: 1, max: 9 }),
    seed: fc.integer({ min: 0, max: 10_000 }),
    capacity: fc.constantFrom(30, 50, Number.POSITIVE_INFINITY),
    settings: fc.record({
      hubs: fc.constantFrom({ min: 1, max: 3 }, { min: 2, max: 2 }, { min: 0, max: 4 }),
      maxDriveMinutes: fc.constantFrom(40, 70, Number.POSITIVE_INFINITY),
      minAccreditedHubs: fc.integer({ min: 0, max: 2 }),
      minTrainers: fc.integer({ min: 0, max: 3 }),
      minTrainersPerHub: fc.integer({ min: 0, max: 1 }),
    }),
  });
  await fc.assert(
    fc.asyncProperty(problems, async (shape) => {
      const problem = sitingInstance(shape);
      const result = await siteHubs(problem, { solve, starts: 4, boundSteps: 100 });
      const expected = enumeratedCost(problem);
      if (expected === Number.POSITIVE_INFINITY) {
        expect(result.status).toBe('infeasible');
        expect(result.diagnosis?.conflict.length).toBeGreaterThan(0);
      } else {
        expect(result.status).toBe('optimal');
        expect(Math.abs(checkAnswer(problem, result) - expected)).toBeLessThanOrEqual(1e-6 * Math.max(1, expected));
      }
    }),
    { numRuns: 40, seed: 20261122 },
  );
});

test('a priced worst drive is weighed against cost', async () => {
  const price = 2000;
  const problem = sitingInstance({
    sites: 14,
    seed: 3,
    settings: { objective: { kind: 'weighted', fixedCost: 1, travelCost: 1, worstDriveMinute: price } },
  });
  const result = await siteHubs(problem, { solve });
  const found = checkAnswer(problem, result);
  // the same by trying every limit on drive time
  const levels = [...new Set(problem.driveMinutes.flat())];
  const tries = levels.map(
    (limit) => price * limit + enumeratedCost({ ...problem, settings: { ...problem.settings, maxDriveMinutes: limit } }),
  );
  expect(found / Math.min(...tries)).toBeCloseTo(1, 6);
});

test('criteria in order: the shortest worst drive first, then the cheapest of those', async () => {
  const problem = sitingInstance({
    sites: 16,
    seed: 4,
    settings: { objective: { kind: 'lexicographic', order: ['worst-drive', 'cost', 'travel'] } },
  });
  const result = await siteHubs(problem, { solve });
  expect(result.status).toBe('optimal');
  checkAnswer(problem, result);
  const cheapest = (limit: number): number => enumeratedCost({ ...problem, settings: { ...problem.settings, maxDriveMinutes: limit } });
  const shortest = [...new Set(problem.driveMinutes.flat())]
    .sort((a, b) => a - b)
    .find((limit) => Number.isFinite(cheapest(limit))) as number;
  expect(result.evaluation?.worstDriveMinutes).toBe(shortest);
  expect((result.evaluation?.totalCost as number) / cheapest(shortest)).toBeCloseTo(1, 6);
  expect(result.stages?.map(({ criterion }) => criterion)).toEqual(['worst-drive', 'cost', 'travel']);
});

test('cost first, then the worst drive among the cheapest', async () => {
  const problem = sitingInstance({
    sites: 12,
    seed: 9,
    settings: { objective: { kind: 'lexicographic', order: ['cost', 'worst-drive'] } },
  });
  const result = await siteHubs(problem, { solve });
  expect(checkAnswer(problem, result) / enumeratedCost(problem)).toBeCloseTo(1, 5);
});

test('the same question gets the same answer, to the last figure', async () => {
  const problem = sitingInstance({ sites: 20, seed: 21, capacity: 60, settings: { hubs: { min: 3, max: 6 } } });
  const first = await siteHubs(problem, { solve, gap: 0.01, boundSteps: 30 });
  const second = await siteHubs(problem, { solve: createHighsSolver(), gap: 0.01, boundSteps: 30 });
  expect(second).toEqual(first);
  expect(first.reproducible).toBe(true);
  expect(['optimal', 'within-gap']).toContain(first.status);
  expect(first.gap).toBeLessThanOrEqual(0.01);
  expect(first.effort.nodes).toBeGreaterThan(0);
});

test('without a solver the heuristic answers with a gap that is proven', async () => {
  const problem = sitingInstance({ sites: 25, seed: 8, settings: { hubs: { min: 4, max: 4 } } });
  const alone = await siteHubs(problem, {});
  const proven = await siteHubs(problem, { solve });
  expect(alone.bound).toBeLessThanOrEqual(proven.evaluation?.objective as number);
  expect(checkAnswer(problem, alone)).toBeGreaterThanOrEqual(proven.bound * (1 - 1e-9));
});

test('a cancel before, during or after the start says so and keeps the best so far', async () => {
  const problem = sitingInstance({ sites: 30, seed: 21, capacity: 60, settings: { hubs: { min: 5, max: 9 } } });
  expect((await siteHubs(problem, { solve, cancelled: () => true })).status).toBe('cancelled');
  let solving = false;
  const result = await siteHubs(problem, {
    solve,
    boundSteps: 5,
    cancelled: () => solving,
    onProgress: ({ phase }) => {
      solving ||= phase === 'solve';
    },
  });
  expect(result.status).toBe('cancelled');
  checkAnswer(problem, result);
});

test('progress tells phase, objective, bound and the time elapsed on the clock of the caller', async () => {
  const problem = sitingInstance({ sites: 12, seed: 2, capacity: 45, settings: { hubs: { min: 3, max: 4 } } });
  let ticks = 100;
  const seen: { phase: string; elapsedSeconds: number }[] = [];
  await siteHubs(problem, {
    solve,
    clock: () => ticks++,
    onProgress: ({ phase, elapsedSeconds }) => void seen.push({ phase, elapsedSeconds }),
  });
  expect(seen[0]?.phase).toBe('start');
  expect(seen[seen.length - 1]?.phase).toBe('done');
  expect(seen.every(({ elapsedSeconds }, at) => elapsedSeconds > (seen[at - 1]?.elapsedSeconds ?? 0))).toBe(true);
});

test('offering only the nearest candidates is called a restriction unless it is proven to cut nothing off', async () => {
  const problem = sitingInstance({ sites: 30, seed: 6, capacity: 60, settings: { hubs: { min: 6, max: 6 } } });
  const full = await siteHubs(problem, { solve });
  const cut = await siteHubs(problem, { solve, nearestCandidates: 4, boundSteps: 3 });
  expect(cut.restriction?.nearestCandidates).toBe(4);
  expect(cut.restriction?.proven).toBe(false);
  expect(cut.bound).toBeLessThanOrEqual((full.evaluation?.objective as number) * (1 + 1e-9));
  const wide = await siteHubs(problem, { solve, nearestCandidates: 30 });
  expect(wide.restriction ?? { nearestCandidates: 30, proven: true }).toEqual({ nearestCandidates: 30, proven: true });
});

test('an unusable problem is refused with every reason at once', async () => {
  const sound = sitingInstance({ sites: 3, seed: 1 });
  const problem = {
    ...sound,
    demands: [{ siteId: 'nowhere', demand: -1, drivesPerYear: Number.NaN }, ...sound.demands.slice(1)],
    driveMinutes: [[0, 1], ...sound.driveMinutes.slice(1)],
    settings: { ...sound.settings, hubs: { min: 3, max: 2 }, openSiteIds: ['site-00'], closedSiteIds: ['site-00', 'moon'] },
  };
  const refusal = await siteHubs(problem, { solve }).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(RunRefused);
  expect((refusal as RunRefused).issues.map(({ path }) => path)).toEqual([
    'demands[0].siteId',
    'demands[0].demand',
    'demands[0].drivesPerYear',
    'driveMinutes[0]',
    'settings.hubs.max',
    'settings.closedSiteIds[0]',
    'settings.closedSiteIds[1]',
  ]);
});
