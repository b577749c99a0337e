import { PROGRAMME_COST, programmeCostSetting, statedShare } from './common-settings.ts';
import { type BareEdit, defineLever } from './define-lever.ts';
import { HEADS_PER_SERVICE, TRUST_LEAVERS } from './figures.ts';
import { percent } from './lever.ts';
import { localServices } from './local-services.ts';

/** Development of leaders and service improvement in OH teams: effects stated by whoever sets them. */
export const leadership = defineLever({
  id: 'leadership',
  label: 'Leadership and improvement',
  summary:
    'Develop leaders of occupational health teams and give them time for service improvement. No effect has been measured; you state what it does to leaving and to time lost, and the model shows what follows.',
  group: 'quality',
  phaseDefault: 'Focus',
  rampDefaultMonths: 24,
  ramps: true,
  settings: [
    statedShare({
      id: 'leavingCut',
      label: 'Your estimate: cut in the rate of leaving',
      max: 0.3,
      step: 0.01,
      example: 0.05,
      describe: (cut) => (cut === 0 ? 'no effect on leaving stated' : `you expect rates of leaving ${percent(cut)} lower`),
    }),
    statedShare({
      id: 'timeSaved',
      label: 'Your estimate: clinician time saved on referrals',
      max: 0.1,
      step: 0.005,
      example: 0.02,
      describe: (share) =>
        share === 0 ? 'no time saved stated' : `you expect ${percent(share)} of clinician time on referrals to be saved`,
    }),
    programmeCostSetting(500_000, 30_000),
  ],
  evidence: {
    grade: 'RED',
    text: 'Both the discussion document and the strategy of 2023 name leadership and improvement as drivers. No measured effect in occupational health was found: the effects are yours to state, and to defend.',
    sourceIds: ['growing-oh-2021', 'judgement'],
  },
  figures: [TRUST_LEAVERS, HEADS_PER_SERVICE],
  limits: [
    'All its effects are stated by you, none is evidence.',
    'Time saved adds to that of triage; do not count the same improvement twice.',
  ],
  drivers: ['leadership', 'trusted-partner', 'system-wide-improvement'],
  metricsMoved: [
    { metricId: 'other-leavers', role: 'all', direction: 'down' },
    { metricId: 'cost', direction: 'up' },
  ],
  bareEdits: (value, baseline) => [
    ...baseline.roles
      .filter((role) => role.clinical && role.recruitment !== 'programme')
      .map((role): BareEdit => ({ parameterId: `role.${role.id}.hazard.leave`, op: 'multiply', value: 1 - value('leavingCut') })),
    { parameterId: 'policy.referralTimeSaving', op: 'add', value: value('timeSaved') },
    { parameterId: PROGRAMME_COST, op: 'add', value: value('costPerYear') },
  ],
  inertReason: (context) => (localServices(context).length > 0 ? null : 'No NHS service here has a team to lead: all the work is bought.'),
  idleReason: 'no effect has been stated',
});
