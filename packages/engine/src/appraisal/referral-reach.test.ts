import { describe, expect, test } from 'vitest';
import { everybody, modelWith, rowOf } from '../../test/delivery-runs.ts';
import { england } from '../england.ts';
import { simulate } from '../simulate/simulate.ts';
import { compiled, scenarioOf } from '../testing/small-baseline.ts';
import { appraisalValues } from './appraisal-values.ts';
import { organisationBenefits } from './organisation-benefits.ts';
import { isCounted, referralReach } from './referral-reach.ts';

const MEAN = { mode: 'expected', seed: 0, draw: 0 } as const;
const usual = simulate(modelWith(['QT1'], [], england(), 6), MEAN);
const values = appraisalValues(usual.model).benefit;
const lever = (leverId: string, settings: Record<string, number>) =>
  simulate(
    compiled(scenarioOf(['QT1'], { horizonYears: 6, levers: [{ leverId, phase: 'Fix', from: '2027-04', rampMonths: 0, settings }] })),
    MEAN,
  );
const { months, organisations } = usual.model;
const counted = organisations.flatMap((organisation, index) => (isCounted(organisation) ? [index] : []));

describe('the worth of referrals received', () => {
  test('without a cost of waiting and with equal weights it is completed referrals over those needed, as the metrics count them', () => {
    const reach = referralReach(usual, { tauWorkingDays: 1e12, caseWeightDoctor: 1, caseWeightNurse: 1 });
    for (const index of counted) {
      const place = { place: organisations[index]?.id ?? '', placeKind: 'organisation', line: 'management-referral' } as const;
      const [done, need] = [rowOf(usual, 'completed', place), rowOf(usual, 'need', place)];
      for (let month = 0; month < months; month++)
        expect(reach[index * months + month]).toBeCloseTo(Math.min(1, (done[month] as number) / (need[month] as number)), 9);
    }
  });

  test('falls the faster worth fades, and lies between 0 and 1', () => {
    const slow = referralReach(usual, { ...values, tauWorkingDays: 200 });
    const fast = referralReach(usual, { ...values, tauWorkingDays: 13 });
    slow.forEach((reach, at) => {
      expect(reach).toBeGreaterThanOrEqual(fast[at] as number);
      expect(reach).toBeLessThanOrEqual(1);
      expect(fast[at]).toBeGreaterThanOrEqual(0);
    });
  });

  test('moving cases from doctors to nurses moves their weight with them: only waits and completions make a difference', () => {
    const moved = lever('skill-mix-shift', { shareMoved: 0.3 });
    // what is needed weighs the same: with everything completed at once reach would be 1 in both, so compare weighted need through its mean weight
    const unweighted = (result: typeof usual, doctor: number, nurse: number) =>
      referralReach(result, { tauWorkingDays: 1e12, caseWeightDoctor: doctor, caseWeightNurse: nurse });
    const [a, b] = [unweighted(moved, 2.5, 0.756), unweighted(moved, 1, 1)];
    const after = counted.map((index) => [a[index * months + months - 1] as number, b[index * months + months - 1] as number] as const);
    // nearly everybody is seen in both pools here, so weights can move reach by no more than the difference in completion between pools
    for (const [weighted, plain] of after) expect(Math.abs(weighted - plain)).toBeLessThan(0.05);
  });
});

describe('the benefit of an option', () => {
  const full = (result: typeof usual) => organisationBenefits(result, usual, values).filter(({ mechanismId }) => mechanismId === 'absence');

  test('is exactly nothing for business as usual, in every month', () => {
    for (const { quantity } of organisationBenefits(usual, usual, values)) expect(quantity.every((days) => days === 0)).toBe(true);
  });

  test('is nothing in month 0, and before the lever acts only for those who arrive within a wait of it', () => {
    // waits here are under two months: who arrives by December is seen before April 2027
    const before = 9;
    for (const { quantity } of full(lever('triage-and-remote', { timeSaved: 0.1, remoteShareAdded: 0 })))
      expect(quantity.subarray(0, before).every((days) => days === 0)).toBe(true);
  });

  test('is never above rFull of the days lost, nor below the same loss, however far apart the runs are', () => {
    const collapsed = simulate(modelWith(['QT1'], everybody('independent-provider', '2027-04'), england(), 6), MEAN);
    for (const [option, before] of [
      [usual, collapsed],
      [collapsed, usual],
    ] as const) {
      const best = { ...values, tauWorkingDays: 5, startCap: 0.99 };
      for (const { mechanismId, organisation, quantity } of organisationBenefits(option, before, best)) {
        if (mechanismId !== 'absence') continue;
        const { heads, sicknessShare } = organisations[organisation] as (typeof organisations)[number];
        const most = (heads * values.staffFtePerHead * 365 * (sicknessShare ?? 0.06) * values.rFull) / 12;
        quantity.forEach((days, month) => {
          expect(Math.abs(days)).toBeLessThanOrEqual(most * (before.model.work.growthFactor[month] as number) * (1 + 1e-12));
        });
      }
    }
  });

  test('is not lost when prevention lowers referrals', () => {
    const rate = (factor: number) =>
      simulate(
        compiled(
          scenarioOf(['QT1'], {
            horizonYears: 6,
            overrides: [{ parameterId: 'line.management-referral.ratePer1000', op: 'multiply', value: factor, from: '2027-04' }],
          }),
        ),
        MEAN,
      );
    for (const factor of [0.95, 0.8, 0.5]) {
      const days = full(rate(factor)).reduce((sum, { quantity }) => sum + quantity.reduce((total, value) => total + value, 0), 0);
      expect(days, `${factor}`).toBeGreaterThanOrEqual(0);
    }
  });
});
