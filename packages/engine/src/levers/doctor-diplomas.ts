import { beyondToday, PROGRAMME_COST } from './common-settings.ts';
import { defineLever } from './define-lever.ts';
import { DOCTOR_SHARE, DOCTOR_VACANCIES } from './figures.ts';
import { localStaff } from './local-services.ts';
import { priceOf } from './price-of.ts';

/** Doctors of other specialties take the diploma in occupational medicine and a vacant specialty-doctor post. */
export const doctorDiplomas = defineLever({
  id: 'doctor-diplomas',
  label: 'Diplomas for doctors',
  summary:
    'General practitioners and hospital doctors take the diploma in occupational medicine and then a vacant specialty-doctor post here. It does not lead to the specialist register.',
  group: 'pipeline',
  phaseDefault: 'Focus',
  rampDefaultMonths: 12,
  ramps: true,
  settings: [
    beyondToday({
      id: 'perYear',
      label: 'Extra specialty doctors a year with a diploma',
      unit: 'heads per year',
      max: 2,
      step: 0.1,
      stretch: 0.3,
      beyond: 1,
      describe: (heads) => (heads === 0 ? 'diplomas for doctors as now' : `${heads} extra specialty doctors a year with a diploma`),
    }),
  ],
  evidence: {
    grade: 'RED',
    text: 'The diploma is a taught course of two weeks with an examination, offered with NHS support in 2023. How many who hold it take up sessions in an NHS service is not published: numbers are judgement.',
    sourceIds: ['nhs-employers-2023', 'judgement'],
  },
  figures: [DOCTOR_SHARE, DOCTOR_VACANCIES],
  limits: [
    'Needs a vacant specialty-doctor post: most systems have none, so fund one with the establishment lever where there is a team to join.',
  ],
  drivers: ['capacity-and-capability', 'multi-disciplinary-models'],
  metricsMoved: [
    { metricId: 'joiners', role: 'specialty-doctor', direction: 'up' },
    { metricId: 'headcount', role: 'specialty-doctor', direction: 'up' },
  ],
  bareEdits: (value, baseline) => [
    { parameterId: 'policy.entrants.specialty-doctor', op: 'add', value: value('perYear') },
    { parameterId: PROGRAMME_COST, op: 'add', value: value('perYear') * priceOf(baseline, 'policy.diplomaCost') },
  ],
  inertReason: (context) =>
    localStaff(context, ['specialty-doctor']).posts > 0 ? null : 'No NHS service here has a funded post for a specialty doctor.',
  idleReason: 'no specialty-doctor post falls vacant in the run',
});
