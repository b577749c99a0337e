import { expect, test } from 'vitest';
import type { RunResult } from '../simulate/run-result.ts';
import { wholeCharge } from './contract-quality.ts';

/** One provider with two classes of arrivals, standard 10 working days; the second waits 12. */
const result = (arrivals: readonly [number, number], costs: Record<string, number>): RunResult =>
  ({
    model: {
      months: 1,
      pools: [{}],
      streams: [{ line: 0 }],
      queues: [{ service: 0, pool: 0, firstClass: 0, classes: [[{ stream: 0, route: 0 }], [{ stream: 0, route: 0 }]] }],
      work: { standard: Float64Array.of(10) },
      costs: { waitPenalty: 0, penaltyCap: 0.1, waitReward: 0, rewardFrom: 0.9, ...costs },
    },
    service: { classArrivals: Float64Array.from(arrivals), classWaitSeen: Float64Array.of(8, 12) },
  }) as unknown as RunResult;

test('neither penalty nor reward: the charge as it is', () => {
  expect(wholeCharge(result([90, 10], {}), 0, 0)).toBe(1);
});

test('a penalty for each tenth late, up to its cap', () => {
  // 10% late at 5% a tenth: 5% withheld; 50% late would be 25%, and 10% is the cap
  expect(wholeCharge(result([90, 10], { waitPenalty: 0.05 }), 0, 0)).toBeCloseTo(0.95, 12);
  expect(wholeCharge(result([50, 50], { waitPenalty: 0.05 }), 0, 0)).toBeCloseTo(0.9, 12);
});

test('a reward in proportion above the share that earns it, whole when all are in time', () => {
  // 97% in time: 0.07 of the 0.10 above 90%
  expect(wholeCharge(result([97, 3], { waitReward: 0.05 }), 0, 0)).toBeCloseTo(1 + 0.05 * 0.7, 12);
  expect(wholeCharge(result([100, 0], { waitReward: 0.05 }), 0, 0)).toBeCloseTo(1.05, 12);
  expect(wholeCharge(result([80, 20], { waitReward: 0.05 }), 0, 0)).toBe(1);
  expect(wholeCharge(result([100, 0], { waitReward: 0.05, rewardFrom: 1 }), 0, 0)).toBeCloseTo(1.05, 12);
});

test('penalty and reward add up', () => {
  expect(wholeCharge(result([97, 3], { waitReward: 0.05, waitPenalty: 0.1 }), 0, 0)).toBeCloseTo(1 + 0.035 - 0.03, 12);
});
