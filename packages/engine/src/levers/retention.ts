import type { Baseline } from '../baseline/baseline.ts';
import { beyondToday } from './common-settings.ts';
import { datedEdit } from './dated-edit.ts';
import { SPECIALIST_DENSITY, TRUST_LEAVERS } from './figures.ts';
import { type Lever, percent, settingValue } from './lever.ts';
import { localStaff } from './local-services.ts';

const SETTINGS: Lever['settings'] = [
  beyondToday({
    id: 'reduction',
    label: 'Cut in the rate of leaving',
    unit: 'share',
    max: 0.5,
    step: 0.01,
    stretch: 0.15,
    beyond: 0.3,
    describe: (cut) => (cut === 0 ? 'rates of leaving as now' : `rates of leaving ${percent(cut)} lower`),
  }),
];

/** Clinical roles people leave by choice: all but trainees, whose early leaving is part of their programme. */
const rolesThatLeave = (baseline: Baseline): string[] =>
  baseline.roles.filter((role) => role.clinical && role.recruitment !== 'programme').map((role) => role.id);

/** Fewer clinicians leave the NHS before retirement. */
export const retention: Lever = {
  id: 'retention',
  label: 'Retention',
  summary:
    'Fewer clinical staff leave NHS occupational health for other work before they retire. Retirement, ill health and early leaving from training are not changed.',
  group: 'keep',
  phaseDefault: 'Focus',
  rampDefaultMonths: 12,
  ramps: true,
  settings: SETTINGS,
  evidence: {
    grade: 'RED',
    text:
      'Specialists in the NHS fell from 172 to 98 between 2009 and 2021, 4.6% a year, but that series does not tell leaving from too few joining. ' +
      'No trial of a retention scheme in occupational health was found, so the size of a cut is judgement: a tenth to a fifth would be a good result, a third or more has no evidence.',
    sourceIds: ['growing-oh-2021', 'derived-stock-flow', 'judgement'],
  },
  figures: [SPECIALIST_DENSITY, TRUST_LEAVERS],
  limits: [
    'Works at once on those in post and on all who join later.',
    'Fewer leavers also mean fewer vacancies, so part of the gain replaces hiring.',
  ],
  drivers: ['capacity-and-capability', 'leadership'],
  metricsMoved: [
    { metricId: 'other-leavers', role: 'all', direction: 'down' },
    { metricId: 'headcount', role: 'specialist', direction: 'up' },
    { metricId: 'headcount', role: 'nurse', direction: 'up' },
  ],
  edits: (settings, timing, baseline) => {
    const cut = settingValue({ settings: SETTINGS }, settings, 'reduction');
    if (cut === 0) return [];
    return rolesThatLeave(baseline).map((roleId) =>
      datedEdit('retention', timing, { parameterId: `role.${roleId}.hazard.leave`, op: 'multiply', value: 1 - cut }),
    );
  },
  inertReason: (context) => {
    const staff = localStaff(context, rolesThatLeave(context.baseline));
    return staff.heads + staff.posts > 0 ? null : 'No NHS service here employs clinical staff, so there is nobody to keep.';
  },
  idleReason: 'nobody leaves for other work',
};
