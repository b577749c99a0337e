import { describe, expect, test } from 'vitest';
import { modelWith, rowOf } from '../../test/delivery-runs.ts';
import type { DeliveryChoice } from '../delivery/delivery-choice.ts';
import { england } from '../england.ts';
import { costLedger } from '../ledger/cost-ledger.ts';
import { listEntries } from '../metrics/list-entries.ts';
import { entryWaits } from '../metrics/stream-waits.ts';
import { parseScenario } from '../scenario/parse-scenario.ts';
import { scenarioOf, withParameters } from '../testing/small-baseline.ts';
import { simulate } from './simulate.ts';

const expected = { mode: 'expected', seed: 1, draw: 0 } as const;
/** Everything moves in the first month; demand grows by 5% a year; the cap is the volume agreed; referral does not fall with waits. */
const growing = withParameters(england(), {
  'demand.growthPerYear': 0.05,
  'contract.independent.blockCap': 1,
  'demand.accessElasticityToWait': 0,
  'delivery.independent-provider.transitionMonths': 1,
});
const choice = (terms: Partial<DeliveryChoice>): DeliveryChoice[] => [
  { modelId: 'independent-provider', organisationIds: ['RX1'], from: '2026-04', contract: 'block', ...terms },
];
const run = (terms: Partial<DeliveryChoice>, baseline = growing) => simulate(modelWith(['QT1'], choice(terms), baseline, 8), expected);
const at = { place: 'RX1', placeKind: 'organisation', line: 'all' } as const;
const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);

describe('work above the cap of a block contract', () => {
  const refusing = run({ aboveCap: 'refuse' });
  const refused = rowOf(refusing, 'refused', at);
  const referred = rowOf(refusing, 'expressed', at);

  test('three years after the volume was agreed, 1 - 1.05^-3 = 13.6% of what is referred is refused', () => {
    // the cap is the busiest month of the first two years: the month in which referrals of months 12-23 peak
    const busiest = referred.subarray(12, 24).indexOf(Math.max(...referred.subarray(12, 24))) + 12;
    const share = (month: number): number => (refused[month] as number) / (referred[month] as number);
    // lines have seasons of their own, so the month with most cases need not be the one with most minutes: look for the one nothing is refused in
    expect(Math.max(...Array.from({ length: 24 }, (_, month) => share(month)))).toBe(0);
    const most = Math.max(...Array.from({ length: 12 }, (_, month) => share(48 + month)));
    expect(busiest).toBeGreaterThanOrEqual(12);
    expect(most).toBeCloseTo(1 - 1.05 ** -3, 6);
  });

  test('need = unmet + completed + change in list, and what is refused is part of what is unmet', () => {
    const list = rowOf(refusing, 'list', at);
    const opening = rowOf(refusing, 'list-opening', at)[0] as number;
    const of = (metricId: string) => sum(rowOf(refusing, metricId, at));
    expect(of('need') - of('unmet') - of('completed') - ((list[list.length - 1] as number) - opening)).toBeCloseTo(0, 6);
    expect(of('unmet')).toBeCloseTo(of('need') - of('expressed') + of('refused') + of('withdrawn') + of('crowded-out'), 6);
    expect(of('refused')).toBeGreaterThan(1000);
  });

  test('only the organisation whose contract it is has work refused', () => {
    for (const id of ['RHA', 'RK5']) expect(sum(rowOf(refusing, 'refused', { ...at, place: id }))).toBe(0);
    expect(sum(rowOf(refusing, 'refused', { place: 'QT1', placeKind: 'system', line: 'all', scope: 'nhs' }))).toBeCloseTo(sum(refused), 9);
  });

  test('nothing is paid for what is refused: the charge stays at price x cap', () => {
    const charge = (result: typeof refusing): Float64Array =>
      costLedger(result).find(({ category, payer }) => category === 'contract' && payer === 'RX1')?.months as Float64Array;
    const plain = run({});
    const most = Math.max(...charge(refusing).subarray(0, 24));
    expect(Math.max(...charge(refusing))).toBeCloseTo(most, 6);
    expect(Math.max(...charge(plain).subarray(84))).toBeGreaterThan(1.3 * most);
  });

  test('waits are those of who is let in: the weights of a mean wait are the cases that joined a list', () => {
    const { cases } = entryWaits(refusing);
    const { months } = refusing.model;
    const joined = new Float64Array(refusing.model.streams.length * months);
    listEntries(refusing.model).forEach(({ stream }, index) => {
      for (let month = 0; month < months; month++)
        joined[stream * months + month] = (joined[stream * months + month] as number) + (cases[index * months + month] as number);
    });
    const listed = new Set(listEntries(refusing.model).map(({ stream }) => stream));
    let most = 0;
    for (const stream of listed) {
      for (let month = 0; month < months; month++) {
        const at = stream * months + month;
        const accepted = (refusing.service.expressed[at] as number) - (refusing.service.refused[at] as number);
        most = Math.max(most, Math.abs((joined[at] as number) - accepted));
      }
    }
    expect(most).toBeLessThan(1e-9);
    const late = rowOf(refusing, 'seen-late', at);
    const completed = rowOf(refusing, 'completed', at);
    for (const [month, value] of late.entries()) expect(value).toBeLessThanOrEqual((completed[month] as number) + 1e-9);
  });

  test('a cap that is never reached refuses nothing: the same figures as without it', () => {
    const roomy = withParameters(growing, { 'contract.independent.blockCap': 50 });
    const [free, capped] = [run({}, roomy), run({ aboveCap: 'refuse' }, roomy)];
    for (const metricId of ['expressed', 'completed', 'list', 'refused', 'unmet', 'mean-wait']) {
      const [a, b] = [rowOf(free, metricId, at), rowOf(capped, metricId, at)];
      // streams of a contract that may refuse are kept apart, so sums run in another order
      for (const [month, value] of a.entries())
        expect(Math.abs(value - (b[month] as number)), metricId).toBeLessThan(1e-8 * Math.max(1, Math.abs(value)));
    }
  });

  test('charging above the cap is the default, bit for bit', () => {
    expect(run({ aboveCap: 'charge' }).service).toEqual(run({}).service);
  });
});

test('a cap is for block contracts: anything else is an issue that says what to do', () => {
  const parsed = parseScenario(
    { ...scenarioOf(['QT1']), delivery: [{ ...choice({})[0], contract: 'per-case', aboveCap: 'refuse' }] },
    england(),
  );
  expect(parsed.ok ? [] : parsed.issues.map(({ path, code }) => `${path} ${code}`)).toEqual(['delivery[0].aboveCap no-cap']);
});
