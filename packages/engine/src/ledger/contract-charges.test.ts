import { describe, expect, test } from 'vitest';
import { modelWith } from '../../test/delivery-runs.ts';
import { england } from '../england.ts';
import { simulate } from '../simulate/simulate.ts';
import { withParameters } from '../testing/small-baseline.ts';
import { costLedger } from './cost-ledger.ts';

const expected = { mode: 'expected', seed: 1, draw: 0 } as const;
/** RXF and RCF of West Yorkshire are served by independent providers in the baseline. */
const arrangedWith = (owner: string) => {
  const { organisations, arrangements, services } = england();
  const owners = (id: string) =>
    arrangements
      .filter(({ organisationId }) => organisationId === id)
      .map((row) => services.find(({ id: service }) => service === row.serviceId)?.owner);
  return organisations.filter(
    ({ id, sector }) => sector === 'nhs-trust' && owners(id).length > 0 && owners(id).every((each) => each === owner),
  );
};
const leaver = arrangedWith('independent')[0] as (typeof england extends () => infer B ? B : never)['organisations'][number];
const inHouse = [{ modelId: 'in-house', organisationIds: [leaver.id], from: '2027-04' }];
const paid = (values: Record<string, number>, category: string): Float64Array => {
  const result = simulate(modelWith([leaver.systemId], inHouse, withParameters(england(), values)), expected);
  const sum = new Float64Array(result.model.months);
  for (const line of costLedger(result)) {
    if (line.category === category && line.payer === leaver.id)
      for (const [month, pounds] of line.months.entries()) sum[month] = (sum[month] as number) + pounds;
  }
  return sum;
};

describe('leaving a contract', () => {
  // a trust served by a provider alone pays 100 pounds a head and year until its work begins to move in month 12
  const monthly = (100 * leaver.heads) / 12;

  test('by default nothing runs on', () => {
    expect(paid({}, 'exit').every((pounds) => pounds === 0)).toBe(true);
  });

  test('while notice runs the old charge is paid whole: charge and exit add up to it, and the exit ends with the notice', () => {
    const terms = { 'contract.independent.noticeMonths': 6 };
    const [charge, exit] = [paid(terms, 'contract'), paid(terms, 'exit')];
    for (let month = 12; month < 18; month++) expect((charge[month] as number) + (exit[month] as number)).toBeCloseTo(monthly, 6);
    expect(exit[11]).toBe(0);
    expect(exit[12]).toBeGreaterThan(0);
    expect(exit.subarray(18).every((pounds) => pounds === 0)).toBe(true);
  });

  test('a contract with months left costs its whole charge until they have run, whatever the notice', () => {
    const terms = { 'contract.independent.noticeMonths': 6, 'contract.independent.termLeftMonths': 36 };
    const [charge, exit] = [paid(terms, 'contract'), paid(terms, 'exit')];
    // the change is complete after a year at most: from month 24 on everything paid is for nothing
    for (let month = 12; month < 36; month++) expect((charge[month] as number) + (exit[month] as number)).toBeCloseTo(monthly, 6);
    expect(exit[35]).toBeCloseTo(monthly, 6);
    expect(exit[36]).toBe(0);
  });

  test('a contract that ends before the change costs nothing extra', () => {
    expect(paid({ 'contract.independent.termLeftMonths': 12 }, 'exit').every((pounds) => pounds === 0)).toBe(true);
  });
});
