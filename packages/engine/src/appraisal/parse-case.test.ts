import { describe, expect, test } from 'vitest';
import { england } from '../england.ts';
import { parseCase } from './parse-case.ts';

const SMALL = { schemaVersion: 1, title: 'A case', baselineId: 'england', systemIds: ['QT1'], options: [{ id: 'a', label: 'An option' }] };
const issuesOf = (change: object) => {
  const parsed = parseCase({ ...SMALL, ...change }, england());
  return parsed.ok ? [] : parsed.issues.map(({ path, code }) => `${path} ${code}`);
};

describe('a case document', () => {
  test('needs little: ten years, prices of the pay year, strategic outline, business as usual as recorded', () => {
    const parsed = parseCase(SMALL, england());
    expect(parsed.ok && parsed.value).toMatchObject({
      appraisalYears: 10,
      priceYear: '2025/26',
      stage: 'strategic-outline',
      mitigation: {},
      usual: { levers: [], overrides: [], horizonYears: 10 },
    });
  });

  test('has every problem told at once, each where it is', () => {
    expect(
      issuesOf({
        priceYear: '2019/20',
        affordability: { payer: 'NOBODY', pounds: 5 },
        assumptions: [{ parameterId: 'benefit.nothing', op: 'set', value: 1 }],
        options: [
          { id: 'a', label: 'One', levers: [{ leverId: 'retention', from: '2027-04', settings: { reduction: 2 } }] },
          {
            id: 'a',
            label: 'Two',
            overrides: [{ parameterId: 'benefit.rFull', op: 'set', value: 0.02 }],
            programme: [{ label: 'Team', payer: 'XXX', from: '2050-01', poundsPerYear: 1 }],
          },
        ],
      }).sort(),
    ).toEqual(
      [
        'affordability.payer unknown-payer',
        'assumptions[0].parameterId unknown-parameter',
        'options[0].levers[0].settings.reduction out-of-range',
        'options[1].id duplicate',
        'options[1].overrides[0].from missing',
        'options[1].programme[0].from after-end',
        'options[1].programme[0].payer unknown-payer',
        'priceYear not-allowed',
      ].sort(),
    );
  });

  test('of the wrong shape says which fields', () => {
    expect(issuesOf({ titel: 'x', options: [] })).toEqual(expect.arrayContaining(['options empty']));
    expect(parseCase('x', england()).ok).toBe(false);
  });

  test('shares its assumptions with every option', () => {
    const parsed = parseCase({ ...SMALL, assumptions: [{ parameterId: 'benefit.rFull', op: 'set', value: 0.02 }] }, england());
    if (!parsed.ok) throw new Error('refused');
    expect(parsed.value.usual.overrides).toEqual(parsed.value.options[0]?.scenario.overrides);
  });

  test('takes one figure for what can be afforded, or one a year, the last of which holds on', () => {
    const lineOf = (pounds: unknown) => {
      const parsed = parseCase({ ...SMALL, appraisalYears: 3, affordability: { payer: 'all', pounds } }, england());
      return parsed.ok ? parsed.value.affordability?.pounds : undefined;
    };
    expect(lineOf(5)).toEqual([5, 5, 5]);
    expect(lineOf([1, 2])).toEqual([1, 2, 2]);
  });
});
