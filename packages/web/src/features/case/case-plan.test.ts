import { businessAsUsual, parseCase } from '@ohsim/engine';
import { england } from '@ohsim/engine/england';
import { describe, expect, it } from 'vitest';
import { amount, choicesIn, costKey, costText, drawsIn } from './case-address.ts';
import { caseOptions, caseRequest, OWN } from './case-plan.ts';

const baseline = england();
const NOTHING = { years: 10, costs: {}, affordable: undefined };
const system = (id: string) => {
  const found = baseline.systems.find((each) => each.id === id);
  if (found === undefined) throw new Error(`there is no ${id}`);
  return found;
};

describe('the case a page shows', () => {
  it('is accepted by the engine for every system, with costs and a limit and without', () => {
    for (const each of baseline.systems) {
      const draft = businessAsUsual(baseline, [each.id]);
      const choices = { years: 5, costs: { hub: { once: 1000, yearly: 0 } }, affordable: 150_000 };
      for (const asked of [NOTHING, choices]) {
        const parsed = parseCase(caseRequest(baseline, each, draft, asked), baseline);
        expect(parsed.ok ? [] : parsed.issues).toEqual([]);
      }
    }
  });

  it('has the scenario as an option only where it changes something, under its own name', () => {
    const draft = businessAsUsual(baseline, ['QT1']);
    expect(caseOptions(baseline, 'QT1', draft).map(({ id }) => id)).toEqual(['do-minimum', 'triage-training', 'hub']);
    const changed = {
      ...draft,
      name: 'Two more posts',
      levers: [{ leverId: 'training-posts', phase: 'Grow' as const, from: '2027-08', rampMonths: 0, settings: { extraPosts: 2 } }],
    };
    expect(caseOptions(baseline, 'QT1', changed)[0]).toMatchObject({ id: OWN, label: 'Two more posts' });
    expect(parseCase(caseRequest(baseline, system('QT1'), changed, NOTHING), baseline).ok).toBe(true);
  });

  it('gives business as usual the same changed assumptions as the options', () => {
    const draft = {
      ...businessAsUsual(baseline, ['QT1']),
      overrides: [{ parameterId: 'wait.lead.doctor', op: 'set' as const, value: 9, reason: 'Our diary' }],
    };
    const parsed = parseCase(caseRequest(baseline, system('QT1'), draft, NOTHING), baseline);
    if (!parsed.ok) throw new Error('it is accepted');
    for (const scenario of [parsed.value.usual, ...parsed.value.options.map((option) => option.scenario)])
      expect(scenario.overrides).toContainEqual(expect.objectContaining({ parameterId: 'wait.lead.doctor', value: 9 }));
  });

  it('sizes training posts to the system', () => {
    const posts = (id: string) => {
      const option = caseOptions(baseline, id, businessAsUsual(baseline, [id])).find((each) => each.id === 'triage-training');
      return option?.levers.find(({ leverId }) => leverId === 'training-posts')?.settings['extraPosts'] ?? 0;
    };
    expect(posts('QOP')).toBeGreaterThan(posts('QT1'));
    expect(posts('QUY')).toBeGreaterThanOrEqual(1);
  });
});

describe('what the address says of a case', () => {
  it('is read back as it was written', () => {
    const search = new URLSearchParams({ years: '15', afford: '250000', [costKey('hub')]: costText({ once: 40_000, yearly: 5000 }) ?? '' });
    expect(choicesIn(search)).toEqual({ years: 15, affordable: 250_000, costs: { hub: { once: 40_000, yearly: 5000 } } });
    expect(costText({ once: 0, yearly: 0 })).toBeUndefined();
  });

  it('is as if it were not there where it makes no sense', () => {
    const search = new URLSearchParams('years=7&afford=much&cost.hub=1-2-x&cost.do-minimum=-5&draws=1e9');
    expect(choicesIn(search)).toMatchObject({ years: 10, affordable: undefined });
    expect(choicesIn(search).costs['do-minimum']).toBeUndefined();
    expect(drawsIn(search)).toBe(30);
    expect(drawsIn(new URLSearchParams('draws=0'))).toBe(0);
  });

  it('takes pounds as people write them', () => {
    expect(['£40,000', '40 000', '0', '12.5', '-3', '', 'x', '2000000000'].map(amount)).toEqual([
      40_000,
      40_000,
      0,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
