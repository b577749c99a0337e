import type { Baseline } from '../baseline/baseline.ts';
import { beyondToday } from './common-settings.ts';
import { datedEdit } from './dated-edit.ts';
import { SPECIALIST_DENSITY, SPECIALISTS_OVER_60 } from './figures.ts';
import { type Lever, percent, settingValue } from './lever.ts';
import { localStaff } from './local-services.ts';

const SETTINGS: Lever['settings'] = [
  beyondToday({
    id: 'reduction',
    label: 'Cut in the rate of retiring',
    unit: 'share',
    max: 0.5,
    step: 0.01,
    stretch: 0.2,
    beyond: 0.35,
    describe: (cut) => (cut === 0 ? 'rates of retiring as now' : `rates of retiring ${percent(cut)} lower`),
  }),
  {
    id: 'participationFrom60',
    label: 'Hours from age 60, relative to now',
    unit: 'ratio',
    min: 0.7,
    max: 1,
    neutral: 1,
    step: 0.01,
    positions: [
      { value: 1, label: 'as now' },
      { value: 0.82, label: 'about a day a week fewer' },
      { value: 0.7, label: 'beyond evidence' },
    ],
    describe: (ratio) => (ratio === 1 ? 'hours from 60 as now' : `hours from age 60 ${percent(1 - ratio)} lower`),
  },
];

/** Doctors and nurses in occupational health: roles of pools with several roles, trainees apart. */
const olderRoles = (baseline: Baseline): string[] =>
  baseline.roles.filter((role) => ['doctor', 'nurse'].includes(role.poolId) && role.recruitment !== 'programme').map((role) => role.id);

/** Doctors and nurses retire later, at the price, if chosen, of fewer hours from 60. */
export const lateCareerWorking: Lever = {
  id: 'late-career-working',
  label: 'Late-career working',
  summary:
    'Doctors and nurses stay longer before retiring: partial retirement, flexible sessions, teaching and governance roles. If that comes with shorter hours, set the hours that people aged 60 and over work relative to now.',
  group: 'keep',
  phaseDefault: 'Fix',
  rampDefaultMonths: 6,
  ramps: true,
  settings: SETTINGS,
  evidence: {
    grade: 'RED',
    text:
      '64% of doctors in occupational medicine were 50 or over in 2016, so later retirement reaches many people. Rates of retiring by age and what flexible working does to them are judgement; ' +
      'about a day a week less from 60 would be plausible.',
    sourceIds: ['appg-2016', 'growing-oh-2021', 'judgement'],
  },
  figures: [SPECIALISTS_OVER_60, SPECIALIST_DENSITY],
  limits: [
    'The hours setting applies to everyone aged 60 and over in all roles, not only to those who stay longer.',
    'Everyone has left in the year they turn 76.',
  ],
  drivers: ['capacity-and-capability', 'leadership'],
  metricsMoved: [
    { metricId: 'retirements', role: 'all', direction: 'down' },
    { metricId: 'headcount', role: 'specialist', direction: 'up' },
    { metricId: 'headcount', role: 'nurse', direction: 'up' },
  ],
  edits: (settings, timing, baseline) => {
    const cut = settingValue({ settings: SETTINGS }, settings, 'reduction');
    const hours = settingValue({ settings: SETTINGS }, settings, 'participationFrom60');
    const stay =
      cut === 0
        ? []
        : olderRoles(baseline).map((roleId) => ({ parameterId: `role.${roleId}.hazard.retire`, op: 'multiply' as const, value: 1 - cut }));
    const shorter = hours === 1 ? [] : [{ parameterId: 'capacity.participationFrom60', op: 'multiply' as const, value: hours }];
    return [...stay, ...shorter].map((edit) => datedEdit('late-career-working', timing, edit));
  },
  inertReason: (context) => {
    const staff = localStaff(context, olderRoles(context.baseline));
    return staff.heads + staff.posts > 0 ? null : 'No NHS service here employs doctors or nurses, so nobody can retire later.';
  },
  idleReason: 'nobody reaches the ages at which people retire',
};
