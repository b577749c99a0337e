import { describe, expect, test } from 'vitest';
import { everybody, modelWith, rowOf } from '../../test/delivery-runs.ts';
import { england } from '../england.ts';
import { METRICS } from '../metrics/index.ts';
import { parseScenario } from '../scenario/parse-scenario.ts';
import { scenarioOf, withParameters } from '../testing/small-baseline.ts';
import { flowIndex } from './run-result.ts';
import { simulate } from './simulate.ts';

const expected = { mode: 'expected', seed: 1, draw: 0 } as const;
const MODELS = england().deliveryModels.map((model) => model.id);

describe('a preset that changes nothing is nothing', () => {
  test('as recorded gives the same bits as no choice, in both modes', () => {
    for (const mode of ['expected', 'sampled'] as const) {
      const none = simulate(modelWith(['QT1'], []), { mode, seed: 3, draw: 2 });
      const recorded = simulate(modelWith(['QT1'], everybody('as-recorded')), { mode, seed: 3, draw: 2 });
      expect(recorded.service).toEqual(none.service);
      expect(recorded.people).toEqual(none.people);
    }
  });

  test('a hub whose only member is its own host is in-house: the same bits in every metric and month', () => {
    const choice = [{ modelId: 'hub-and-spoke', organisationIds: ['RX1'], from: '2027-04', serviceId: 'oh-RX1' }];
    const hub = simulate(modelWith(['QT1'], choice), expected);
    const inHouse = simulate(modelWith(['QT1'], [{ modelId: 'in-house', organisationIds: ['RX1'], from: '2027-04' }]), expected);
    for (const metric of METRICS) expect(metric.evaluate(hub), metric.id).toEqual(metric.evaluate(inHouse));
    expect(hub.model.streams).toEqual(modelWith(['QT1'], []).streams);
  });

  test('until a change begins every result is that of business as usual', () => {
    const usual = simulate(modelWith(['QT1'], []), expected);
    for (const modelId of MODELS) {
      const changed = simulate(modelWith(['QT1'], everybody(modelId, '2029-04')), expected);
      for (const metricId of ['list', 'expressed', 'completed', 'unmet']) {
        const key = { place: 'QT1', placeKind: 'system', line: 'all', scope: 'nhs' } as const;
        const before = rowOf(usual, metricId, key);
        const after = rowOf(changed, metricId, key);
        // sums run in another order; the model is the same
        for (let month = 0; month < 36; month++)
          expect(Math.abs((after[month] as number) - (before[month] as number)), `${modelId} ${metricId} ${month}`).toBeLessThan(1e-8);
      }
    }
  });
});

describe('people are conserved across a move', () => {
  test.each(MODELS)('%s: closing = opening + flows, transfers pair up, nobody below zero', (modelId) => {
    for (const mode of ['expected', 'sampled'] as const) {
      const { model, people } = simulate(modelWith(['QF7'], everybody(modelId)), { mode, seed: 5, draw: 1 });
      const { months } = model;
      const cells = model.cells.length;
      const total = (flow: 'transfersIn' | 'transfersOut') =>
        people.flows
          .subarray(flowIndex(flow) * cells * months, (flowIndex(flow) + 1) * cells * months)
          .reduce((sum, heads) => sum + heads, 0);
      expect(total('transfersIn')).toBeCloseTo(total('transfersOut'), 9);
      expect(Math.min(...people.heads)).toBeGreaterThanOrEqual(-1e-9);
    }
  });

  test('nobody drops off a list: need = unmet + completed + change in list for every organisation, whatever moves', () => {
    for (const modelId of MODELS) {
      const result = simulate(modelWith(['QT1'], everybody(modelId)), expected);
      for (const organisation of ['RK5', 'RHA', 'RX9']) {
        const of = (metricId: string) =>
          rowOf(result, metricId, { place: organisation, line: 'all' }).reduce((sum, value) => sum + value, 0);
        const list = rowOf(result, 'list', { place: organisation, line: 'all' });
        const opening = rowOf(result, 'list-opening', { place: organisation, line: 'all' })[0] as number;
        const change = (list[list.length - 1] as number) - opening;
        expect(Math.abs(of('need') - of('unmet') - of('completed') - change), `${modelId} ${organisation}`).toBeLessThan(1e-6);
      }
    }
  });
});

test('a person keeps their luck: with no spike, the same people leave in the same months before and after a transfer', () => {
  const calm = withParameters(england(), { 'delivery.nhs-neighbour.leavingSpike': 0 });
  const usual = simulate(modelWith(['QT1'], [], calm), { mode: 'sampled', seed: 11, draw: 4 });
  const moved = simulate(modelWith(['QT1'], everybody('nhs-neighbour'), calm), { mode: 'sampled', seed: 11, draw: 4 });
  // technicians: nobody else enters the stock but by vacancy, whose luck belongs to posts; the opening people leave alike
  const leavers = (result: typeof usual): number => {
    let sum = 0;
    for (const flow of ['retirements', 'otherLeavers', 'illHealthDeaths'] as const) {
      result.model.cells.forEach((cell, index) => {
        if (result.model.roles[cell.role]?.id !== 'psychological-therapist') return;
        const from = (flowIndex(flow) * result.model.cells.length + index) * result.model.months;
        for (let month = 0; month < 24; month++) sum += result.people.flows[from + month] as number;
      });
    }
    return sum;
  };
  expect(leavers(moved)).toBe(leavers(usual));
});

test('bought capacity goes with the work it was bought for', () => {
  const model = modelWith(['QOQ'], everybody('in-house', '2027-04'));
  const { service } = simulate(model, expected);
  const bought = model.queues.flatMap((queue, index) => (model.services[queue.service]?.owner === 'independent' ? [index] : []));
  expect(bought.length).toBeGreaterThan(0);
  for (const queue of bought) {
    expect(service.queueCapacity[queue * model.months + 11]).toBeGreaterThan(0);
    expect(service.queueCapacity[queue * model.months + 30]).toBe(0);
  }
});

test('bought capacity stays where the same provider keeps the work: a business partner changes access, not capacity', () => {
  const usual = simulate(modelWith(['QOQ'], []), expected);
  const partnered = simulate(modelWith(['QOQ'], everybody('business-partner', '2027-04')), expected);
  const capacity = (result: typeof usual, id: string, month: number): number => {
    const queue = result.model.queues.findIndex((candidate) => candidate.id === id);
    return (
      (result.service.queueCapacity[queue * result.model.months + month] as number) *
      (result.model.queues[queue]?.referenceMinutes ?? Number.NaN)
    );
  };
  const bought = usual.model.queues.filter(({ service }) => usual.model.services[service]?.capacityRule === 'bought');
  expect(bought.length).toBeGreaterThan(0);
  for (const { id } of bought) {
    // minutes left for the list: what is bought, less what other work of the place takes, which grows with access
    for (const month of [13, 30, 50])
      expect(capacity(partnered, id, month) / capacity(usual, id, month), `${id} ${month}`).toBeGreaterThan(0.9);
  }
  const at = { place: 'QOQ', placeKind: 'system', line: 'all', scope: 'nhs' } as const;
  // 8.8% more referrals at most (access 0.85 to 0.925) meet capacity set at 85% load: hardly anybody is lost
  expect(rowOf(partnered, 'completed', at)[50]).toBeGreaterThan(rowOf(usual, 'completed', at)[50] as number);
});

test('in one future whole people move, as many as the share of those who were there, rounded up or down', () => {
  const calm = withParameters(england(), { 'delivery.nhs-neighbour.leavingSpike': 0 });
  const model = modelWith(['QT1'], everybody('nhs-neighbour'), calm, 3);
  for (let draw = 0; draw < 20; draw++) {
    const { people } = simulate(model, { mode: 'sampled', seed: 8, draw });
    const row = (flow: Parameters<typeof flowIndex>[0], cell: number): Float64Array => {
      const from = (flowIndex(flow) * model.cells.length + cell) * model.months;
      return people.flows.subarray(from, from + model.months);
    };
    for (const move of model.staffMoves) {
      const cell = model.cellOf[move.fromService * model.roles.length + move.role] as number;
      const moved = row('transfersOut', cell).reduce((sum, heads) => sum + heads, 0);
      const there = people.heads.subarray(cell * model.months, (cell + 1) * model.months);
      expect(Number.isInteger(moved)).toBe(true);
      // the stock changes a little while the move goes on: at most 3 joiners and leavers at RHA
      const most = Math.max(...there, ...there.map((heads) => heads + moved));
      expect(moved).toBeLessThanOrEqual(Math.ceil(most * move.peopleShare));
    }
  }
});

test('sampled moves are the expected ones on average', () => {
  const model = modelWith(['QT1'], everybody('nhs-neighbour'), england(), 3);
  const moved = (mode: 'expected' | 'sampled', draw: number) =>
    rowOf(simulate(model, { mode, seed: 2, draw }), 'flow-transfers-in', { place: 'oh-RX1', placeKind: 'service', role: 'ohn' }).reduce(
      (sum, heads) => sum + heads,
      0,
    );
  const draws = 400;
  const samples = Array.from({ length: draws }, (_, draw) => moved('sampled', draw));
  const mean = samples.reduce((sum, value) => sum + value, 0) / draws;
  const deviation = Math.sqrt(samples.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (draws - 1));
  expect(Math.abs(mean - moved('expected', 0))).toBeLessThan((4 * deviation) / Math.sqrt(draws) + 0.02);
}, 60_000);

test('output dips while staff move and for as long again, then stands at the new steady state', () => {
  const minutes = (dip: number): Float64Array => {
    const baseline = withParameters(england(), {
      'delivery.nhs-neighbour.productivityDip': dip,
      'delivery.nhs-neighbour.transitionMonths': 6,
    });
    const { model, service } = simulate(modelWith(['QT1'], everybody('nhs-neighbour'), baseline), expected);
    const cell = model.cells.findIndex(({ id }) => id === 'oh-RX1|ohn');
    return service.availableMinutes.slice(cell * model.months, (cell + 1) * model.months);
  };
  const [calm, dipped] = [minutes(0), minutes(0.4)];
  const lost = (month: number): number => 1 - (dipped[month] as number) / (calm[month] as number);
  expect(lost(11)).toBe(0);
  // 3 of 14 posts come with the work: at most 0.4 x 3 / 14 = 8.6% of the minutes are lost, when all have come
  expect(lost(17)).toBeGreaterThan(0.04);
  expect(lost(17)).toBeLessThan(0.12);
  expect(lost(14)).toBeLessThan(lost(17));
  expect(lost(20)).toBeLessThan(lost(17));
  // what is left is travel, which follows the contacts of the month before
  expect(Math.abs(lost(24))).toBeLessThan(1e-3);
});

describe('the labour market', () => {
  test.each(['QT1', 'QF7'])('hires never exceed those willing, in %s, in both modes, whoever hires', (systemId) => {
    for (const mode of ['expected', 'sampled'] as const) {
      const result = simulate(modelWith([systemId], everybody('independent-provider')), { mode, seed: 9, draw: 3 });
      for (const role of result.model.roles) {
        const hires = rowOf(result, 'market-hires', { place: systemId, role: role.id });
        const willing = rowOf(result, 'market-willing', { place: systemId, role: role.id });
        for (const [month, heads] of hires.entries())
          expect(heads, `${role.id} ${month}`).toBeLessThanOrEqual((willing[month] as number) + 1e-9);
      }
    }
  });

  test('a provider that cannot hire doctors leaves people waiting', () => {
    const scarce = withParameters(england(), { 'role.specialist.marketWillingShare': 0, 'role.specialty-doctor.marketWillingShare': 0 });
    const wait = (baseline = england()) => {
      const result = simulate(modelWith(['QT1'], everybody('independent-provider'), baseline, 10), expected);
      return rowOf(result, 'mean-wait', { place: 'QT1', role: 'doctor', line: 'all', scope: 'nhs' })[100] as number;
    };
    expect(wait(scarce)).toBeGreaterThan(1.5 * wait());
  });
});

test('a model that cannot apply says why, and one that changes nothing says so', () => {
  const messages = (systemId: string, modelId: string) => modelWith([systemId], everybody(modelId)).warnings.map((issue) => issue.message);
  expect(messages('QT1', 'nhs-neighbour').join()).toContain('its own service is the one the others buy from');
  expect(messages('QT1', 'in-house').join()).toContain('too small for a service of their own');
});

test('bad choices are found all at once', () => {
  const parsed = parseScenario(
    {
      ...scenarioOf(['QT1']),
      delivery: [
        { modelId: 'hub', organisationIds: ['RX1', 'RX1', 'XXX', 'R0A'], from: '2020-01' },
        { modelId: 'hybrid', organisationIds: 'all', from: '2027-04', serviceId: 'oh-R0A' },
        { modelId: 'in-house', organisationIds: 'all', from: '2090-01' },
      ],
    },
    england(),
  );
  expect(parsed.ok).toBe(false);
  if (parsed.ok) return;
  expect(parsed.issues.map((issue) => `${issue.path} ${issue.code}`).sort()).toEqual([
    'delivery[0].from before-start',
    'delivery[0].modelId unknown-delivery-model',
    'delivery[0].organisationIds duplicate',
    'delivery[0].organisationIds outside-scenario',
    'delivery[0].organisationIds unknown-organisation',
    'delivery[1].serviceId unknown-service',
    'delivery[2].from after-end',
    'delivery[2].organisationIds duplicate',
  ]);
});
