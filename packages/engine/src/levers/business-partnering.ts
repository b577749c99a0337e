import { PROGRAMME_COST, programmeCostSetting, statedShare } from './common-settings.ts';
import { defineLever } from './define-lever.ts';
import { SICKNESS, TRUST_ACCESS } from './figures.ts';
import { hasAccessGap } from './has-access-gap.ts';
import { percent } from './lever.ts';

/** OH as a partner of managers and boards: effects stated by whoever sets them. */
export const businessPartnering = defineLever({
  id: 'business-partnering',
  label: 'Business partnering',
  summary:
    'A named occupational health partner for each organisation: managers get advice before a case becomes a referral, and people know where to go. No effect has been measured; you state it, and the model shows what follows if you are right.',
  group: 'quality',
  phaseDefault: 'Fix',
  rampDefaultMonths: 12,
  ramps: true,
  settings: [
    statedShare({
      id: 'referralsAvoided',
      label: 'Your estimate: management referrals avoided by early advice',
      max: 0.3,
      step: 0.01,
      example: 0.05,
      describe: (share) =>
        share === 0 ? 'no referrals avoided stated' : `you expect ${percent(share)} of management referrals to be avoided`,
    }),
    statedShare({
      id: 'gapClosed',
      label: 'Your estimate: part of the access gap of trusts that closes',
      max: 1,
      step: 0.05,
      example: 0.25,
      describe: (share) => (share === 0 ? 'no effect on access stated' : `you expect ${percent(share)} of the access gap to close`),
      inertReason: (context) => (hasAccessGap(context) ? null : 'Every trust here has its own service on site: there is no gap to close.'),
    }),
    programmeCostSetting(1_000_000, 60_000),
  ],
  evidence: {
    grade: 'RED',
    text: 'The discussion document asks that occupational health be a trusted partner of boards and managers, and the service-models page has an overlay that prices partners by organisation. No study of what partners change was found: the effects are yours, and the result says what would have to be true.',
    sourceIds: ['growing-oh-2021', 'judgement'],
  },
  figures: [TRUST_ACCESS, SICKNESS],
  limits: [
    'All its effects are stated by you, none is evidence.',
    'A referral avoided is taken not to have been needed; nothing is assumed about the people.',
  ],
  drivers: ['trusted-partner', 'leadership'],
  metricsMoved: [
    { metricId: 'need', direction: 'down' },
    { metricId: 'cost', direction: 'up' },
  ],
  bareEdits: (value) => [
    { parameterId: 'line.management-referral.ratePer1000', op: 'multiply', value: 1 - value('referralsAvoided') },
    { parameterId: 'policy.accessGapClosed.trust', op: 'add', value: value('gapClosed') },
    { parameterId: PROGRAMME_COST, op: 'add', value: value('costPerYear') },
  ],
  inertReason: ({ baseline, systemIds }) =>
    baseline.organisations.some((organisation) => systemIds.includes(organisation.systemId))
      ? null
      : 'There is no organisation here to be a partner of.',
  idleReason: 'no effect has been stated',
});
