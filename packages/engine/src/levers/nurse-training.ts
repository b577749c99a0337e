import { beyondToday, PROGRAMME_COST } from './common-settings.ts';
import { defineLever } from './define-lever.ts';
import { NURSE_VACANCIES, nationalFigure, SCPHN_SHARE } from './figures.ts';
import { localStaff } from './local-services.ts';
import { priceOf } from './price-of.ts';

/** OH nurses of the services train as SCPHN nurses, and nurses new to OH take a diploma and a vacant post. */
export const nurseTraining = defineLever({
  id: 'nurse-training',
  label: 'Nurse training places',
  summary:
    'Services fund extra places for their nurses on the SCPHN course, and diplomas for nurses who come new to occupational health. A SCPHN place becomes a SCPHN nurse a year later, out of the OH nurses of the same service; fees are charged to the system.',
  group: 'pipeline',
  phaseDefault: 'Focus',
  rampDefaultMonths: 0,
  ramps: false,
  settings: [
    beyondToday({
      id: 'scphnPlaces',
      label: 'Extra SCPHN places a year',
      unit: 'places per year',
      max: 12,
      step: 1,
      stretch: 1,
      beyond: 4,
      describe: (places) => (places === 0 ? 'SCPHN places as now' : `${places} extra SCPHN ${places === 1 ? 'place' : 'places'} a year`),
      inertReason: (context) =>
        localStaff(context, ['ohn']).heads > 0 && localStaff(context, ['scphn']).posts > 0
          ? null
          : 'No service here has both OH nurses to train and SCPHN posts for them.',
    }),
    beyondToday({
      id: 'diplomas',
      label: 'Extra diplomas a year for nurses new to occupational health',
      unit: 'heads per year',
      max: 12,
      step: 1,
      stretch: 1,
      beyond: 4,
      describe: (heads) => (heads === 0 ? 'diplomas as now' : `${heads} extra ${heads === 1 ? 'nurse' : 'nurses'} a year with a diploma`),
      inertReason: (context) => (localStaff(context, ['ohn']).posts > 0 ? null : 'No service here has posts for OH nurses.'),
    }),
  ],
  evidence: {
    grade: 'RED',
    text: 'The course takes a year full time and trusts mostly pay for it themselves. About 28 NHS places a year in England are judgement; two thirds of one would be a system’s share. How many nurses would take up more places, and stay, is not known.',
    sourceIds: ['nmc-scphn', 'nhs-employers-2023', 'growing-oh-2021', 'judgement'],
  },
  figures: [
    SCPHN_SHARE,
    NURSE_VACANCIES,
    nationalFigure('training.scphn.placesPerYear', 'SCPHN places with NHS support, England', 'places a year'),
  ],
  limits: [
    'Nobody qualifies into a post that is not vacant: with every SCPHN post filled a place changes nothing.',
    'A SCPHN nurse gained is an OH nurse lost, until the OH nurse post is filled again.',
    'Nurses on the course are not taken off their clinical work; only the fee is charged, not cover for them.',
  ],
  drivers: ['capacity-and-capability', 'multi-disciplinary-models'],
  metricsMoved: [
    { metricId: 'conversions', role: 'scphn', direction: 'up' },
    { metricId: 'headcount', role: 'scphn', direction: 'up' },
    { metricId: 'cost', direction: 'up' },
  ],
  bareEdits: (value, baseline) => [
    { parameterId: 'policy.entrants.scphn', op: 'add', value: value('scphnPlaces') },
    { parameterId: 'policy.entrants.ohn', op: 'add', value: value('diplomas') },
    {
      parameterId: PROGRAMME_COST,
      op: 'add',
      value:
        value('scphnPlaces') * priceOf(baseline, 'policy.scphnPlaceCost') + value('diplomas') * priceOf(baseline, 'policy.diplomaCost'),
    },
  ],
  inertReason: (context) =>
    localStaff(context, ['scphn', 'ohn']).posts > 0 ? null : 'No NHS service here has posts for nurses, so nobody can qualify into one.',
  idleReason: 'no nurse post falls vacant in the run',
});
