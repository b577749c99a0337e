import { describe, expect, it } from 'vitest';
import { BALANCED_CASES, CRITICAL_CASES, STABLE_CASES, TRANSIENT_CASES } from './cases.ts';
import { type Comparison, compareCase, type ListCase, solveList } from './compare.ts';
import { simulateList } from './des.ts';

/** Steps a month at which the bounds are claimed. */
const SUBSTEPS = [1, 2, 4];
const SEED = 20260401;
const TIME_LIMIT = 60_000;

/** Two standard errors of the simulation (1-2% where 2% is claimed, 2-4% elsewhere) are allowed on top of the bound. */
function expectWithin(bound: number, comparison: Comparison, substepCounts: readonly number[]): void {
  const listNoise = 2 * (comparison.simulatedList.standardError / comparison.simulatedList.mean);
  const waitNoise = 2 * (comparison.simulatedWaitDays.standardError / comparison.simulatedWaitDays.mean);
  const claimed = comparison.equation.filter(({ substeps }) => substepCounts.includes(substeps));
  expect(claimed).toHaveLength(substepCounts.length);
  for (const { substeps, listDifference, waitDifference } of claimed) {
    const place = `${comparison.name}, ${substeps} a month`;
    expect(Math.abs(listDifference), `list, ${place}`).toBeLessThanOrEqual(bound + listNoise);
    expect(Math.abs(waitDifference), `wait, ${place}`).toBeLessThanOrEqual(bound + waitNoise);
  }
}

const compared = new Map<ListCase, Comparison>();
/** Each case is simulated once, however many claims are made of it. */
function comparisonOf(listCase: ListCase): Comparison {
  const comparison = compared.get(listCase) ?? compareCase(listCase, SUBSTEPS, SEED);
  compared.set(listCase, comparison);
  return comparison;
}

describe('the list equation against discrete-event simulation: mean list and mean wait over 24 months', () => {
  const claims: readonly (readonly [string, number, readonly ListCase[], readonly number[]])[] = [
    ['within 2% when stable', 0.02, STABLE_CASES, SUBSTEPS],
    ['within 10% through a vacancy', 0.1, TRANSIENT_CASES, SUBSTEPS],
    ['within 20% above utilisation 0.97 and in overload', 0.2, CRITICAL_CASES, SUBSTEPS],
    ['within 20% at load exactly 1 with monthly steps', 0.2, BALANCED_CASES, [1]],
    // the equation's own error there, which monthly steps happen to offset: 24-26%, see docs/method
    ['within 26% at load exactly 1 with finer steps', 0.26, BALANCED_CASES, [2, 4]],
  ];
  for (const [claim, bound, cases, substeps] of claims) {
    it.each(cases.map((listCase) => [listCase.name, listCase] as const))(
      `${claim}: %s`,
      (_name, listCase) => {
        expectWithin(bound, comparisonOf(listCase), substeps);
      },
      TIME_LIMIT,
    );
  }
});

describe('the simulation itself', () => {
  it('gives the closed form of one server: list rho^2 / (1 - rho), wait rho / (1 - rho) service times', () => {
    const estimates = simulateList({
      arrivalRate: 42,
      serviceRate: 60,
      servers: [[0, 1]],
      months: 24,
      opening: 'stationary',
      replications: 2000,
      seed: 5,
    });
    // load 0.7; four standard errors
    const closeTo = (expected: number, { mean, standardError }: { mean: number; standardError: number }) => {
      expect(Math.abs(mean - expected)).toBeLessThan(4 * standardError);
      expect(standardError / expected).toBeLessThan(0.01);
    };
    closeTo(0.49 / 0.3, estimates.list);
    closeTo(0.7 / 0.3 / 60, estimates.wait);
    // no drift from the opening on
    const [first, last] = [estimates.listByMonth[0], estimates.listByMonth[23]] as const;
    expect(Math.abs((first?.mean ?? 0) - (last?.mean ?? 0))).toBeLessThan(
      4 * Math.hypot(first?.standardError ?? 0, last?.standardError ?? 0),
    );
  });

  it('gives the fluid list when twice the capacity arrives', () => {
    const estimates = simulateList({
      arrivalRate: 120,
      serviceRate: 60,
      servers: [[0, 1]],
      months: 12,
      opening: 'empty',
      replications: 300,
      seed: 5,
    });
    // 60 a month accumulate: 360 on average over a year, wait t at time t, so 6 months; the start costs under 1%
    expect(estimates.list.mean / 360).toBeCloseTo(1, 1);
    expect(estimates.wait.mean / 6).toBeCloseTo(1, 1);
  });
});

describe('the size of the step', () => {
  it('half-month steps move means through a vacancy by less than 1%', () => {
    for (const listCase of TRANSIENT_CASES) {
      const monthly = solveList(listCase, 1);
      const halfMonthly = solveList(listCase, 2);
      expect(Math.abs(halfMonthly.list / monthly.list - 1)).toBeLessThan(0.01);
      expect(Math.abs(halfMonthly.waitDays / monthly.waitDays - 1)).toBeLessThan(0.01);
    }
  });

  it('half-month steps move the means of 15 years by less than 1%, through a vacancy and in lasting overload', () => {
    const vacancy: ListCase = {
      name: '',
      load: 0.85,
      servers: [
        [0, 3],
        [24, 2],
        [30, 3],
      ],
      months: 180,
      opening: 'stationary',
      replications: 0,
    };
    const overload: ListCase = {
      ...vacancy,
      servers: [
        [0, 4],
        [60, 3.5],
        [120, 3.3],
      ],
    };
    for (const listCase of [vacancy, overload]) {
      const monthly = solveList(listCase, 1);
      const halfMonthly = solveList(listCase, 2);
      expect(Math.abs(halfMonthly.list / monthly.list - 1)).toBeLessThan(0.01);
      expect(Math.abs(halfMonthly.waitDays / monthly.waitDays - 1)).toBeLessThan(0.01);
    }
  });
});
