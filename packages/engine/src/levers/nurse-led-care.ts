import { beyondToday } from './common-settings.ts';
import { defineLever } from './define-lever.ts';
import { DOCTOR_SHARE, SCPHN_SHARE } from './figures.ts';
import { percent } from './lever.ts';
import { localServices } from './local-services.ts';

/** Self-referrals, case conferences and workplace advice that doctors do now are led by SCPHN nurses. */
export const nurseLedCare = defineLever({
  id: 'nurse-led-care',
  label: 'Nurse-led care',
  summary:
    'SCPHN nurses lead self-referrals, case conferences and workplace advice that doctors do now, with a doctor to turn to. Management referrals have a lever of their own, the skill-mix shift.',
  group: 'work',
  phaseDefault: 'Focus',
  rampDefaultMonths: 12,
  ramps: true,
  settings: [
    beyondToday({
      id: 'shareMoved',
      label: "Share of doctors' other cases led by SCPHN nurses",
      unit: 'share',
      max: 0.8,
      step: 0.05,
      stretch: 0.3,
      beyond: 0.6,
      describe: (share) =>
        share === 0 ? 'leadership of cases as now' : `${percent(share)} of doctors' self-referrals, conferences and advice led by nurses`,
    }),
  ],
  evidence: {
    grade: 'RED',
    text: 'The 2021 discussion document asks for nurse-led models under a doctor’s clinical governance. No count of doctors’ self-referrals and conferences that a nurse could lead was found: shares are judgement.',
    sourceIds: ['growing-oh-2021', 'judgement'],
  },
  figures: [DOCTOR_SHARE, SCPHN_SHARE],
  limits: [
    'A nurse takes the time the line gives a SCPHN nurse for such a case; no longer handover is added.',
    'Moves work, not people: without spare SCPHN time it moves the wait.',
  ],
  drivers: ['multi-disciplinary-models', 'standards'],
  metricsMoved: [
    { metricId: 'load', role: 'doctor', direction: 'down' },
    { metricId: 'load', role: 'scphn', direction: 'up' },
  ],
  bareEdits: (value) => [{ parameterId: 'policy.nurseLedShare', op: 'add', value: value('shareMoved') }],
  inertReason: (context) => (localServices(context).length > 0 ? null : 'No NHS service here does the work: all of it is bought.'),
  idleReason: 'doctors do none of that work here',
});
