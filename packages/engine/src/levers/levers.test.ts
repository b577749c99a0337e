import { describe, expect, it } from 'vitest';
import { england } from '../england.ts';
import { METRICS } from '../metrics/index.ts';
import { isTable } from '../parameters/parameter.ts';
import { isEditable } from '../scenario/editable-parameters.ts';
import { DRIVERS } from './drivers.ts';
import { findLever, LEVERS } from './index.ts';
import type { Lever } from './lever.ts';
import { leverEdits } from './lever-edits.ts';
import { LEVER_GROUPS } from './lever-groups.ts';
import { type LeverSetting, PHASES } from './lever-setting.ts';

const TIMING = { from: '2027-04', rampMonths: 6 };
const every = (lever: Lever, pick: 'neutral' | 'min' | 'max'): Record<string, number> =>
  Object.fromEntries(lever.settings.map((definition) => [definition.id, definition[pick]]));

describe('the catalogue of levers', () => {
  it('pins its ids and those of its settings: they are in saved scenarios', () => {
    expect(Object.fromEntries(LEVERS.map((lever) => [lever.id, lever.settings.map((definition) => definition.id)]))).toEqual({
      'triage-and-remote': ['timeSaved', 'remoteShareAdded'],
      'missed-appointments': ['cut'],
      'recall-of-sessions': ['recalled'],
      'locum-policy': ['cover', 'overtimeAdded'],
      'skill-mix-shift': ['shareMoved'],
      'nurse-led-care': ['shareMoved'],
      technicians: ['shareMoved'],
      'time-to-fill': ['reduction'],
      establishment: [
        'specialist',
        'specialty-doctor',
        'scphn',
        'ohn',
        'technician',
        'physiotherapist',
        'psychological-therapist',
        'administrator',
      ],
      'nurse-training': ['scphnPlaces', 'diplomas'],
      'doctor-diplomas': ['perYear'],
      'fill-rate': ['added'],
      'trainer-expansion': ['shareAdded', 'traineesAdded'],
      'portfolio-route': ['perYear'],
      'training-posts': ['extraPosts'],
      'late-career-working': ['reduction', 'participationFrom60'],
      'retire-and-return': ['returnShare', 'hours'],
      retention: ['reduction'],
      'pay-supplement': ['doctors', 'nurses', 'leavingCut', 'hiringGain'],
      participation: ['hours'],
      'opening-hours': ['hoursPerWeek', 'unsocialShare', 'gapClosed'],
      'extend-the-offer': ['primaryCare', 'socialCare'],
      'proactive-shift': ['moreWork', 'protectedAdded'],
      'accreditation-mandate': ['servicesTaken', 'governanceHours', 'costPerYear'],
      'business-partnering': ['referralsAvoided', 'gapClosed', 'costPerYear'],
      leadership: ['leavingCut', 'timeSaved', 'costPerYear'],
      'growth-and-surge': ['growthAdded', 'surge', 'surgeMonths'],
    });
  });

  it.each(LEVERS)('$id: texts, units, bounds and evidence are there', (lever) => {
    expect(findLever(lever.id)).toBe(lever);
    expect(lever.label.length).toBeGreaterThan(4);
    expect(lever.summary.length).toBeGreaterThan(40);
    expect(lever.evidence.text.length).toBeGreaterThan(60);
    expect(['GREEN', 'AMBER', 'RED']).toContain(lever.evidence.grade);
    const sources = new Set(england().sources.map((source) => source.id));
    expect(lever.evidence.sourceIds.filter((id) => !sources.has(id))).toEqual([]);
    expect(lever.evidence.sourceIds.length).toBeGreaterThan(0);
    expect(PHASES).toContain(lever.phaseDefault);
    expect(lever.drivers.filter((id) => !DRIVERS.some((driver) => driver.id === id))).toEqual([]);
    expect(lever.drivers.length).toBeGreaterThan(0);
    const metricIds = METRICS.map((metric) => metric.id);
    expect(lever.metricsMoved.filter((effect) => !metricIds.includes(effect.metricId))).toEqual([]);
    expect(lever.limits.length).toBeGreaterThan(0);
    expect(lever.idleReason.length).toBeGreaterThan(15);
    expect(LEVER_GROUPS.map((group) => group.id)).toContain(lever.group);
    for (const { min, max, neutral, step, positions, unit, label, stated, describe: words } of lever.settings) {
      expect(min).toBeLessThan(max);
      expect(neutral).toBeGreaterThanOrEqual(min);
      expect(neutral).toBeLessThanOrEqual(max);
      expect(step).toBeGreaterThan(0);
      expect(unit.length).toBeGreaterThan(0);
      expect(label.length).toBeGreaterThan(8);
      // of a stated effect nothing is evidence, so nothing is beyond it
      const named = positions.map((position) => position.label);
      expect(named).toContain(stated ? 'none stated' : 'as now');
      expect(named.includes('beyond evidence')).toBe(!stated);
      expect(positions.find((position) => ['as now', 'none stated'].includes(position.label))?.value).toBe(neutral);
      for (const { value } of positions) {
        expect(value).toBeGreaterThanOrEqual(min);
        expect(value).toBeLessThanOrEqual(max);
        expect(words(value).length).toBeGreaterThan(5);
      }
    }
  });

  it.each(LEVERS)('$id: neutral settings, and settings left out, make no edit', (lever) => {
    expect(lever.edits(every(lever, 'neutral'), TIMING, england())).toEqual([]);
    expect(lever.edits({}, TIMING, england())).toEqual([]);
  });

  it.each(LEVERS)('$id: other settings edit parameters that exist and may change during a run', (lever) => {
    for (const pick of ['min', 'max'] as const) {
      const settings = every(lever, pick);
      // a lever acts through its first setting: the others may only say how
      if (lever.settings[0]?.neutral === settings[lever.settings[0]?.id ?? '']) continue;
      const edits = lever.edits(settings, TIMING, england());
      expect(edits.length).toBeGreaterThan(0);
      for (const edit of edits) {
        const parameter = england().parameters.find((candidate) => candidate.id === edit.parameterId);
        expect(parameter, edit.parameterId).toBeDefined();
        expect(isEditable(edit.parameterId), edit.parameterId).toBe(true);
        expect(Number.isFinite(edit.value)).toBe(true);
        expect(edit.by).toBe(lever.id);
        expect(edit.from === '2027-04' || lever.id === 'growth-and-surge', 'a surge ends later').toBe(true);
        expect(edit.ramp).toBe(lever.ramps ? 6 : undefined);
        if (parameter !== undefined && isTable(parameter)) expect(edit.op).toBe('multiply');
      }
    }
  });
});

describe('what single levers stand for', () => {
  const edits = (leverId: string, settings: Record<string, number>) =>
    findLever(leverId)?.edits(settings, { from: '2027-08', rampMonths: 12 }, england()) ?? [];

  it('cuts the leave hazard of clinical roles, trainees apart', () => {
    const cut = edits('retention', { reduction: 0.2 });
    expect(cut.map((edit) => edit.parameterId).sort()).toEqual(
      ['ohn', 'physiotherapist', 'psychological-therapist', 'scphn', 'specialist', 'specialty-doctor', 'technician'].map(
        (role) => `role.${role}.hazard.leave`,
      ),
    );
    expect(new Set(cut.map((edit) => edit.value))).toEqual(new Set([0.8]));
  });

  it('divides time to fill: half the time is twice the hires per vacancy', () => {
    const filled = edits('time-to-fill', { reduction: 0.5 });
    expect(filled.every((edit) => edit.value === 2 && edit.op === 'multiply')).toBe(true);
    expect(filled.some((edit) => /specialist\.|scphn/.test(edit.parameterId))).toBe(false);
  });

  it('adds whole posts at once', () => {
    expect(edits('training-posts', { extraPosts: 2 })).toEqual([
      { parameterId: 'training.om.extraPosts', op: 'add', value: 2, from: '2027-08', by: 'training-posts' },
    ]);
  });
});

describe('what the newer levers stand for', () => {
  const edits = (leverId: string, settings: Record<string, number>) =>
    findLever(leverId)?.edits(settings, { from: '2027-04', rampMonths: 0 }, england()) ?? [];
  const editOf = (leverId: string, settings: Record<string, number>, parameterId: string) =>
    edits(leverId, settings).find((edit) => edit.parameterId === parameterId)?.value;

  it('takes a surge back after its months: April 2027 and eight months is December 2027', () => {
    expect(edits('growth-and-surge', { surge: 0.5, surgeMonths: 8 }).map(({ from, value, op }) => [from, value, op])).toEqual([
      ['2027-04', 0.5, 'add'],
      ['2027-12', -0.5, 'add'],
    ]);
  });

  it('charges the fee of every place: three places at 9,500 pounds and two diplomas at 3,000 are 34,500 a year', () => {
    expect(editOf('nurse-training', { scphnPlaces: 3, diplomas: 2 }, 'policy.programmeCost')).toBe(34_500);
  });

  it('pays a tenth of the hours at 30% more: 3% on employment cost, trainees apart', () => {
    const paid = edits('opening-hours', { unsocialShare: 0.1 });
    expect(paid.length).toBe(7);
    for (const edit of paid) expect(edit.value).toBeCloseTo(0.03, 12);
  });

  it('gives a supplement no effect but the one stated, and only to those who are paid it', () => {
    expect(edits('pay-supplement', { doctors: 0.1 }).map((edit) => edit.parameterId)).toEqual([
      'policy.payPremium.specialist',
      'policy.payPremium.specialty-doctor',
    ]);
    expect(edits('pay-supplement', { leavingCut: 0.2, hiringGain: 0.5 })).toEqual([]);
    expect(editOf('pay-supplement', { nurses: 0.1, leavingCut: 0.2 }, 'role.scphn.hazard.leave')).toBe(0.8);
    expect(editOf('pay-supplement', { nurses: 0.1, hiringGain: 0.5 }, 'policy.attractiveness.scphn')).toBe(1.5);
  });

  it('changes hours of those who return only where somebody returns', () => {
    expect(edits('retire-and-return', { hours: 0.3 })).toEqual([]);
    expect(editOf('retire-and-return', { returnShare: 0.2, hours: 0.3 }, 'policy.returnHours')).toBeCloseTo(-0.2, 12);
  });
});

describe('leverEdits', () => {
  const setting = (leverId: string, settings: Record<string, number>): LeverSetting => ({
    leverId,
    phase: 'Fix',
    from: '2027-04',
    rampMonths: 0,
    settings,
  });

  it('composes set, multiply, add, then by lever, whatever the order in the scenario', () => {
    const levers = [
      setting('training-posts', { extraPosts: 1 }),
      setting('skill-mix-shift', { shareMoved: 0.1 }),
      setting('time-to-fill', { reduction: 0.1 }),
      setting('retention', { reduction: 0.1 }),
    ];
    const edits = leverEdits({ levers }, england());
    expect([...new Set(edits.map((edit) => `${edit.op} ${edit.by}`))]).toEqual([
      'multiply retention',
      'multiply time-to-fill',
      'add skill-mix-shift',
      'add training-posts',
    ]);
    expect(leverEdits({ levers: [...levers].reverse() }, england())).toEqual(edits);
  });

  it('knows nothing of levers that do not exist', () => {
    expect(leverEdits({ levers: [setting('magic', { wand: 1 })] }, england())).toEqual([]);
  });
});
