import { describe, expect, test } from 'vitest';
import { everybody, modelWith, rowOf } from '../../test/delivery-runs.ts';
import type { DeliveryChoice } from '../delivery/delivery-choice.ts';
import { england } from '../england.ts';
import { simulate } from '../simulate/simulate.ts';
import { withParameters } from '../testing/small-baseline.ts';
import type { CostCategory } from './cost-categories.ts';
import { costLedger } from './cost-ledger.ts';

const run = (delivery: readonly DeliveryChoice[], baseline = england(), systemId = 'QT1') =>
  simulate(modelWith([systemId], delivery, baseline), { mode: 'expected', seed: 1, draw: 0 });
const total = (series: Float64Array): number => series.reduce((sum, pounds) => sum + pounds, 0);
const sum = (result: ReturnType<typeof run>, keep: (line: ReturnType<typeof costLedger>[number]) => boolean): number =>
  costLedger(result)
    .filter(keep)
    .reduce((pounds, line) => pounds + total(line.months), 0);
const inYear = (result: ReturnType<typeof run>, category: CostCategory, from: number): number =>
  costLedger(result)
    .filter((line) => line.category === category)
    .reduce((pounds, line) => pounds + total(line.months.subarray(from, from + 12)), 0);
const MODELS = england().deliveryModels.map((model) => model.id);

describe('the ledger sums', () => {
  test.each(MODELS)('%s: what payers bear is what it costs, and charges between NHS bodies net to zero every month', (modelId) => {
    const result = run(everybody(modelId));
    const all = sum(result, () => true);
    const systemTotal = total(rowOf(result, 'cost', { place: 'QT1', placeKind: 'system', line: 'all', role: '' }));
    const payers = result.model.organisations.reduce(
      (pounds, { id }) => pounds + total(rowOf(result, 'cost', { place: id, placeKind: 'organisation', line: 'all' })),
      total(rowOf(result, 'cost', { place: 'QT1', line: 'all', role: 'system' })) +
        total(rowOf(result, 'cost', { place: 'QT1', line: 'all', role: 'national' })),
    );
    expect(systemTotal).toBeCloseTo(all, 3);
    expect(payers).toBeCloseTo(all, 3);
    for (const pounds of rowOf(result, 'cost', { place: 'QT1', placeKind: 'system', line: 'nhs-charge' }))
      expect(Math.abs(pounds)).toBeLessThan(1e-6);
    expect(all).toBeGreaterThan(1_000_000);
  });

  test('a service is paid for by its charge or by its staff, never both', () => {
    const result = run(everybody('independent-provider'));
    const { services } = result.model;
    for (const line of costLedger(result)) {
      const owner = services[line.service]?.owner;
      if (owner === 'independent') expect(['contract', 'management', 'double-running', 'set-up']).toContain(line.category);
      if (owner === 'nhs') expect(line.category).not.toBe('contract');
    }
    expect(sum(result, ({ category }) => category === 'contract')).toBeGreaterThan(0);
  });
});

describe('prices', () => {
  test('pay is FTE x employment cost: a consultant at 127,601.50 costs 165,000 to the trust and 12,000 centrally', () => {
    // worked by hand: 127601.5 x (1 + .1438 + .005) + .15 x (127601.5 - 5000) = 164,978.83; 127601.5 x .094 = 11,994.54
    const { costs, roles } = run([]).model;
    const specialist = roles.findIndex(({ id }) => id === 'specialist');
    expect(costs.employmentPerFte[specialist]).toBeCloseTo(164_978.83, 2);
    expect(costs.centralPensionPerFte[specialist]).toBeCloseTo(11_994.54, 2);
  });

  test('the published employment costs of the pay evidence are met: band 6 middle 52,271 to the trust, 56,108 with the central pension', () => {
    const { costs, roles } = run([]).model;
    const nurse = roles.findIndex(({ id }) => id === 'ohn');
    const trust = costs.employmentPerFte[nurse] as number;
    expect(trust).toBeCloseTo(52_271, -1);
    expect(trust + (costs.centralPensionPerFte[nurse] as number)).toBeCloseTo(56_108, -1);
  });

  test('a charge per head is price x heads served once everybody has moved', () => {
    const result = run(everybody('independent-provider', '2026-04'));
    const heads = result.model.organisations
      .filter(({ sector }) => sector === 'nhs-trust' || sector === 'icb')
      .reduce((sumOfHeads, organisation) => sumOfHeads + organisation.heads, 0);
    expect(inYear(result, 'contract', 36)).toBeCloseTo(100 * heads, -2);
  });

  test('double running stops when the transition ends, set-up is paid once for each service that changes', () => {
    const result = run(everybody('independent-provider'));
    expect(inYear(result, 'double-running', 12)).toBeGreaterThan(0);
    expect(inYear(result, 'double-running', 24)).toBe(0);
    // two services of QT1 lose their work
    expect(sum(result, ({ category }) => category === 'set-up')).toBe(200_000);
  });

  test('with double running of 1 the staff who are to move cost twice until they have, and no longer', () => {
    const twice = withParameters(england(), {
      'delivery.nhs-neighbour.doubleRunningShare': 1,
      'delivery.nhs-neighbour.transitionMonths': 6,
    });
    const result = run(everybody('nhs-neighbour', '2027-04'), twice);
    const { model } = result;
    const yearly = model.staffMoves.reduce((pounds, move) => {
      const cell = model.cells.find((row) => row.service === move.fromService && row.role === move.role);
      const fte = move.share * (cell?.posts ?? 0) * (model.people.meanParticipation[move.role] as number);
      return pounds + fte * (model.costs.employmentPerFte[move.role] as number);
    }, 0);
    // the sixth month completes the move: five months of two pay bills
    expect(inYear(result, 'double-running', 12)).toBeCloseTo((5 * yearly) / 12, 3);
  });

  test('a block contract pays between collar and cap, and per case above the cap', () => {
    const choice = (contract: 'block' | 'per-case') => [
      { modelId: 'independent-provider', organisationIds: ['RX1'], from: '2026-04', contract },
    ];
    const tight = withParameters(england(), { 'contract.independent.blockCap': 1, 'contract.independent.blockCollar': 1 });
    const block = run(choice('block'), tight);
    const cases = run(choice('per-case'), tight);
    // collar = cap = 1: never below the volume agreed, else each case at its price
    expect(inYear(block, 'contract', 24)).toBeGreaterThanOrEqual(inYear(cases, 'contract', 24));
    expect(inYear(block, 'contract', 24)).toBeLessThan(1.2 * inYear(cases, 'contract', 24));
  });

  test('a penalty for lateness lowers the charge, up to its cap', () => {
    const slow = { 'role.specialist.marketWillingShare': 0, 'role.ohn.marketWillingShare': 0, 'role.technician.marketWillingShare': 0 };
    const plain = run(everybody('independent-provider', '2026-04'), withParameters(england(), slow));
    const fined = run(
      everybody('independent-provider', '2026-04'),
      withParameters(england(), { ...slow, 'contract.independent.waitPenalty': 0.05 }),
    );
    const [full, less] = [inYear(plain, 'contract', 48), inYear(fined, 'contract', 48)];
    expect(less).toBeLessThan(full);
    expect(less).toBeGreaterThanOrEqual(0.9 * full - 1);
  });
});
