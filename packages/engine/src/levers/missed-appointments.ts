import { beyondToday } from './common-settings.ts';
import { defineLever } from './define-lever.ts';
import { HEADS_PER_SERVICE, nationalFigure } from './figures.ts';
import { percent } from './lever.ts';
import { localServices } from './local-services.ts';

/** Fewer appointments are missed. */
export const missedAppointments = defineLever({
  id: 'missed-appointments',
  label: 'Missed appointments',
  summary:
    'Reminders, easy rebooking and telephone slots at the time people chose: fewer booked appointments are missed, so less clinician time is lost on referrals and therapy.',
  group: 'work',
  phaseDefault: 'Fix',
  rampDefaultMonths: 6,
  ramps: true,
  settings: [
    beyondToday({
      id: 'cut',
      label: 'Cut in missed appointments',
      unit: 'share',
      max: 0.8,
      step: 0.05,
      stretch: 0.3,
      beyond: 0.6,
      describe: (cut) => (cut === 0 ? 'missed appointments as now' : `${percent(cut)} fewer appointments missed`),
    }),
  ],
  evidence: {
    grade: 'AMBER',
    text: '113 of 1,318 telephone appointments at one trust were missed (8.6%), at 75 minutes each of clinical and office time. Reminders are known to help in outpatient clinics; no count in occupational health was found, so the cut is judgement.',
    sourceIds: ['missed-appointments-2022', 'referral-time-2022', 'judgement'],
  },
  figures: [nationalFigure('demand.missedRate', 'Booked appointments missed', 'share'), HEADS_PER_SERVICE],
  limits: [
    'Saves clinician time only; the office time for rebooking is left as it is.',
    'Acts on management and self referrals, physiotherapy and psychological therapy.',
  ],
  drivers: ['technology', 'standards', 'recovery'],
  metricsMoved: [
    { metricId: 'load', role: 'nurse', direction: 'down' },
    { metricId: 'load', role: 'psychological-therapist', direction: 'down' },
  ],
  bareEdits: (value) => [{ parameterId: 'demand.missedRate', op: 'multiply', value: 1 - value('cut') }],
  inertReason: (context) => (localServices(context).length > 0 ? null : 'No NHS service here sees anybody: all the work is bought.'),
  idleReason: 'no line with booked appointments is worked here',
});
