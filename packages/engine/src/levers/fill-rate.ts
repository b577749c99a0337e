import { defineLever } from './define-lever.ts';
import { TRAINING_VACANCIES } from './figures.ts';
import { percent } from './lever.ts';
import { localStaff } from './local-services.ts';

/** More, or fewer, of the vacant training posts are filled at each intake. */
export const fillRate = defineLever({
  id: 'fill-rate',
  label: 'Fill of training posts',
  summary:
    'More of the vacant specialist training posts are filled at each August intake: earlier adverts, taster weeks, run-through offers. Set it below zero to see what poorer intakes do.',
  group: 'pipeline',
  phaseDefault: 'Focus',
  rampDefaultMonths: 12,
  ramps: true,
  settings: [
    {
      id: 'added',
      label: 'Vacant training posts filled at an intake, against now',
      unit: 'share',
      min: -0.3,
      max: 0.05,
      neutral: 0,
      step: 0.01,
      positions: [
        { value: -0.2, label: 'poor intakes' },
        { value: 0, label: 'as now' },
        { value: 0.03, label: 'stretch' },
        { value: 0.05, label: 'beyond evidence' },
      ],
      describe: (added) =>
        added === 0
          ? 'fill of training posts as now'
          : `${percent(Math.abs(added))} of vacant posts ${added > 0 ? 'more' : 'fewer'} filled at each intake`,
    },
  ],
  evidence: {
    grade: 'RED',
    text: 'About 90% of all ST3 posts were filled in 2024; the figure for occupational medicine could not be read, and 95% here is judgement. The room above it is five points, so the gain is small; the loss can be larger.',
    sourceIds: ['working-knowledge', 'growing-oh-2021', 'judgement'],
  },
  figures: [TRAINING_VACANCIES],
  limits: [
    'Cannot exceed 100%. A filled post yields no specialist sooner than about five years later.',
    'Needs a trainer with a free place.',
  ],
  drivers: ['capacity-and-capability'],
  metricsMoved: [
    { metricId: 'intake', role: 'om-trainee', direction: 'up' },
    { metricId: 'trainees', role: 'om-trainee', direction: 'up' },
  ],
  bareEdits: (value) => [{ parameterId: 'training.om.fill', op: 'add', value: value('added') }],
  inertReason: (context) =>
    localStaff(context, ['om-trainee']).posts > 0 ? null : 'No NHS service here has a specialist training post, so there is none to fill.',
  idleReason: 'no training post falls vacant with a trainer free',
});
