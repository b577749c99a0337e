import { beyondToday } from './common-settings.ts';
import { defineLever } from './define-lever.ts';
import { DOCTOR_VACANCIES, nationalFigure } from './figures.ts';
import { localStaff } from './local-services.ts';

/** Doctors reach the specialist register on evidence of equivalent training, and take a vacant specialist post here. */
export const portfolioRoute = defineLever({
  id: 'portfolio-route',
  label: 'Portfolio route',
  summary:
    'Experienced doctors are supported to reach the specialist register by the portfolio route and take vacant specialist posts here: protected time, a mentor, fees paid. Counted in the year in which they are registered.',
  group: 'pipeline',
  phaseDefault: 'Focus',
  rampDefaultMonths: 24,
  ramps: true,
  settings: [
    beyondToday({
      id: 'perYear',
      label: 'Extra specialists a year by the portfolio route',
      unit: 'heads per year',
      max: 2,
      step: 0.1,
      stretch: 0.2,
      beyond: 0.5,
      describe: (heads) => (heads === 0 ? 'portfolio route as now' : `${heads} extra specialists a year by the portfolio route`),
    }),
  ],
  evidence: {
    grade: 'AMBER',
    text: 'Two doctors in the whole United Kingdom reached the register this way in 2014. One every five years in one system would be a tenth of that rate; one every two years has no precedent.',
    sourceIds: ['occup-med-2015', 'judgement'],
  },
  figures: [DOCTOR_VACANCIES, nationalFigure('training.portfolio.perYear', 'Portfolio entrants to NHS services, England', 'heads a year')],
  limits: [
    'Needs a vacant specialist post in a service of the scenario; no more enter than posts are vacant.',
    'Those who qualify are taken to come from outside: they are not taken off the specialty doctors here.',
    'The years of preparation before registration are not modelled; start the lever when the first would be registered.',
  ],
  drivers: ['capacity-and-capability'],
  metricsMoved: [
    { metricId: 'joiners', role: 'specialist', direction: 'up' },
    { metricId: 'headcount', role: 'specialist', direction: 'up' },
  ],
  bareEdits: (value) => [{ parameterId: 'policy.entrants.specialist', op: 'add', value: value('perYear') }],
  inertReason: (context) =>
    localStaff(context, ['specialist']).posts > 0
      ? null
      : 'No NHS service here has a funded specialist post to take up; fund one with the establishment lever first.',
  idleReason: 'no specialist post falls vacant in the run',
});
