import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { england } from '../england.ts';
import { businessAsUsual } from './business-as-usual.ts';
import { parseScenario } from './parse-scenario.ts';
import { salvageScenario } from './salvage-scenario.ts';
import type { Scenario } from './scenario.ts';

const baseline = england();
const plan: Scenario = {
  ...businessAsUsual(baseline, ['QT1']),
  name: 'Plan',
  levers: [
    { leverId: 'retention', phase: 'Focus', from: '2027-04', rampMonths: 12, settings: { reduction: 0.2 } },
    { leverId: 'training-posts', phase: 'Grow', from: '2027-08', rampMonths: 0, settings: { extraPosts: 1 } },
  ],
  overrides: [
    { parameterId: 'demand.missedRate', op: 'set', value: 0.1 },
    { parameterId: 'demand.growthPerYear', op: 'add', value: 0.01, from: '2028-04' },
  ],
  delivery: [{ modelId: 'in-house', organisationIds: 'all', from: '2027-04' }],
};
const salvage = (change: object) => salvageScenario({ ...plan, ...change }, baseline);

describe('what a damaged scenario still holds', () => {
  it('is all of it where nothing is wrong', () => {
    expect(salvageScenario(plan, baseline)).toEqual({ scenario: parsed(plan), leftOut: [] });
  });

  it('is every entry without a fault; those with one are named by their place', () => {
    const [retention, posts] = plan.levers;
    const bad = { ...retention, leverId: 'magic' };
    const worse = { ...posts, settings: { extraPosts: 'many' } };
    expect(salvage({ levers: [bad, retention, worse], colour: 'blue', horizonYears: 99 })).toEqual({
      scenario: parsed({ ...plan, levers: [retention!], horizonYears: 15 }),
      leftOut: expect.arrayContaining(['levers[0]', 'levers[2]', 'colour', 'horizonYears']),
    });
  });

  it('has a name where that was lost', () => {
    const { name: _, ...nameless } = plan;
    expect(salvageScenario(nameless, baseline)).toMatchObject({ scenario: { name: 'Recovered scenario' }, leftOut: ['name'] });
  });

  it('is nothing where no system is left, where the document is newer, or is no object', () => {
    expect(salvage({ systemIds: ['XX9'] })).toBeUndefined();
    expect(salvage({ schemaVersion: 99 })).toBeUndefined();
    for (const document of [null, 7, 'text', [plan]]) expect(salvageScenario(document, baseline)).toBeUndefined();
  });

  it('never throws, and what it gives is a scenario that parses', () => {
    const keys = [...Object.keys(plan), 'driveTimes', '__proto__', 'x'];
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.jsonValue(), fc.nat(1), (key, value, at) => {
        const list = (plan as unknown as Record<string, unknown>)[key];
        const damaged = Array.isArray(list) ? list.map((entry: unknown, index) => (index === at ? value : entry)) : value;
        const found = salvage({ [key]: damaged });
        if (found !== undefined) expect(parseScenario(found.scenario, baseline).ok).toBe(true);
      }),
    );
  });
});

function parsed(document: Scenario): Scenario {
  const result = parseScenario(document, baseline);
  if (!result.ok) throw new Error('the expected scenario does not parse');
  return result.value;
}
