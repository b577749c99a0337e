import { businessAsUsual, type DeliveryModel, parseScenario } from '@ohsim/engine';
import { england } from '@ohsim/engine/england';
import { expect, test } from 'vitest';
import { choiceOf, coveredOrganisations, MIX, modelOptions, takesContract, takesService, withModel, withStart, withTerms } from './mix.ts';

const usual = businessAsUsual(england(), ['QT1']);
const organisations = coveredOrganisations(england(), 'QT1');

test('trusts and boards are covered, largest first', () => {
  expect(organisations.map(({ id }) => id)).toEqual(['RX1', 'RHA', 'RK5', 'RX9', 'QT1-icb']);
});

test('organisations with the same model share one choice, and the scenario stays one that the engine accepts', () => {
  const mixed = withModel(withModel(usual, organisations, { RHA: 'hub-and-spoke' }), organisations, {
    RK5: 'hub-and-spoke',
    RX9: 'hybrid',
  });
  expect(mixed.delivery).toEqual([
    { modelId: 'hub-and-spoke', organisationIds: ['RHA', 'RK5'], from: '2027-04' },
    { modelId: 'hybrid', organisationIds: ['RX9'], from: '2027-04' },
  ]);
  expect(parseScenario(JSON.parse(JSON.stringify(mixed)), england()).ok).toBe(true);
  expect(choiceOf(mixed, 'RK5')?.modelId).toBe('hub-and-spoke');
  expect(choiceOf(mixed, 'RX1')).toBeUndefined();
});

test('back at as recorded everywhere is business as usual again, to the letter', () => {
  const mixed = withModel(usual, organisations, { RHA: 'in-house' });
  expect(JSON.stringify(withModel(mixed, organisations, { RHA: 'as-recorded' }))).toBe(JSON.stringify(usual));
});

test('a choice for all is unfolded when one organisation leaves it; terms of the others are kept', () => {
  const all = { ...usual, delivery: [{ modelId: 'hub-and-spoke', organisationIds: 'all' as const, from: '2028-04', serviceId: 'oh-RX1' }] };
  expect(withModel(all, organisations, { RX9: 'as-recorded' }).delivery).toEqual([
    { modelId: 'hub-and-spoke', from: '2028-04', serviceId: 'oh-RX1', organisationIds: ['RX1', 'RHA', 'RK5', 'QT1-icb'] },
  ]);
});

test('the mix is an option only where there is one; every change begins in the month chosen', () => {
  expect(modelOptions(england(), usual, '2027-04').map(({ id }) => id)).toEqual(england().deliveryModels.map(({ id }) => id));
  const mixed = withStart(withModel(usual, organisations, { RHA: 'in-house' }), '2028-10');
  const options = modelOptions(england(), mixed, '2028-10');
  expect(options.at(-1)).toEqual({ id: MIX, label: 'My mix', scenario: mixed });
  for (const { scenario } of options.slice(1)) expect(scenario.delivery?.every(({ from }) => from === '2028-10')).toBe(true);
});

test('a hub and a way of paying are agreed for one organisation at a time; the others keep theirs, and the usual terms leave no trace', () => {
  const hubs = withModel(usual, organisations, { RHA: 'hub-and-spoke', RK5: 'hub-and-spoke', RX9: 'hybrid' });
  const agreed = withTerms(withTerms(hubs, organisations, 'RK5', { serviceId: 'oh-RHA' }), organisations, 'RX9', {
    contract: 'block',
    aboveCap: 'refuse',
  });
  expect(agreed.delivery).toEqual([
    { modelId: 'hub-and-spoke', organisationIds: ['RHA'], from: '2027-04' },
    { modelId: 'hub-and-spoke', organisationIds: ['RK5'], from: '2027-04', serviceId: 'oh-RHA' },
    { modelId: 'hybrid', organisationIds: ['RX9'], from: '2027-04', contract: 'block', aboveCap: 'refuse' },
  ]);
  expect(parseScenario(JSON.parse(JSON.stringify(agreed)), england())).toMatchObject({ ok: true, warnings: [] });
  const usualTerms = withTerms(withTerms(agreed, organisations, 'RK5', {}), organisations, 'RX9', {});
  expect(JSON.stringify(usualTerms.delivery)).toBe(JSON.stringify(withTerms(hubs, organisations, 'RHA', {}).delivery));
  expect(withTerms(usual, organisations, 'RHA', { serviceId: 'oh-RX1' })).toBe(usual);
});

test('hubs are chosen for models that send work to one, and ways of paying for models that buy', () => {
  const of = (keep: (model: DeliveryModel) => boolean): string[] =>
    england()
      .deliveryModels.filter(keep)
      .map(({ id }) => id);
  expect(of(takesService)).toEqual(['hub-and-spoke', 'nhs-neighbour']);
  expect(of(takesContract)).toEqual(['independent-provider', 'hybrid']);
});
