import type { Scenario } from '@ohsim/engine';
import { expect, test } from 'vitest';
import { changeCards, chosenCards, FIRST_CARDS, findLevers, shownCards } from './shown-cards.ts';

const scenario = (...leverIds: string[]) => ({ levers: leverIds.map((leverId) => ({ leverId })) }) as unknown as Scenario;

test('a page that has chosen nothing shows the first cards, and those of its scenario', () => {
  expect([...shownCards(scenario('leadership'), null)]).toEqual([...FIRST_CARDS, 'leadership']);
  expect([...shownCards(scenario('leadership'), 'retention')]).toEqual(['retention', 'leadership']);
});

test('a card that comes and goes again leaves the address as it was', () => {
  const added = changeCards(null, { add: 'leadership' });
  expect(chosenCards(added ?? null)).toEqual([...FIRST_CARDS, 'leadership']);
  expect(changeCards(added ?? null, { remove: 'leadership' })).toBeUndefined();
});

test('with every card taken away none comes back by itself, and names that are no lever are left out', () => {
  let param: string | undefined;
  for (const id of FIRST_CARDS) param = changeCards(param ?? null, { remove: id });
  expect(param).toBe('');
  expect([...shownCards(scenario(), param ?? null)]).toEqual([]);
  expect(chosenCards('magic.retention')).toEqual(['retention']);
});

test('words are looked for in names, texts and settings', () => {
  expect(findLevers('  ').length).toBeGreaterThan(20);
  expect(findLevers('locum').map(({ id }) => id)).toEqual(['locum-policy']);
  expect(findLevers('scphn places').map(({ id }) => id)).toContain('nurse-training');
  expect(findLevers('unicorn')).toEqual([]);
});
