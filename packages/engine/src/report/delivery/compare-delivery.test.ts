import { describe, expect, test } from 'vitest';
import { rowOf } from '../../../test/delivery-runs.ts';
import { england } from '../../england.ts';
import { costLedger } from '../../ledger/cost-ledger.ts';
import { businessAsUsual } from '../../scenario/business-as-usual.ts';
import { simulate } from '../../simulate/simulate.ts';
import { compiled, withParameters } from '../../testing/small-baseline.ts';
import { startBreakEven } from './break-even.ts';
import { compareDelivery } from './compare-delivery.ts';
import { giniOf } from './inequality.ts';
import { OUTCOMES } from './outcomes.ts';
import { presetOptions } from './preset-options.ts';

const usual = businessAsUsual(england(), ['QT1'], { horizonYears: 6 });
const expected = { mode: 'expected', seed: 0, draws: 1, year: 2031 } as const;

test('inequality of shares known by hand: all alike 0; one of two has nothing 1/2; 1, 2, 3 gives 2/9', () => {
  expect(giniOf([0.4, 0.4, 0.4])).toBe(0);
  expect(giniOf([0, 1])).toBeCloseTo(0.5, 12);
  expect(giniOf([1, 2, 3])).toBeCloseTo(2 / 9, 12);
});

describe('a comparison', () => {
  const result = compareDelivery(presetOptions(usual, england()), england(), expected);
  if (!result.ok) throw new Error('the presets run');
  const { options, best, sentences, year } = result.value;

  test('has every preset, as recorded first, every outcome that is defined in expected mode, and one best or none', () => {
    expect(options.map(({ id }) => id)).toEqual(england().deliveryModels.map(({ id }) => id));
    expect(year).toBe('2031/32');
    for (const option of options) {
      for (const { id } of OUTCOMES)
        if (id !== 'no-cover') expect(option.values[id]?.value, `${option.id} ${id}`).toEqual(expect.any(Number));
      expect(option.payers.reduce((sum, { pounds }) => sum + pounds, 0)).toBeCloseTo(option.values['cost']?.value as number, 3);
    }
    for (const [id, winners] of Object.entries(best)) expect(winners.length, id).toBeLessThan(options.length);
  });

  test('says in sentences what its numbers say', () => {
    const wait = sentences.find((sentence) => sentence.includes('the wait for a doctor'));
    const winner = options.find(({ id }) => id === best['doctor-wait']?.[0]);
    expect(wait).toContain(winner?.label ?? 'nobody');
    expect(wait).toContain(`${Math.round(winner?.values['doctor-wait']?.value ?? 0)} working days`);
  });

  test('says when a winner is quick because fewer people reach it', () => {
    const nurse = sentences.find((sentence) => sentence.includes('the wait for a nurse'));
    expect(best['nurse-wait']).toContain('independent-provider');
    expect(nurse).toMatch(/does so for fewer people: 85% of need reaches a service, against 97%\.$/);
    expect(sentences.find((sentence) => sentence.includes('the cost of delivery'))).not.toContain('fewer people');
  });

  test('the option measured against is business as usual, to the last bit', () => {
    const again = compareDelivery([{ id: 'usual', label: 'Usual', scenario: usual }], england(), expected);
    if (!again.ok) throw new Error('it runs');
    expect(again.value.options[0]?.values).toEqual(options[0]?.values);
  });
});

test('what is not known is drawn the same for every option: two that are alike come out alike, and ranges widen', () => {
  const plan = businessAsUsual(england(), ['QSL'], { horizonYears: 3 });
  const twins = ['a', 'b'].map((id) => ({ id, label: id, scenario: plan }));
  const luck = { mode: 'sampled', seed: 1, draws: 12, year: 2028 } as const;
  const [known, unknown] = [false, true].map((knowledge) => {
    const compared = compareDelivery(twins, england(), { ...luck, knowledge });
    if (!compared.ok) throw new Error('it runs');
    return compared.value.options;
  });
  expect(unknown?.[0]?.values).toEqual(unknown?.[1]?.values);
  const width = (options: typeof known) => (options?.[0]?.values['cost']?.high ?? 0) - (options?.[0]?.values['cost']?.low ?? 0);
  expect(width(unknown)).toBeGreaterThan(width(known));
});

test('problems of every option are told together, with their place', () => {
  const broken = { ...usual, overrides: [{ parameterId: 'no.such.parameter', op: 'set' as const, value: 1 }] };
  const result = compareDelivery(
    [
      { id: 'a', label: 'A', scenario: usual },
      { id: 'b', label: 'B', scenario: broken },
      { id: 'c', label: 'C', scenario: broken },
    ],
    england(),
    expected,
  );
  expect(result.ok).toBe(false);
  if (!result.ok) expect(result.issues.map(({ path }) => path.split('.')[0])).toEqual(['options[1]', 'options[2]']);
});

test('with chance, the cost of the change, of the run and months in which the market binds are means over futures', () => {
  const short = businessAsUsual(england(), ['QT1'], { horizonYears: 2 });
  const [, option] = presetOptions(short, england(), ['independent-provider'], '2026-10');
  if (option === undefined) throw new Error('the preset is there');
  const settings = { mode: 'sampled', seed: 7, draws: 3, year: 2027 } as const;
  const result = compareDelivery([option], england(), settings);
  if (!result.ok) throw new Error('it runs');
  const model = compiled(option.scenario);
  const futures = [0, 1, 2].map((draw) => simulate(model, { mode: 'sampled', seed: 7, draw }));
  const meanOf = (of: (future: (typeof futures)[number]) => number): number => futures.reduce((sum, future) => sum + of(future), 0) / 3;
  const pounds = (keep: (category: string) => boolean) => (future: (typeof futures)[number]) =>
    costLedger(future).reduce((sum, line) => sum + (keep(line.category) ? line.months.reduce((all, month) => all + month, 0) : 0), 0);
  const { values } = result.value.options[0] as (typeof result.value.options)[number];
  expect(values['cost-horizon']?.value).toBeCloseTo(meanOf(pounds(() => true)), 2);
  const once = ['set-up', 'double-running', 'exit'];
  expect(values['transition-cost']?.value).toBeCloseTo(meanOf(pounds((category) => once.includes(category))), 2);
  const binding = (future: (typeof futures)[number]): number =>
    rowOf(future, 'market-binds', { place: 'QT1', role: 'doctor' }).reduce((sum, month) => sum + month, 0);
  expect(values['market-binds']?.value).toBeCloseTo(meanOf(binding), 9);
});

test('a market in which nobody is willing binds in every month with a vacant post, and the sentences say so', () => {
  const closed = withParameters(england(), { 'role.specialist.marketWillingShare': 0, 'role.specialty-doctor.marketWillingShare': 0 });
  const result = compareDelivery(presetOptions(usual, closed, ['independent-provider']), closed, expected);
  if (!result.ok) throw new Error('it runs');
  const [before, provider] = result.value.options;
  expect(provider?.values['market-binds']?.value).toBeGreaterThan(36);
  expect(provider?.values['doctor-wait']?.value).toBeGreaterThan(before?.values['doctor-wait']?.value ?? Number.NaN);
  expect(result.value.sentences.join(' ')).toMatch(/independent provider: the labour market for doctors binds in \d+ months/);
});

test('a break-even map: a dearer provider wins no cell that a cheaper one loses; an unknown input is refused', () => {
  const options = presetOptions(usual, england(), ['independent-provider']);
  const plan = {
    across: { parameterId: 'contract.independent.pricePerHead', values: [50, 110, 200] },
    down: { parameterId: 'cost.overheadUplift', values: [0.2, 0.6] },
    outcomeId: 'cost',
    year: 2031,
  };
  const started = startBreakEven(options, england(), plan);
  if (!started.ok) throw new Error('it starts');
  while (started.value.advance() < started.value.total);
  const { winner, values } = started.value.map();
  expect([...values].every(Number.isFinite)).toBe(true);
  for (let row = 0; row < 2; row++) {
    const cells = [...winner.subarray(row * 3, row * 3 + 3)];
    expect(cells).toEqual([...cells].sort((a, b) => b - a));
    expect(cells[0]).toBe(1);
    expect(cells[2]).toBe(0);
  }
  expect(startBreakEven(options, england(), { ...plan, across: { parameterId: 'no.such', values: [1] } }).ok).toBe(false);
});
