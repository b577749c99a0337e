import type { Result, Scenario } from '@ohsim/engine';
import { expect, test } from 'vitest';
import { encodeDraft } from './draft-link.ts';
import { openDraft } from './open-draft.ts';

const scenario = (name: string, systemId = 'QT1'): Scenario => ({
  schemaVersion: 1,
  name,
  baselineId: 'england',
  systemIds: [systemId],
  startMonth: '2026-04',
  horizonYears: 15,
  levers: [],
  overrides: [],
});
const check = async (text: string): Promise<Result<Scenario>> => {
  try {
    return { ok: true, value: JSON.parse(text) as Scenario, warnings: [] };
  } catch {
    return { ok: false, issues: [{ path: '', code: 'not-json', message: 'not JSON', severity: 'error' }] };
  }
};
const businessAsUsual = scenario('as usual');
const kept = (of: Scenario, link = encodeDraft(of)): string => JSON.stringify({ scenario: of, link });

test('nothing kept and no link: business as usual', async () => {
  expect(await openDraft({ link: undefined, kept: undefined, businessAsUsual, check })).toEqual({ scenario: businessAsUsual });
});

test('a kept draft comes back, also when the address lags behind by one change', async () => {
  expect(await openDraft({ link: undefined, kept: kept(scenario('mine')), businessAsUsual, check })).toEqual({
    scenario: scenario('mine'),
  });
  const lagging = kept(scenario('newer'), encodeDraft(scenario('older')));
  const opened = await openDraft({ link: encodeDraft(scenario('older')), kept: lagging, businessAsUsual, check });
  expect(opened).toEqual({ scenario: scenario('newer') });
});

test('a shared link wins and the own draft is put aside', async () => {
  const opened = await openDraft({ link: encodeDraft(scenario('shared')), kept: kept(scenario('mine')), businessAsUsual, check });
  expect(opened.scenario.name).toBe('shared');
  expect(JSON.parse(opened.aside ?? '')).toEqual(scenario('mine'));
});

test('a damaged draft is a list of problems with its text, never lost', async () => {
  const opened = await openDraft({ link: undefined, kept: '{"half', businessAsUsual, check });
  expect(opened.scenario).toBe(businessAsUsual);
  expect(opened.problem).toMatchObject({ from: 'browser', text: '{"half', issues: [{ code: 'not-json' }] });
});

test('a scenario about another system is refused with the reason', async () => {
  const opened = await openDraft({ link: encodeDraft(scenario('theirs', 'QOP')), kept: undefined, businessAsUsual, check });
  expect(opened.problem?.issues[0]?.code).toBe('other-system');
});

test('a kept draft brings along which saved scenario it belongs to, unless that was written wrongly', async () => {
  const storedAs = { id: 's', version: 2, name: 'mine' };
  const text = (state: object) => JSON.stringify({ scenario: scenario('mine'), link: '', ...state });
  const opened = (state: object) => openDraft({ link: undefined, kept: text(state), businessAsUsual, check });
  expect(await opened({ storedAs, unsaved: false })).toEqual({ scenario: scenario('mine'), kept: { storedAs, unsaved: false } });
  expect(await opened({ storedAs: { id: 7 } })).toEqual({ scenario: scenario('mine') });
});
