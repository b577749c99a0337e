import { beyondToday, statedShare } from './common-settings.ts';
import { type BareEdit, defineLever } from './define-lever.ts';
import { HEADS_PER_SERVICE, TRUST_ACCESS } from './figures.ts';
import { hasAccessGap } from './has-access-gap.ts';
import { percent } from './lever.ts';
import { localServices } from './local-services.ts';
import { priceOf } from './price-of.ts';

/** Longer opening hours: paid at the rates for unsocial hours; what they do to access is stated by whoever sets them. */
export const openingHours = defineLever({
  id: 'opening-hours',
  label: 'Opening hours',
  summary:
    'Services open for longer and part of the clinics moves to evenings, nights and weekends, so that staff on shifts can be seen at work. The clinical hours are the same; the pay for them is higher. How much more of their need then reaches the service you state yourself.',
  group: 'access',
  phaseDefault: 'Focus',
  rampDefaultMonths: 6,
  ramps: true,
  settings: [
    {
      id: 'hoursPerWeek',
      label: 'Hours a week that NHS services are open',
      unit: 'hours per week',
      min: 40,
      max: 168,
      neutral: 40,
      step: 1,
      positions: [
        { value: 40, label: 'as now' },
        { value: 60, label: 'stretch' },
        { value: 100, label: 'beyond evidence' },
      ],
      describe: (hours) =>
        hours === 40 ? 'open 40 hours a week as now' : `open ${hours} hours a week${hours === 168 ? ': round the clock' : ''}`,
    },
    beyondToday({
      id: 'unsocialShare',
      label: 'Share of clinical hours moved to evenings, nights and weekends',
      unit: 'share',
      max: 0.5,
      step: 0.05,
      stretch: 0.1,
      beyond: 0.3,
      describe: (share) => (share === 0 ? 'opening hours as now' : `${percent(share)} of clinical hours out of office hours`),
    }),
    statedShare({
      id: 'gapClosed',
      label: 'Your estimate: part of the access gap of trusts that closes',
      max: 1,
      step: 0.05,
      example: 0.25,
      describe: (share) => (share === 0 ? 'no effect on access stated' : `you expect ${percent(share)} of the access gap to close`),
      inertReason: (context) =>
        hasAccessGap(context) ? null : 'Every trust here has its own service on site, against which access is measured: there is no gap.',
    }),
  ],
  evidence: {
    grade: 'RED',
    text: 'Most NHS staff work shifts and the discussion document asks for access round the clock. Pay for nights and Saturdays is 30% higher under national terms, 60% on Sundays. No figure for what longer hours do to access was found.',
    sourceIds: ['growing-oh-2021', 'terms-of-service', 'judgement'],
  },
  figures: [TRUST_ACCESS, HEADS_PER_SERVICE],
  limits: [
    'Access is measured against a trust with its own service on site; need that no service sees even there is outside the model, so at such trusts only the cost shows.',
    'Hours open, hours paid more and access are three numbers here: none follows from another.',
    'Nobody is added: the work it brings comes on top of what the team has.',
    'An independent provider’s capacity does not grow with the access of those it serves.',
  ],
  drivers: ['equality-of-access'],
  metricsMoved: [
    { metricId: 'opening-hours-cover', direction: 'up' },
    { metricId: 'cost', direction: 'up' },
    { metricId: 'access', direction: 'up' },
  ],
  bareEdits: (value, baseline) => [
    { parameterId: 'capacity.openingHoursPerWeek', op: 'add', value: value('hoursPerWeek') - 40 },
    ...baseline.roles
      .filter((role) => role.clinical && role.recruitment !== 'programme')
      .map(
        (role): BareEdit => ({
          parameterId: `policy.payPremium.${role.id}`,
          op: 'add',
          value: value('unsocialShare') * priceOf(baseline, 'policy.unsocialHoursPremium'),
        }),
      ),
    { parameterId: 'policy.accessGapClosed.trust', op: 'add', value: value('gapClosed') },
  ],
  inertReason: (context) => (localServices(context).length > 0 ? null : 'No NHS service here has hours to set: all the work is bought.'),
  idleReason: 'no clinical staff are in post',
});
