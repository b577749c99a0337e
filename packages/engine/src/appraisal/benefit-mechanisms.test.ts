import { describe, expect, test } from 'vitest';
import { england } from '../england.ts';
import { isTable, type ScalarParameter } from '../parameters/parameter.ts';
import { businessAsUsual } from '../scenario/business-as-usual.ts';
import { appraisalValues } from './appraisal-values.ts';
import { BENEFIT_MECHANISMS, type BenefitMechanism } from './benefit-mechanisms.ts';

const of = (id: string) => BENEFIT_MECHANISMS.find((mechanism) => mechanism.id === id) as BenefitMechanism;
const parameter = (id: string) => england().parameters.find((row) => row.id === id) as ScalarParameter;
const plain = appraisalValues({ baseline: england(), scenario: businessAsUsual(england(), ['QT1']) }).benefit;
const CONTEXT = {
  organisation: { ...england().organisations[0]!, heads: 1000 },
  sicknessShare: 0.05,
  leaverShare: 0.1,
  values: { ...plain, staffFtePerHead: 0.88, rFull: 0.04, pricePerFteDay: 156, turnoverCut: 0.01, costPerLeaver: 8000 },
};

describe('absence is counted and priced by the calendar day', () => {
  test('1,000 heads at 5%: 642.4 days and £100,214.40 a year at full gain, which is 4% of 5% of the employment cost of 880 FTE', () => {
    const days = of('absence').quantityPerYear(CONTEXT);
    expect(days).toBeCloseTo(1000 * 0.88 * 365 * 0.05 * 0.04, 9);
    expect(days).toBeCloseTo(642.4, 9);
    // annual employment cost 56,940 = 156 x 365: no other divisor gives the same pounds
    expect(days * of('absence').price(CONTEXT.values)).toBeCloseTo(880 * 56_940 * 0.05 * 0.04, 6);
  });

  test('the price is annual employment cost / 365, and one made with 220 to 261 paid days does not parse', () => {
    const { value, high } = parameter('benefit.pricePerFteDay');
    const annual = value * 365;
    expect(annual).toBeGreaterThan(50_000);
    expect(annual).toBeLessThan(65_000);
    for (const days of [220, 225, 253, 261]) expect(annual / days).toBeGreaterThan(high);
  });
});

test('leavers avoided are heads x leaver share x cut, at the cost of replacing one', () => {
  // 1,000 x 10% x 1% = 1 leaver, 8,000 pounds
  expect(of('turnover').quantityPerYear(CONTEXT)).toBeCloseTo(1, 12);
  expect(of('turnover').price(CONTEXT.values)).toBe(8000);
});

test('agency counts the premium alone: the day itself is already priced', () => {
  const values = { ...CONTEXT.values, agencyCoverShare: 0.2, agencyPremium: 0.25 };
  expect(of('agency').quantityPerYear({ ...CONTEXT, values }) * of('agency').price(values)).toBeCloseTo(642.4 * 0.2 * 156 * 0.25, 9);
  expect(of('agency').price({ ...values, agencyPremium: 0 })).toBe(0);
});

test('every mechanism says how it works, what it may be credited to, and rests on parameters that exist', () => {
  for (const { label, mechanism, attribution, parameterIds, unit } of BENEFIT_MECHANISMS) {
    expect([label, mechanism, attribution, unit].every((text) => text.length > 3)).toBe(true);
    for (const id of parameterIds)
      expect(
        england().parameters.some((row) => row.id === id && !isTable(row)),
        id,
      ).toBe(true);
  }
});

test('health and wellbeing are off until there is evidence, and published returns are no parameter', () => {
  expect(parameter('benefit.qalyPerCase').value).toBe(0);
  expect(parameter('benefit.wellbyPerCase').value).toBe(0);
  expect(england().parameters.filter(({ id }) => /roi|returnOnInvestment/i.test(id))).toEqual([]);
});
