import { beyondToday } from './common-settings.ts';
import { datedEdit } from './dated-edit.ts';
import { TRAINEES_PER_SPECIALIST, TRAINING_POSTS } from './figures.ts';
import { type Lever, settingValue } from './lever.ts';
import { localStaff } from './local-services.ts';

const SETTINGS: Lever['settings'] = [
  beyondToday({
    id: 'extraPosts',
    label: 'Extra specialist training posts',
    unit: 'posts',
    max: 10,
    step: 1,
    stretch: 2,
    beyond: 5,
    describe: (posts) => (posts === 0 ? 'no extra training posts' : `${posts} extra training ${posts === 1 ? 'post' : 'posts'}`),
  }),
];

/** More funded posts for specialist training in occupational medicine (ST3 to ST6), shared over services with a specialist who can be accredited. */
export const trainingPosts: Lever = {
  id: 'training-posts',
  label: 'Training posts',
  summary:
    'Fund extra training posts (ST3 to ST6) in services that have specialists. A post is first filled at the next August intake and yields no specialist sooner than about five years after it is funded.',
  group: 'pipeline',
  phaseDefault: 'Grow',
  rampDefaultMonths: 0,
  ramps: false,
  settings: SETTINGS,
  evidence: {
    grade: 'AMBER',
    text:
      'England had 42 training posts in 2021, 32 of them in the NHS, for 42 systems: fewer than one each. Training takes four years full time and about 4.7 in practice; ' +
      'one post yields about 0.46 NHS specialists per cycle nationally and about 0.23 in the system that trained them. Fill, completion and where people go afterwards are judgement. ' +
      'No system is known to have added more than a few posts at once.',
    sourceIds: ['growing-oh-2021', 'om-curriculum', 'specialty-applications', 'occup-med-2015', 'judgement'],
  },
  figures: [TRAINING_POSTS, TRAINEES_PER_SPECIALIST],
  limits: [
    'Posts are whole: they are funded all at once, and a ramp is not used.',
    'Trainees need an accredited trainer: as specialists leave, places may stand empty.',
    'Half of those who stay in the NHS are assumed to leave the system that trained them.',
  ],
  drivers: ['capacity-and-capability', 'leadership'],
  metricsMoved: [
    { metricId: 'intake', role: 'om-trainee', direction: 'up' },
    { metricId: 'trainees', role: 'om-trainee', direction: 'up' },
    { metricId: 'completions', role: 'om-trainee', direction: 'up' },
    { metricId: 'headcount', role: 'specialist', direction: 'up' },
  ],
  edits: (settings, timing) => {
    const posts = settingValue({ settings: SETTINGS }, settings, 'extraPosts');
    return posts === 0
      ? []
      : [datedEdit('training-posts', { ...timing, rampMonths: 0 }, { parameterId: 'training.om.extraPosts', op: 'add', value: posts })];
  },
  inertReason: (context) =>
    localStaff(context, ['specialist']).heads > 0
      ? null
      : 'No NHS service here has a specialist in post at the start, so there is nobody to train and no place to put a training post.',
  idleReason: 'the trainers here have no place free for another trainee',
};
