import { beyondToday, statedShare } from './common-settings.ts';
import { type BareEdit, defineLever } from './define-lever.ts';
import { DOCTOR_VACANCIES, NURSE_VACANCIES } from './figures.ts';
import { type LeverSettingDefinition, percent } from './lever.ts';
import { localStaff } from './local-services.ts';

const DOCTORS = ['specialist', 'specialty-doctor'];
const NURSES = ['scphn', 'ohn'];
/** Roles hired from flows that this lever makes faster through attractiveness; the others have a rate of their own. */
const BY_FLOW = new Set(['specialist', 'scphn']);

const supplement = (id: string, label: string, who: string): LeverSettingDefinition =>
  beyondToday({
    id,
    label,
    unit: 'share of employment cost',
    max: 0.3,
    step: 0.01,
    stretch: 0.1,
    beyond: 0.3,
    describe: (share) => (share === 0 ? `pay of ${who} as now` : `a supplement of ${percent(share)} for ${who}`),
  });

const effectOn = (roleIds: readonly string[], cut: number, gain: number): BareEdit[] =>
  roleIds.flatMap((roleId): BareEdit[] => [
    { parameterId: `role.${roleId}.hazard.leave`, op: 'multiply', value: 1 - cut },
    {
      parameterId: BY_FLOW.has(roleId) ? `policy.attractiveness.${roleId}` : `role.${roleId}.hiresPerVacancyYear`,
      op: 'multiply',
      value: 1 + gain,
    },
  ]);

/** Recruitment and retention supplements, with an effect stated by whoever sets them. */
export const paySupplement = defineLever({
  id: 'pay-supplement',
  label: 'Pay and market supplement',
  summary:
    'Pay doctors or nurses a recruitment and retention supplement. Its cost follows from the people in post; what it does to leaving and to hiring you state yourself.',
  group: 'keep',
  phaseDefault: 'Fix',
  rampDefaultMonths: 6,
  ramps: true,
  settings: [
    supplement('doctors', 'Supplement for doctors', 'doctors'),
    supplement('nurses', 'Supplement for nurses', 'nurses'),
    statedShare({
      id: 'leavingCut',
      label: 'Your estimate: cut in their rate of leaving',
      max: 0.5,
      step: 0.01,
      example: 0.1,
      describe: (cut) => (cut === 0 ? 'no effect on leaving stated' : `you expect rates of leaving ${percent(cut)} lower`),
    }),
    statedShare({
      id: 'hiringGain',
      label: 'Your estimate: vacancies filled faster',
      max: 1,
      step: 0.05,
      example: 0.2,
      describe: (gain) => (gain === 0 ? 'no effect on hiring stated' : `you expect vacancies to fill ${percent(gain)} faster`),
    }),
  ],
  evidence: {
    grade: 'RED',
    text: 'National terms allow recruitment and retention premia of up to 30% of basic pay. No study of what they do in occupational health was found, so the effects are yours to state; a local gain is partly another system’s loss.',
    sourceIds: ['terms-of-service', 'pay-2025-26', 'judgement'],
  },
  figures: [DOCTOR_VACANCIES, NURSE_VACANCIES],
  limits: [
    'The effects are stated by you: without them the lever only costs money.',
    'Paid to everybody in post in the group, not only to those who would have left.',
    'Whom another system loses is not shown in a run of one system.',
  ],
  drivers: ['capacity-and-capability'],
  metricsMoved: [
    { metricId: 'cost', direction: 'up' },
    { metricId: 'other-leavers', role: 'all', direction: 'down' },
    { metricId: 'headcount', role: 'nurse', direction: 'up' },
  ],
  bareEdits: (value) => [
    ...DOCTORS.map((roleId) => ({ parameterId: `policy.payPremium.${roleId}`, op: 'add' as const, value: value('doctors') })),
    ...NURSES.map((roleId) => ({ parameterId: `policy.payPremium.${roleId}`, op: 'add' as const, value: value('nurses') })),
    ...(value('doctors') > 0 ? effectOn(DOCTORS, value('leavingCut'), value('hiringGain')) : []),
    ...(value('nurses') > 0 ? effectOn(NURSES, value('leavingCut'), value('hiringGain')) : []),
  ],
  inertReason: (context) =>
    localStaff(context, [...DOCTORS, ...NURSES]).posts > 0 ? null : 'No NHS service here employs doctors or nurses to pay a supplement to.',
  idleReason: 'nobody is in post to be paid it',
});
