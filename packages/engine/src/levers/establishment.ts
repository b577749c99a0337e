import { defineLever } from './define-lever.ts';
import { ALL_VACANCIES, STAFF_DENSITY } from './figures.ts';
import type { LeverSettingDefinition } from './lever.ts';
import { localStaff } from './local-services.ts';

const ROLES: readonly {
  readonly id: string;
  readonly one: string;
  readonly many: string;
  readonly stretch: number;
  readonly beyond: number;
}[] = [
  { id: 'specialist', one: 'specialist', many: 'specialists', stretch: 1, beyond: 3 },
  { id: 'specialty-doctor', one: 'specialty doctor', many: 'specialty doctors', stretch: 1, beyond: 3 },
  { id: 'scphn', one: 'SCPHN nurse', many: 'SCPHN nurses', stretch: 2, beyond: 6 },
  { id: 'ohn', one: 'OH nurse', many: 'OH nurses', stretch: 2, beyond: 6 },
  { id: 'technician', one: 'technician', many: 'technicians', stretch: 1, beyond: 4 },
  { id: 'physiotherapist', one: 'physiotherapist', many: 'physiotherapists', stretch: 1, beyond: 3 },
  { id: 'psychological-therapist', one: 'psychological therapist', many: 'psychological therapists', stretch: 1, beyond: 4 },
  { id: 'administrator', one: 'administrator', many: 'administrators', stretch: 1, beyond: 5 },
];

const setting = ({ id, one, many, stretch, beyond }: (typeof ROLES)[number]): LeverSettingDefinition => ({
  id,
  label: `Posts added: ${many}`,
  unit: 'posts',
  min: 0,
  max: 10,
  neutral: 0,
  step: 1,
  positions: [
    { value: 0, label: 'as now' },
    { value: stretch, label: 'stretch' },
    { value: beyond, label: 'beyond evidence' },
  ],
  describe: (posts) =>
    posts === 0 ? `posts for ${many} as now` : `${posts} more funded ${posts === 1 ? `post for a ${one}` : `posts for ${many}`}`,
  inertReason: (context) => {
    const { heads, posts } = localStaff(context, [id]);
    return heads + posts > 0 ? null : `No NHS service here employs ${many}, so there is no team to add the post to.`;
  },
});

/** More funded posts, role by role. */
export const establishment = defineLever({
  id: 'establishment',
  label: 'Establishment',
  summary:
    'Fund more posts, role by role, in the services of the scenario. Each post goes where most work is asked of the role; it is advertised like any other and stays vacant until somebody is found. Pay is counted when it is filled.',
  group: 'pipeline',
  phaseDefault: 'Focus',
  rampDefaultMonths: 0,
  ramps: false,
  settings: ROLES.map(setting),
  evidence: {
    grade: 'RED',
    text: 'No staffing ratio for occupational health is mandatory. A survey of 2016 found about 10,000 employees for each whole-time occupational physician in the NHS. What a post brings depends on whether it can be filled: specialists and SCPHN nurses are limited by how many qualify.',
    sourceIds: ['consultant-survey-2016', 'growing-oh-2021', 'judgement'],
  },
  figures: [STAFF_DENSITY, ALL_VACANCIES],
  limits: [
    'A post is not a person: extra specialist posts mostly stay vacant, and in one system they draw people from others.',
    'Posts are whole and are funded all at once, without a ramp.',
  ],
  drivers: ['capacity-and-capability', 'multi-disciplinary-models', 'equality-of-access'],
  metricsMoved: [
    { metricId: 'establishment', role: 'all', direction: 'up' },
    { metricId: 'headcount', role: 'ohn', direction: 'up' },
    { metricId: 'headcount', role: 'all', direction: 'up' },
    { metricId: 'cost', direction: 'up' },
  ],
  bareEdits: (value) => ROLES.map(({ id }) => ({ parameterId: `policy.postsAdded.${id}`, op: 'add', value: value(id) })),
  inertReason: (context) =>
    localStaff(
      context,
      ROLES.map(({ id }) => id),
    ).posts > 0
      ? null
      : 'No NHS service here employs anybody: all the work is bought.',
  idleReason: 'nobody is found for the posts',
});
