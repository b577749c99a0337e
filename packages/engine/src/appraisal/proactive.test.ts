import { expect, test } from 'vitest';
import { simulate } from '../simulate/simulate.ts';
import { compiled, scenarioOf } from '../testing/small-baseline.ts';
import { appraise } from './appraise.ts';

const MEAN = { mode: 'expected', seed: 0, draw: 0 } as const;
const SETTINGS = { years: 6, priceYear: '2025/26', priceLevel: 1, mitigation: {} };
const levers = (moreWork: number) => [
  { leverId: 'proactive-shift', phase: 'Focus' as const, from: '2027-04', rampMonths: 0, settings: { moreWork, protectedAdded: 0 } },
];
const prevented = (factor: number) => [
  { parameterId: 'line.management-referral.ratePer1000', op: 'multiply' as const, value: factor, from: '2028-04' },
];

test('a proactive option gains, and never loses, by the referrals it prevents', () => {
  const usual = simulate(compiled(scenarioOf(['QT1'], { horizonYears: 6 })), MEAN);
  const benefit = (factor: number) => {
    const scenario = scenarioOf(['QT1'], { horizonYears: 6, levers: levers(0.25), overrides: factor === 1 ? [] : prevented(factor) });
    return appraise(simulate(compiled(scenario), MEAN), usual, { settings: SETTINGS }).presentValueBenefits;
  };
  const plain = benefit(1);
  // fewer referrals shorten lists: what is prevented is not counted as benefit lost
  expect(benefit(0.9)).toBeGreaterThanOrEqual(plain);
  expect(benefit(0.7)).toBeGreaterThanOrEqual(benefit(0.9));
});
