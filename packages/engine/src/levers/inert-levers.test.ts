import { describe, expect, it } from 'vitest';
import type { Baseline } from '../baseline/baseline.ts';
import { england } from '../england.ts';
import { inertLevers } from './inert-levers.ts';
import type { LeverSetting } from './lever-setting.ts';

const setting = (leverId: string, settings: Record<string, number>, from = '2027-04'): LeverSetting => ({
  leverId,
  phase: 'Fix',
  from,
  rampMonths: 0,
  settings,
});
const plan = (...levers: LeverSetting[]) => ({ systemIds: ['QT1'], startMonth: '2026-04', horizonYears: 15, levers });

/** England with other services. */
const withServices = (change: (service: Baseline['services'][number]) => Baseline['services'][number]): Baseline => ({
  ...england(),
  services: england().services.map(change),
});

describe('levers that cannot change anything', () => {
  it('says nothing of levers that can', () => {
    expect(inertLevers(plan(setting('retention', { reduction: 0.2 }), setting('training-posts', { extraPosts: 1 })), england())).toEqual(
      [],
    );
  });

  it('names a lever at neutral, and one that starts after the end', () => {
    const inert = inertLevers(
      plan(setting('retention', { reduction: 0 }), setting('time-to-fill', { reduction: 0.2 }, '2041-04')),
      england(),
    );
    expect(inert.map(({ leverId, settingId }) => [leverId, settingId])).toEqual([
      ['retention', null],
      ['time-to-fill', null],
    ]);
    expect(inert[1]?.reason).toContain('after the last month');
    // the last month of the run is March 2041
    expect(inertLevers(plan(setting('time-to-fill', { reduction: 0.2 }, '2041-03')), england())).toEqual([]);
  });

  it('finds no place for a training post without a specialist', () => {
    const none = withServices((service) => ({ ...service, heads: { ...service.heads, specialist: 0 } }));
    expect(inertLevers(plan(setting('training-posts', { extraPosts: 2 })), none)[0]?.reason).toContain('specialist');
  });

  it('finds nobody to keep, hire or move work to where everything is bought', () => {
    const bought = withServices((service) => ({ ...service, owner: 'independent' as const }));
    const levers = ['retention', 'late-career-working', 'time-to-fill'].map((id) => setting(id, { reduction: 0.2 }));
    expect(inertLevers(plan(...levers, setting('skill-mix-shift', { shareMoved: 0.2 })), bought).length).toBe(4);
  });

  it('tells one useless setting from a useful one', () => {
    const atBase = {
      ...england(),
      arrangements: england().arrangements.map((arrangement) => ({ ...arrangement, mode: 'at-base' as const })),
    };
    const both = inertLevers(plan(setting('triage-and-remote', { timeSaved: 0.05, remoteShareAdded: 0.1 })), atBase);
    expect(both.map(({ settingId }) => settingId)).toEqual(['remoteShareAdded']);
    const remoteOnly = inertLevers(plan(setting('triage-and-remote', { remoteShareAdded: 0.1 })), atBase);
    expect(remoteOnly.map(({ settingId }) => settingId)).toEqual([null]);
  });
});
