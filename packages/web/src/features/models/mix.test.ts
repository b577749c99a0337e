import { businessAsUsual, parseScenario } from '@ohsim/engine';
import { england } from '@ohsim/engine/england';
import { expect, test } from 'vitest';
import { choiceOf, coveredOrganisations, MIX, modelOptions, withModel, withStart } from './mix.ts';

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
