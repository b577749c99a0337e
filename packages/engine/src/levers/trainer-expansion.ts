import { beyondToday } from './common-settings.ts';
import { defineLever } from './define-lever.ts';
import { nationalFigure, TRAINEES_PER_SPECIALIST } from './figures.ts';
import { percent } from './lever.ts';
import { localStaff } from './local-services.ts';

/** More specialists are accredited to train, or each takes more trainees. */
export const trainerExpansion = defineLever({
  id: 'trainer-expansion',
  label: 'Trainer expansion',
  summary:
    'Specialists who are not accredited to train become so, or each trainer takes more trainees. As specialists leave, training places fall with them; this keeps places open for the posts that are funded.',
  group: 'pipeline',
  phaseDefault: 'Focus',
  rampDefaultMonths: 24,
  ramps: true,
  settings: [
    beyondToday({
      id: 'shareAdded',
      label: 'Specialists not accredited who become trainers',
      unit: 'share',
      max: 1,
      step: 0.05,
      stretch: 0.3,
      beyond: 0.6,
      describe: (share) => (share === 0 ? 'trainers as now' : `${percent(share)} of the other specialists accredited to train`),
    }),
    beyondToday({
      id: 'traineesAdded',
      label: 'Trainees per trainer, more than now',
      unit: 'trainees per trainer',
      max: 1,
      step: 0.5,
      stretch: 0.5,
      beyond: 1,
      describe: (added) => (added === 0 ? 'trainees per trainer as now' : `${added} more trainees for each trainer`),
    }),
  ],
  evidence: {
    grade: 'RED',
    text: 'Training needs an accredited specialist in the NHS service. Half of specialists are taken to be accredited and each to have room for two trainees; neither is published for occupational medicine, and no trial of expanding either was found.',
    sourceIds: ['growing-oh-2021', 'working-knowledge', 'judgement'],
  },
  figures: [TRAINEES_PER_SPECIALIST, nationalFigure('training.om.trainerShare', 'Specialists accredited to train', 'share')],
  limits: [
    'Opens places, not posts: without funded posts nobody starts.',
    'Each trainee takes trainer time, which comes off the doctors’ clinical time.',
  ],
  drivers: ['capacity-and-capability', 'leadership'],
  metricsMoved: [
    { metricId: 'intake', role: 'om-trainee', direction: 'up' },
    { metricId: 'trainees', role: 'om-trainee', direction: 'up' },
  ],
  bareEdits: (value) => [
    { parameterId: 'policy.trainerShareAdded', op: 'add', value: value('shareAdded') },
    { parameterId: 'policy.traineesPerTrainerAdded', op: 'add', value: value('traineesAdded') },
  ],
  inertReason: (context) => {
    if (localStaff(context, ['specialist']).posts === 0) return 'No NHS service here has a specialist, so there is nobody to accredit.';
    return null;
  },
  idleReason: 'training is limited by funded posts here, not by trainers',
});
