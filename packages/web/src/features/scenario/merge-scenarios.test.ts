import type { DeliveryChoice, Override, Scenario } from '@ohsim/engine';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeScenarios } from './merge-scenarios.ts';
import { partsOf } from './scenario-parts.ts';

const lever = (leverId: string, amount: number): Scenario['levers'][number] => ({
  leverId,
  phase: 'Fix',
  from: '2027-04',
  rampMonths: 0,
  settings: { amount },
});
const base: Scenario = {
  schemaVersion: 1,
  name: 'Plan',
  baselineId: 'england',
  systemIds: ['QT1'],
  startMonth: '2026-04',
  horizonYears: 15,
  levers: [lever('retention', 0.1), lever('training-posts', 1)],
  overrides: [{ parameterId: 'a', op: 'set', value: 1 }],
  delivery: [{ modelId: 'hub', organisationIds: ['R1', 'R2'], from: '2027-04' }],
};

describe('what each side changed alone is taken from both', () => {
  test('levers, assumptions, models of organisations, months and notes', () => {
    const mine: Scenario = {
      ...base,
      levers: [lever('retention', 0.2), lever('training-posts', 1)],
      overrides: [...base.overrides, { parameterId: 'b', op: 'add', value: 2 }],
      delivery: [
        { modelId: 'hub', organisationIds: ['R2'], from: '2027-04' },
        { modelId: 'in-house', organisationIds: ['R1'], from: '2027-04' },
      ],
    };
    const theirs: Scenario = {
      ...base,
      notes: 'seen',
      horizonYears: 10,
      levers: [lever('retention', 0.1), lever('ltft', 3)],
      overrides: [],
    };
    const merge = mergeScenarios(base, mine, theirs);
    expect(merge.conflicts).toEqual([]);
    expect(merge.merged()).toEqual({
      ...base,
      notes: 'seen',
      horizonYears: 10,
      levers: [lever('retention', 0.2), lever('ltft', 3)],
      overrides: [{ parameterId: 'b', op: 'add', value: 2 }],
      delivery: [
        { modelId: 'in-house', organisationIds: ['R1'], from: '2027-04' },
        { modelId: 'hub', organisationIds: ['R2'], from: '2027-04' },
      ],
    });
  });

  test('the same change by both is no conflict', () => {
    const both = { ...base, levers: [lever('retention', 0.3), lever('training-posts', 1)] };
    expect(mergeScenarios(base, { ...both, name: 'Mine' }, both).conflicts).toEqual([]);
  });
});

describe('what both changed otherwise is asked about, one by one', () => {
  const mine = { ...base, levers: [lever('retention', 0.2), lever('training-posts', 1)], overrides: [] };
  const theirs = { ...base, levers: [lever('training-posts', 1)], overrides: [{ parameterId: 'a', op: 'multiply', value: 2 } as Override] };
  const merge = mergeScenarios(base, mine, theirs);

  test('a change against a removal is one', () => {
    expect(merge.conflicts.map(({ key }) => key)).toEqual(['lever retention', 'override a ']);
    expect(merge.conflicts[0]).toMatchObject({
      mine: { levers: [{ settings: { amount: 0.2 } }, {}] },
      theirs: { levers: [{ leverId: 'training-posts' }] },
    });
  });

  test('each choice is followed', () => {
    const merged = merge.merged({ 'lever retention': 'mine', 'override a ': 'theirs' });
    expect(merged.levers).toEqual([lever('retention', 0.2), lever('training-posts', 1)]);
    expect(merged.overrides).toEqual(theirs.overrides);
  });

  test('without a common start every difference is one', () => {
    expect(mergeScenarios(undefined, mine, base).conflicts.map(({ key }) => key)).toEqual(['lever retention', 'override a ']);
  });
});

const choice = fc.record({ modelId: fc.constantFrom('hub', 'in-house'), from: fc.constantFrom('2027-04', '2028-04') });
const scenario: fc.Arbitrary<Scenario> = fc
  .record({
    name: fc.constantFrom('Plan', 'Other', 'Third'),
    horizonYears: fc.constantFrom(5, 10, 15),
    levers: fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 0, max: 3 }), { noNullPrototype: true }),
    overrides: fc.uniqueArray(
      fc.record({
        parameterId: fc.constantFrom('p', 'q'),
        op: fc.constantFrom('set' as const, 'add' as const),
        value: fc.integer({ min: 0, max: 2 }),
      }),
      { selector: ({ parameterId, op }) => `${parameterId} ${op}`, maxLength: 3 },
    ),
    delivery: fc.dictionary(fc.constantFrom('all', 'R1', 'R2'), choice, { noNullPrototype: true }),
  })
  .map(({ levers, delivery, ...rest }) => {
    const choices = Object.entries(delivery).map(
      ([id, { modelId, from }]): DeliveryChoice => ({ modelId, organisationIds: id === 'all' ? 'all' : [id], from }),
    );
    const { delivery: _, ...frame } = base;
    return {
      ...frame,
      ...rest,
      levers: Object.entries(levers).map(([id, amount]) => lever(id, amount)),
      ...(choices.length === 0 ? {} : { delivery: choices }),
    };
  });

describe('of any three scenarios', () => {
  test('a side that changed nothing changes nothing', () => {
    fc.assert(
      fc.property(scenario, scenario, (start, mine) => {
        for (const merge of [mergeScenarios(start, mine, start), mergeScenarios(start, start, mine)]) {
          expect(merge.conflicts).toEqual([]);
          expect(merge.merged()).toEqual(mine);
        }
      }),
    );
  });

  test('it does not matter who is first: the same without conflicts, the same under opposite choices with them', () => {
    fc.assert(
      fc.property(scenario, scenario, scenario, (start, mine, theirs) => {
        const [one, other] = [mergeScenarios(start, mine, theirs), mergeScenarios(start, theirs, mine)];
        expect(other.conflicts.map(({ key }) => key)).toEqual(one.conflicts.map(({ key }) => key));
        const all = (side: 'mine' | 'theirs') => Object.fromEntries(one.conflicts.map(({ key }) => [key, side]));
        expect(other.merged(all('mine'))).toEqual(one.merged(all('theirs')));
      }),
    );
  });

  test('merging what came of it with a side again changes nothing: nothing of it is lost', () => {
    fc.assert(
      fc.property(scenario, scenario, scenario, (start, mine, theirs) => {
        const merge = mergeScenarios(start, mine, theirs);
        const merged = merge.merged(Object.fromEntries(merge.conflicts.map(({ key }) => [key, 'mine'])));
        const again = mergeScenarios(start, merged, mine);
        expect(again.conflicts).toEqual([]);
        expect(Object.fromEntries(partsOf(again.merged()))).toEqual(Object.fromEntries(partsOf(merged)));
      }),
    );
  });
});
