import { describe, expect, test } from 'vitest';
import { everybody, modelWith, rowOf } from '../../test/delivery-runs.ts';
import { overlapShare } from '../compile/opening-hours.ts';
import { england } from '../england.ts';
import { simulate } from '../simulate/simulate.ts';
import { compiled, scenarioOf, withParameters } from '../testing/small-baseline.ts';

const expected = { mode: 'expected', seed: 1, draw: 0 } as const;

describe('share of staff at work whose shift overlaps opening hours', () => {
  test('day staff are covered by any full week, rotas by H of 168 hours, and everybody by a service that never closes', () => {
    expect(overlapShare(37.5, 0)).toBe(1);
    expect(overlapShare(42, 1)).toBe(0.25);
    // half on rotas: 0.5 x 42 / 168 + 0.5
    expect(overlapShare(42, 0.5)).toBe(0.625);
    expect(overlapShare(168, 0.45)).toBe(1);
    expect(overlapShare(18.75, 0)).toBe(0.5);
  });

  test('a trust is covered by the hours of whoever serves it, and a system by its trusts and boards, weighted by heads', () => {
    const result = simulate(modelWith(['QT1'], []), expected);
    const of = (id: string) => rowOf(result, 'opening-hours-cover', { place: id, placeKind: 'organisation' })[0] as number;
    // acute 45% on rotas, open 40 hours: .45 x 40 / 168 + .55
    expect(of('RX1')).toBeCloseTo(0.45 * (40 / 168) + 0.55, 12);
    const served = result.model.organisations.filter(({ sector }) => sector === 'nhs-trust' || sector === 'icb');
    const heads = served.reduce((sum, organisation) => sum + organisation.heads, 0);
    const mean = served.reduce((sum, organisation) => sum + organisation.heads * of(organisation.id), 0) / heads;
    expect(rowOf(result, 'opening-hours-cover', { place: 'QT1', placeKind: 'system', scope: 'nhs' })[0]).toBeCloseTo(mean, 12);
  });

  test('with a provider open for longer it rises as the work moves, and half-way stands half-way', () => {
    const months = { 'delivery.independent-provider.transitionMonths': 4, 'capacity.providerOpeningHoursPerWeek': 50 };
    const result = simulate(modelWith(['QT1'], everybody('independent-provider', '2027-04'), withParameters(england(), months)), expected);
    const cover = rowOf(result, 'opening-hours-cover', { place: 'RX1', placeKind: 'organisation' });
    expect(cover[16]).toBeCloseTo(0.45 * (50 / 168) + 0.55, 12);
    expect(cover[13]).toBeCloseTo(((cover[11] as number) + (cover[16] as number)) / 2, 12);
  });

  test('longer hours from a month on raise it from then, and nothing else', () => {
    const overrides = [{ parameterId: 'capacity.openingHoursPerWeek', op: 'set', value: 84, from: '2027-04' }] as const;
    const run = (change: object) => simulate(compiled(scenarioOf(['QT1'], { horizonYears: 2, ...change })), expected);
    const [usual, longer] = [run({}), run({ overrides })];
    const cover = rowOf(longer, 'opening-hours-cover', { place: 'RX1', placeKind: 'organisation' });
    expect(cover[11]).toBeCloseTo(0.45 * (40 / 168) + 0.55, 12);
    expect(cover[12]).toBeCloseTo(0.45 * 0.5 + 0.55, 12);
    expect(longer.service).toEqual(usual.service);
    expect(longer.people).toEqual(usual.people);
  });
});
