import { describe, expect, test } from 'vitest';
import { england } from '../england.ts';
import { isTable } from '../parameters/parameter.ts';
import { type DiscountSchedule, discountFactors, discountSchedule } from './discount-factors.ts';
import { netPresentValue } from './net-present-value.ts';

const tableOf = (id: string) => {
  const parameter = england().parameters.find((candidate) => candidate.id === id);
  return parameter !== undefined && isTable(parameter) ? parameter.values : {};
};
const standard = discountSchedule(tableOf('appraisal.discount.standard'));
const health = discountSchedule(tableOf('appraisal.discount.health'));
const factorOf = (schedule: DiscountSchedule, year: number) => discountFactors(schedule, 126)[year] as number;

describe('discount factors', () => {
  test('year 0 is not discounted, and the first ten at 3.5% add up to 8.60769', () => {
    const factors = discountFactors(standard, 10);
    expect(factors[0]).toBe(1);
    // annuity due of 10 at 3.5%: (1 - 1.035^-10) / 0.035 x 1.035 = 8.607687
    expect(netPresentValue(new Float64Array(10).fill(1), factors)).toBeCloseTo(8.60769, 5);
    expect(netPresentValue(new Float64Array(10).fill(1), factors)).toBeCloseTo(((1 - 1.035 ** -10) / 0.035) * 1.035, 12);
  });

  test('the first 31 at 3.5% add up to 19.39205', () => {
    expect(netPresentValue(new Float64Array(31).fill(1), discountFactors(standard, 31))).toBeCloseTo(19.39205, 5);
  });

  test('a lower rate holds for its own years only: year 31 is 1.035^-30 / 1.03', () => {
    expect(factorOf(standard, 30)).toBeCloseTo(1.035 ** -30, 13);
    expect(factorOf(standard, 31)).toBeCloseTo(1.035 ** -30 / 1.03, 13);
    expect(factorOf(health, 31)).toBeCloseTo(1.015 ** -30 / 1.0129, 13);
  });

  // published tables: Green Book discount factors to four decimals
  test.each([
    [1, 0.9662, 0.9852],
    [5, 0.842, 0.9283],
    [10, 0.7089, 0.8617],
    [20, 0.5026, 0.7425],
    [30, 0.3563, 0.6398],
    [31, 0.3459, 0.6316],
    [35, 0.3073, 0.6],
  ])('year %i is %f, and %f for health', (year, general, forHealth) => {
    expect(factorOf(standard, year)).toBeCloseTo(general, 4);
    expect(factorOf(health, year)).toBeCloseTo(forHealth, 4);
  });

  test.each([
    ['standard', standard, [0.035, 0.03, 0.025]],
    ['health', health, [0.015, 0.0129, 0.0107]],
  ] as const)('the %s schedule compounds year by year to year 125', (_, schedule, [first, second, third]) => {
    const factors = discountFactors(schedule, 126);
    for (let year = 1; year <= 125; year++) {
      const rate = year <= 30 ? first : year <= 75 ? second : third;
      expect((factors[year - 1] as number) / (factors[year] as number) - 1).toBeCloseTo(rate, 12);
    }
    expect(factors[125]).toBeCloseTo((1 + first) ** -30 * (1 + second) ** -45 * (1 + third) ** -50, 12);
  });

  test('a year beyond the schedule is our mistake, not a guess', () => {
    expect(() => discountFactors(standard, 127)).toThrow('year 126');
  });
});
