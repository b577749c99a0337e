import { expect, test } from 'vitest';
import { benefitCostRatio } from './benefit-cost-ratio.ts';
import { payback } from './payback.ts';

test('payback is when gains have made up for what was spent, part of the year counted', () => {
  // -100 in year 0, then 40 a year: 80 back after year 2, the last 20 of 40 half way through year 3
  expect(payback([-100, 40, 40, 40])).toBeCloseTo(3.5, 12);
  expect(payback([-100, 40, 40])).toBeNull();
});

test('an option that is never behind pays back at once, and one that falls behind again has not', () => {
  expect(payback([0, 0, 5])).toBe(0);
  expect(payback([-10, 30, -50])).toBeNull();
  expect(payback([-10, 30, -50, 60])).toBeCloseTo(3.5, 12);
});

test('a ratio is defined only where an option costs something', () => {
  expect(benefitCostRatio(250, 100)).toEqual({ value: 2.5, reason: null });
  expect(benefitCostRatio(-50, 100).value).toBe(-0.5);
  expect(benefitCostRatio(0, 0).reason).toContain('no more than business as usual');
  expect(benefitCostRatio(10, -5).reason).toContain('costs less');
  expect(benefitCostRatio(-10, -5).reason).toContain('gives up benefits');
});
