import { expect, test } from 'vitest';
import { ENGLAND_FOLDER } from '../build-baseline.ts';
import { readFacts, scalarsOf } from './facts.ts';
import { greatCircleKm } from './great-circle.ts';
import { buildOrganisations } from './organisations.ts';
import { assignProviders } from './providers.ts';

const facts = readFacts(ENGLAND_FOLDER);
const organisations = buildOrganisations(facts);
const provisions = assignProviders(organisations, facts);
const trusts = provisions.filter(({ organisation }) => organisation.sector === 'nhs-trust');

test('102 trusts run their own service, 92 buy from a neighbour, 11 from an independent provider', () => {
  const count = (route: string) => trusts.filter((provision) => provision.route === route).length;
  expect([count('own'), count('neighbour'), count('independent')]).toEqual([102, 92, 11]);
});

test('independent providers serve 3.1% of trust heads', () => {
  const heads = (list: typeof trusts) => list.reduce((sum, { organisation }) => sum + organisation.heads, 0);
  const share = heads(trusts.filter(({ route }) => route === 'independent')) / heads(trusts);
  expect(share).toBeCloseTo(0.031, 3); // stated to three decimals by the rule
});

test('every trust served by a neighbour is within reach of it, and every trust with an independent provider is not', () => {
  const reach = scalarsOf(facts.parameters)('allocation.neighbourKm');
  for (const { organisation, route } of trusts.filter((provision) => provision.route !== 'own')) {
    const largest = organisations
      .filter(({ sector, systemId }) => sector === 'nhs-trust' && systemId === organisation.systemId)
      .reduce((a, b) => (b.heads > a.heads ? b : a));
    expect(greatCircleKm(organisation, largest) <= reach).toBe(route === 'neighbour');
  }
});

test('staff of the boards add up to England less the trusts: 1,502,405 - 1,477,246', () => {
  const boards = organisations.filter(({ sector }) => sector === 'icb');
  expect(boards.reduce((sum, { heads }) => sum + heads, 0)).toBe(25_159);
});
