import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { england } from '../england.ts';
import { formatIssue } from '../issues/format-issue.ts';
import type { Issue } from '../issues/issue.ts';
import { LEVERS } from '../levers/index.ts';
import { businessAsUsual } from './business-as-usual.ts';
import { parseScenario } from './parse-scenario.ts';

const bau = () => businessAsUsual(england(), ['QT1']);
const issuesOf = (input: unknown): readonly Issue[] => {
  const result = parseScenario(input, england());
  return result.ok ? result.warnings : result.issues;
};
const sentences = (input: unknown): string[] => issuesOf(input).map(formatIssue);
const retention = { leverId: 'retention', phase: 'Focus', from: '2027-04', rampMonths: 12, settings: { reduction: 0.2 } };

describe('a scenario that is right', () => {
  it('parses business as usual to itself', () => {
    expect(parseScenario(bau(), england())).toEqual({ ok: true, value: bau(), warnings: [] });
  });

  it('fills in what may be left out, so that equal meaning is equal text', () => {
    const { startMonth: _, horizonYears: __, levers: ___, overrides: ____, ...short } = bau();
    expect(parseScenario(short, england())).toEqual({ ok: true, value: bau(), warnings: [] });
    const parsed = parseScenario(
      { ...bau(), levers: [{ leverId: 'late-career-working', from: '2027-04', settings: { reduction: 0.1 } }] },
      england(),
    );
    expect(parsed.ok && parsed.value.levers).toEqual([
      {
        leverId: 'late-career-working',
        phase: 'Fix',
        from: '2027-04',
        rampMonths: 0,
        settings: { reduction: 0.1, participationFrom60: 1 },
      },
    ]);
  });

  it('takes every lever at its bounds', () => {
    const levers = LEVERS.map((lever) => ({
      leverId: lever.id,
      from: '2027-04',
      settings: Object.fromEntries(lever.settings.map((definition) => [definition.id, definition.max])),
    }));
    expect(parseScenario({ ...bau(), levers }, england())).toMatchObject({ ok: true, warnings: [] });
  });

  it('is stable: a parsed scenario parses to itself', () => {
    const overrides = [{ parameterId: 'wait.lead.doctor', op: 'set', value: 10, unit: 'working days', reason: 'Our diary' }];
    const once = parseScenario({ ...bau(), notes: 'x', levers: [retention], overrides }, england());
    expect(once.ok).toBe(true);
    if (once.ok) expect(parseScenario(JSON.parse(JSON.stringify(once.value)), england())).toEqual(once);
  });
});

describe('a scenario that is wrong', () => {
  it('reports every problem at once', () => {
    const found = sentences({
      schemaVersion: 1,
      name: '  ',
      colour: 'blue',
      baselineId: 'england',
      systemIds: ['QT1', 'Notingham'],
      horizonYears: 55,
      levers: [{ leverId: 'retention', from: '2027-04', settings: { reduction: 1.4 } }],
      overrides: [{ parameterId: 'role.specialist.allCauseExitHazard', op: 'set', value: -0.1 }],
    });
    expect(found).toEqual([
      'name: the name of the scenario is empty. Fill it in.',
      'horizonYears is 55; the horizon must be at most 40 (whole years).',
      'colour: This key is not part of a scenario. Remove it, or check its spelling.',
      'systemIds[1]: "Notingham" is not a system of this baseline. Did you mean QT1 (Nottingham and Nottinghamshire) or QHL (Birmingham and Solihull)?',
      'levers[0].settings.reduction is 1.4; the cut in the rate of leaving must be between 0 and 0.5 (share).',
      'overrides[0].value is -0.1; Exit hazard of specialists, all causes must be at least 0 (per person-year).',
    ]);
  });

  it.each([
    [null, 'A scenario is an object; this is null.'],
    [[1, 2], 'A scenario is an object; this is a list.'],
    [undefined, 'A scenario is an object; this is missing.'],
    ['QT1', 'A scenario is an object; this is QT1.'],
  ])('refuses %j', (input, sentence) => {
    expect(sentences(input)).toEqual([sentence]);
  });

  it('asks for what is missing', () => {
    expect(sentences({})).toEqual([
      'name: the name of the scenario is missing; it must be a text.',
      'baselineId: the id of the baseline is missing; it must be a text.',
      'systemIds: the list of systems is missing; it must be a list.',
    ]);
    expect(sentences({ ...bau(), systemIds: [] })).toEqual(['systemIds: the list of systems is empty. Fill it in.']);
  });

  it('starts where the baseline starts, for now', () => {
    expect(sentences({ ...bau(), startMonth: '2027-04' })[0]).toMatch(
      /^startMonth is "2027-04"; the first month must be "2026-04"\. For now/,
    );
    expect(sentences({ ...bau(), startMonth: 'soon' })).toEqual([
      'startMonth: the first month is "soon"; a month is written year-month, such as 2027-08.',
    ]);
  });

  it('knows its baseline and its version', () => {
    expect(sentences({ ...bau(), baselineId: 'wales' })).toEqual(['baselineId is "wales"; the baseline must be "england".']);
    expect(sentences({ ...bau(), schemaVersion: 2 })).toEqual([expect.stringMatching(/written by a newer version of ohsim, in format 2;/)]);
    expect(sentences({ ...bau(), schemaVersion: '1' })[0]).toMatch(/^schemaVersion is "1"; the version of the scenario format must be 1\./);
  });

  it('names systems and levers once', () => {
    expect(sentences({ ...bau(), systemIds: ['QT1', 'QT1'] })).toEqual(['systemIds[1]: QT1 is named twice. Name each system once.']);
    expect(sentences({ ...bau(), levers: [retention, retention] })).toEqual([
      'levers[1].leverId: the lever retention is set twice. Set each lever once.',
    ]);
  });

  it.each([
    [{ ...retention, leverId: 'retentoin' }, /^levers\[0\]\.leverId: "retentoin" is not a lever\. Did you mean retention\?/],
    [
      { ...retention, settings: { cut: 0.1 } },
      /^levers\[0\]\.settings\.cut: "cut" is not a setting of retention\. Its settings are reduction\./,
    ],
    [
      { ...retention, settings: { reduction: 'much' } },
      /^levers\[0\]\.settings\.reduction: the value of a setting is "much"; it must be a number\./,
    ],
    [{ ...retention, from: '2026-03' }, /^levers\[0\]\.from: retention starts in 2026-03, before the first month of the run\./],
    [{ ...retention, from: '2027-13' }, /^levers\[0\]\.from: the first month of effect is "2027-13"; a month is written year-month/],
    [{ ...retention, rampMonths: 1.5 }, /^levers\[0\]\.rampMonths: the months to full effect is 1\.5; it must be a whole number\./],
    [{ ...retention, phase: 'Later' }, /^levers\[0\]\.phase is "Later"; the phase of a lever must be one of "Fix", "Focus", "Grow"\./],
    [
      { leverId: 'training-posts', from: '2027-04', settings: { extraPosts: 1.5 } },
      /the extra specialist training posts is 1\.5; it must be a whole number/,
    ],
    [{ leverId: 'training-posts', from: '2027-04', settings: { extraPosts: 11 } }, /must be between 0 and 10 \(posts\)/],
    ['retention', /^levers\[0\]: an entry of the list of levers is "retention"; it must be an object\./],
  ])('finds what is wrong with the lever %j', (lever, sentence) => {
    const result = parseScenario({ ...bau(), levers: [lever] }, england());
    expect(result.ok).toBe(false);
    expect(sentences({ ...bau(), levers: [lever] })[0]).toMatch(sentence);
  });

  it('says that posts do not ramp, and goes on', () => {
    const result = parseScenario(
      { ...bau(), levers: [{ leverId: 'training-posts', from: '2027-04', rampMonths: 6, settings: { extraPosts: 1 } }] },
      england(),
    );
    expect(result.ok && result.warnings.map((warning) => warning.code)).toEqual(['ramp-not-used']);
  });

  it.each([
    [{ parameterId: 'wait.lead.doctors', op: 'set', value: 9 }, 'unknown-parameter', /Did you mean wait\.lead\.doctor/],
    [
      { parameterId: 'wait.lead.doctor', op: 'set', value: 9, unit: 'weeks' },
      'wrong-unit',
      /is "weeks"; the unit of wait\.lead\.doctor must be "working days"/,
    ],
    [{ parameterId: 'wait.lead.doctor', op: 'set', value: 9, from: '2027-04' }, 'not-editable-over-time', /cannot change during a run/],
    [{ parameterId: 'wait.withdrawalPerMonth', op: 'set', value: 0.1, from: '2025-04' }, 'before-start', /before the first month/],
    [{ parameterId: 'demand.missedRate', op: 'set', value: 1.2 }, 'not-physical', /must be between 0 and 1 \(share\)/],
    [{ parameterId: 'demand.missedRate', op: 'multiply', value: 20 }, 'not-physical', /is 1\.70/],
    [{ parameterId: 'role.specialist.hazard.leave', op: 'multiply', value: -1 }, 'not-physical', /must be at least 0 \(ratio\)/],
    [{ parameterId: 'role.specialist.hazard.leave', op: 'set', value: 0.1 }, 'table', /must be "multiply"/],
    [{ parameterId: 'role.specialist.ageMix', op: 'multiply', value: 1 }, 'table', /is a table, which one number cannot change/],
    [{ parameterId: 'capacity.targetUtilisation', op: 'set', value: 0 }, 'not-physical', /between 0\.1 and 1/],
    [{ parameterId: 'line.management-referral.task.1.share', op: 'set', value: 0.2 }, 'shares-do-not-add-up', /they must add up to 1/],
  ])('finds what is wrong with the override %j', (override, code, sentence) => {
    const issues = issuesOf({ ...bau(), overrides: [override] });
    expect(issues.map((issue) => [issue.code, issue.severity])).toContainEqual([code, 'error']);
    expect(issues.map(formatIssue).join('\n')).toMatch(sentence);
  });

  it('warns of a value outside the plausible range, and goes on', () => {
    const result = parseScenario(
      { ...bau(), overrides: [{ parameterId: 'wait.lead.doctor', op: 'set', value: 20, unit: 'working days' }] },
      england(),
    );
    expect(result.ok && result.warnings.map(formatIssue)).toEqual([
      'overrides[0].value is 20; Booking lead: doctors, to be plausible, must be between 4 and 12 (working days). The run goes on with it; say why in the reason.',
    ]);
  });

  it('says when an override cannot change anything, and why', () => {
    const overrides = [{ parameterId: 'access.primaryCare', op: 'set', value: 0.2 }];
    expect(sentences({ ...bau(), overrides })).toEqual([
      'overrides[0]: changing access.primaryCare has no effect in a scenario: access is in the baseline, organisation by organisation. Build a baseline of your own to change it.',
    ]);
  });

  it('lets shares of tasks change together', () => {
    const overrides = [
      { parameterId: 'line.management-referral.task.1.share', op: 'add', value: 0.02 },
      { parameterId: 'line.management-referral.task.2.share', op: 'add', value: -0.02 },
    ];
    expect(parseScenario({ ...bau(), overrides }, england())).toMatchObject({ ok: true });
  });

  it('finds the same change made twice', () => {
    const override = { parameterId: 'wait.lead.doctor', op: 'set', value: 9 };
    expect(issuesOf({ ...bau(), overrides: [override, override] }).map((issue) => issue.code)).toEqual(['duplicate']);
  });

  it('never throws, and an issue always has a place, a code and a sentence', () => {
    const anything = fc.oneof(fc.jsonValue(), fc.record({ ...Object.fromEntries(Object.keys(bau()).map((key) => [key, fc.jsonValue()])) }));
    fc.assert(
      fc.property(anything, (input) => {
        const result = parseScenario(input, england());
        if (result.ok) return;
        expect(result.issues.length).toBeGreaterThan(0);
        for (const issue of result.issues) expect(formatIssue(issue).length).toBeGreaterThan(10);
      }),
      { numRuns: 300 },
    );
  });
});
