import { defineLever } from './define-lever.ts';
import { nationalFigure, STAFF_DENSITY } from './figures.ts';
import { percent } from './lever.ts';
import { localServices } from './local-services.ts';

/** Everybody works more, or fewer, contracted hours. */
export const participation = defineLever({
  id: 'participation',
  label: 'Participation',
  summary:
    'People work more or fewer contracted hours than now: part-time staff take on sessions, or move to shorter weeks. More hours from the same people leave fewer hours of posts vacant, so part of the gain replaces hiring.',
  group: 'keep',
  phaseDefault: 'Focus',
  rampDefaultMonths: 12,
  ramps: true,
  settings: [
    {
      id: 'hours',
      label: 'Contracted hours per person, relative to now',
      unit: 'ratio',
      min: 0.85,
      max: 1.15,
      neutral: 1,
      step: 0.01,
      positions: [
        { value: 0.95, label: 'shorter weeks' },
        { value: 1, label: 'as now' },
        { value: 1.03, label: 'stretch' },
        { value: 1.1, label: 'beyond evidence' },
      ],
      describe: (ratio) =>
        ratio === 1 ? 'hours as now' : `contracted hours ${percent(Math.abs(ratio - 1))} ${ratio > 1 ? 'longer' : 'shorter'}`,
    },
  ],
  evidence: {
    grade: 'RED',
    text: 'Specialists in the NHS work 0.82 of full time on average here (0.75 to 0.90, from a survey of 2016). What would make them work more is not known; across medicine part-time work has grown, so shorter hours are as likely.',
    sourceIds: ['consultant-survey-2016', 'judgement'],
  },
  figures: [nationalFigure('role.specialist.ftePerHead', 'FTE of a specialist in post', 'FTE per head'), STAFF_DENSITY],
  limits: ['One factor for every role, trainees apart.', 'That nobody works more than a full week is not checked person by person.'],
  drivers: ['capacity-and-capability'],
  metricsMoved: [
    { metricId: 'fte', role: 'specialist', direction: 'up' },
    { metricId: 'fte', role: 'nurse', direction: 'up' },
    { metricId: 'cost', direction: 'up' },
  ],
  bareEdits: (value) => [{ parameterId: 'policy.participation', op: 'multiply', value: value('hours') }],
  inertReason: (context) => (localServices(context).length > 0 ? null : 'No NHS service here employs anybody: all the work is bought.'),
  idleReason: 'nobody is in post',
});
