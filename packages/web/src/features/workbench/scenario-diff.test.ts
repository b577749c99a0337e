import { businessAsUsual, type Scenario } from '@ohsim/engine';
import { england } from '@ohsim/engine/england';
import { expect, test } from 'vitest';
import { diffScenarios } from './scenario-diff.ts';

const usual = businessAsUsual(england(), ['QT1']);
const plan: Scenario = {
  ...usual,
  name: 'Plan',
  levers: [{ leverId: 'retention', phase: 'Focus', from: '2027-04', rampMonths: 12, settings: { reduction: 0.2 } }],
  overrides: [
    { parameterId: 'demand.missedRate', op: 'set', value: 0.1, interval: { low: 0.08, high: 0.13 }, reason: 'local audit' },
    { parameterId: 'demand.growthPerYear', op: 'add', value: 0.01, from: '2028-04' },
  ],
};

test('two scenarios that are the same differ in nothing', () => {
  expect(diffScenarios(plan, { ...plan, name: 'another name' }, england())).toEqual([]);
});

test('a lever, a value with its interval and reason, and a dated change are each told on both sides', () => {
  const rows = diffScenarios(usual, plan, england());
  expect(rows.map(({ kind, label, first, second }) => [kind, label, first, second])).toEqual([
    ['Lever', 'Retention', 'off', 'rates of leaving 20% lower, from April 2027, in full after 12 months (Focus)'],
    ['Assumption', 'Missed appointments', 'as in the baseline', '0.1 share, 8 in 10 sure of 0.08 to 0.13. Reason: local audit'],
    ['Assumption', 'Headcount growth', 'as in the baseline', 'changed by 0.01 share per year from April 2028'],
  ]);
});

test('a lever that only starts later is a difference, and so are length and service models', () => {
  const later: Scenario = {
    ...plan,
    horizonYears: 10,
    levers: plan.levers.map((setting) => ({ ...setting, from: '2028-04' })),
    delivery: [{ modelId: 'in-house', organisationIds: 'all', from: '2027-04' }],
  };
  expect(diffScenarios(plan, later, england()).map(({ kind, label }) => [kind, label])).toEqual([
    ['Run', 'Length'],
    ['Lever', 'Retention'],
    ['Service model', 'Every other trust and board'],
  ]);
});
