import { expect, it } from 'vitest';
import { england } from '../england.ts';
import { businessAsUsual, placeNames } from './business-as-usual.ts';
import { describeScenario } from './describe-scenario.ts';

it('says what is run, then each lever and each override', () => {
  const scenario = {
    ...businessAsUsual(england(), ['QT1'], { horizonYears: 10 }),
    levers: [
      { leverId: 'retention', phase: 'Focus', from: '2026-08', rampMonths: 12, settings: { reduction: 0.2 } },
      { leverId: 'training-posts', phase: 'Grow', from: '2027-08', rampMonths: 0, settings: { extraPosts: 1 } },
      { leverId: 'time-to-fill', phase: 'Fix', from: '2027-08', rampMonths: 0, settings: { reduction: 0 } },
    ],
    overrides: [{ parameterId: 'wait.lead.doctor', op: 'set', value: 10, reason: 'Our diary.' }],
  } as const;
  expect(describeScenario(scenario, england())).toEqual([
    'Nottingham and Nottinghamshire, 10 years from April 2026.',
    'Retention (Focus): rates of leaving 20% lower, from August 2026, in full after 12 months.',
    'Training posts (Grow): 1 extra training post, from August 2027.',
    'Time to fill (Fix): as now, from August 2027.',
    'Booking lead: doctors set to 10 (working days): Our diary.',
  ]);
  expect(describeScenario(businessAsUsual(england(), ['QT1']), england())).toEqual([
    'Nottingham and Nottinghamshire, 15 years from April 2026: business as usual, no levers.',
  ]);
});

it('names places: one, two, several, all', () => {
  const ids = england().systems.map((system) => system.id);
  expect(placeNames(england(), ['QT1'])).toBe('Nottingham and Nottinghamshire');
  expect(placeNames(england(), ids.slice(0, 3))).toMatch(/ and 2 other systems$/);
  expect(placeNames(england(), ids)).toBe(england().label);
});

it('says which delivery models are chosen, for whom, through whom and when; such a scenario is not business as usual', () => {
  const scenario = {
    ...businessAsUsual(england(), ['QT1']),
    delivery: [
      { modelId: 'hub-and-spoke', organisationIds: ['RHA'], from: '2027-04', serviceId: 'oh-RX1' },
      { modelId: 'hybrid', organisationIds: 'all', from: '2028-01' },
    ],
  } as const;
  expect(describeScenario(scenario, england())).toEqual([
    'Nottingham and Nottinghamshire, 15 years from April 2026.',
    'Hub and spoke for Nottinghamshire Healthcare NHS Foundation Trust, through Nottingham University Hospitals NHS Trust occupational health, from April 2027.',
    'Hybrid for every trust and board not named elsewhere, from January 2028.',
  ]);
});
