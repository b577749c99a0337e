import { describe, expect, test } from 'vitest';
import { england } from '../../england.ts';
import type { Parameter } from '../../parameters/parameter.ts';
import { leaversEnglandIsWorth, ownLeaverFactor, takesOwnLeavers } from './own-leavers.ts';

const parameter = (id: string) => england().parameters.find((each) => each.id === id) as Parameter;
const leaving = parameter('role.specialist.hazard.leave');
/** Age mix of specialists times their leaving hazard, by hand: 57% of them at 5% a year (to 54), 35% at 3.5% (55 to 64), 8% at 2%. */
const MEAN = 0.57 * 0.05 + 0.35 * 0.035 + 0.08 * 0.02;

describe('own leavers', () => {
  test('expected leavers are those of the age mix', () => {
    expect(ownLeaverFactor(england(), leaving, { leavers: 0, personYears: 100 })?.expected).toBeCloseTo(100 * MEAN, 12);
  });

  test('trusts differ in their leaver shares by a fifth or so beyond chance, as plain arithmetic on the published shares says', () => {
    const trusts = england().organisations.filter(({ sector, leaverShare }) => sector === 'nhs-trust' && leaverShare !== null);
    const heads = trusts.reduce((sum, trust) => sum + trust.heads, 0);
    const mean = trusts.reduce((sum, trust) => sum + trust.heads * (trust.leaverShare as number), 0) / heads;
    const deviation = Math.sqrt(trusts.reduce((sum, trust) => sum + trust.heads * ((trust.leaverShare as number) - mean) ** 2, 0) / heads);
    const found = 1 / Math.sqrt(leaversEnglandIsWorth(england()));
    expect(Math.abs(found / (deviation / mean) - 1)).toBeLessThan(0.05);
    expect(found).toBeGreaterThan(0.1);
    expect(found).toBeLessThan(0.4);
  });

  test('a small team keeps little of its own figure, a large one most of it; weight and mean are those of the gamma-Poisson', () => {
    const prior = leaversEnglandIsWorth(england());
    const small = ownLeaverFactor(england(), leaving, { leavers: 2, personYears: 10 });
    const expected = 10 * MEAN;
    expect(small?.crude).toBeCloseTo(2 / expected, 12);
    expect(small?.weight).toBeCloseTo(expected / (expected + prior), 12);
    expect(small?.shrunk).toBeCloseTo((2 + prior) / (expected + prior), 12);
    expect(small?.weight).toBeLessThan(0.05);
    const large = ownLeaverFactor(england(), leaving, { leavers: 900, personYears: 10_000 });
    expect(large?.weight).toBeGreaterThan(0.8);
    expect(large?.shrunk).toBeGreaterThan(1.8);
    expect(large?.low).toBeLessThan(large?.shrunk ?? 0);
    expect(large?.high).toBeGreaterThan(large?.shrunk ?? 0);
  });

  test('where trusts do not differ at all a small team takes England’s rate', () => {
    const alike = { ...england(), organisations: england().organisations.map((each) => ({ ...each, leaverShare: 0.1 })) };
    const factor = ownLeaverFactor(alike, leaving, { leavers: 2, personYears: 10 });
    expect(factor?.weight).toBeLessThan(1e-4);
    expect(factor?.shrunk).toBeCloseTo(1, 4);
  });

  test('only hazards take a count of leavers', () => {
    expect(takesOwnLeavers(leaving)).toBe(true);
    const lead = parameter('wait.lead.doctor');
    expect(takesOwnLeavers(lead)).toBe(false);
    expect(ownLeaverFactor(england(), lead, { leavers: 1, personYears: 1 })).toBeUndefined();
  });
});
