import { beyondToday } from './common-settings.ts';
import { datedEdit } from './dated-edit.ts';
import { DOCTOR_SHARE, SCPHN_SHARE } from './figures.ts';
import { type Lever, percent, settingValue } from './lever.ts';
import { localServices } from './local-services.ts';

const SETTINGS: Lever['settings'] = [
  beyondToday({
    id: 'shareMoved',
    label: "Share of doctors' management referrals moved to SCPHN nurses",
    unit: 'share',
    max: 0.5,
    step: 0.01,
    stretch: 0.2,
    beyond: 0.35,
    describe: (share) => (share === 0 ? 'skill mix as now' : `${percent(share)} of doctors' management referrals seen by SCPHN nurses`),
  }),
];

/** By design, part of the management referrals that doctors see go to SCPHN nurses instead. */
export const skillMixShift: Lever = {
  id: 'skill-mix-shift',
  label: 'Skill-mix shift',
  summary:
    'A part of the management referrals now booked with a doctor is booked with a SCPHN nurse from the start, under an agreed pathway. The cases keep their need; the doctor list shortens and the nurse list grows.',
  group: 'work',
  phaseDefault: 'Focus',
  rampDefaultMonths: 12,
  ramps: true,
  settings: SETTINGS,
  evidence: {
    grade: 'RED',
    text:
      'The 2021 discussion document asks for multi-disciplinary delivery led by nurses where suitable. No count of doctor referrals that a nurse could see was found: shares are judgement, ' +
      'and up to a quarter is already stepped down when the doctor wait is over standard.',
    sourceIds: ['growing-oh-2021', 'judgement'],
  },
  figures: [SCPHN_SHARE, DOCTOR_SHARE],
  limits: [
    'Comes on top of step-down under pressure, which falls as the doctor list shortens: the net change is smaller than the share set.',
    'Moves work, not people: without spare SCPHN time it moves the wait.',
  ],
  drivers: ['multi-disciplinary-models', 'standards'],
  metricsMoved: [
    { metricId: 'load', role: 'doctor', direction: 'down' },
    { metricId: 'mean-wait', role: 'doctor', direction: 'down' },
    { metricId: 'load', role: 'scphn', direction: 'up' },
  ],
  edits: (settings, timing) => {
    const share = settingValue({ settings: SETTINGS }, settings, 'shareMoved');
    return share === 0 ? [] : [datedEdit('skill-mix-shift', timing, { parameterId: 'policy.doctorShareMoved', op: 'add', value: share })];
  },
  inertReason: (context) =>
    localServices(context).length > 0
      ? null
      : 'No NHS service here does the work: all of it is bought, so there is no skill mix to change.',
  idleReason: 'no doctor sees management referrals here',
};
