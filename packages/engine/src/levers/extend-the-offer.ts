import type { Sector } from '../baseline/baseline.ts';
import { defineLever } from './define-lever.ts';
import { PRIMARY_ACCESS, SOCIAL_ACCESS } from './figures.ts';
import { type LeverContext, type LeverSettingDefinition, percent } from './lever.ts';

const hasSector = ({ baseline, systemIds }: LeverContext, sector: Sector): boolean =>
  baseline.organisations.some((organisation) => organisation.sector === sector && systemIds.includes(organisation.systemId));

const setting = (id: string, who: string, sector: Sector, stops: readonly [number, number]): LeverSettingDefinition => ({
  id,
  label: `Unreached need of ${who} that reaches a service`,
  unit: 'share',
  min: 0,
  max: 1,
  neutral: 0,
  step: 0.01,
  positions: [
    { value: 0, label: 'as now' },
    { value: stops[0], label: 'stretch' },
    { value: stops[1], label: 'beyond evidence' },
  ],
  describe: (share) => (share === 0 ? `offer to ${who} as now` : `${percent(share)} of the need of ${who} that goes nowhere today is seen`),
  inertReason: (context) => (hasSector(context, sector) ? null : `No employers of ${who} are in this system.`),
});

/** Primary and social care are offered the service. */
export const extendTheOffer = defineLever({
  id: 'extend-the-offer',
  label: 'Extend the offer to primary and social care',
  summary:
    'General practices and care homes are offered the occupational health service that trusts have. Their need is large; whoever works it must be found, so waits of everybody grow unless the team does.',
  group: 'access',
  phaseDefault: 'Grow',
  rampDefaultMonths: 24,
  ramps: true,
  settings: [
    setting('primaryCare', 'primary care', 'primary-care', [0.1, 0.5]),
    setting('socialCare', 'social care', 'social-care', [0.01, 0.1]),
  ],
  evidence: {
    grade: 'RED',
    text: 'The discussion document asks for one offer to all NHS people, primary care included, and for system-wide services that reach social care. What part of their need is met today (15% and 1%) was set so that totals stay plausible: full access would double the load on doctors.',
    sourceIds: ['growing-oh-2021', 'calibration', 'judgement'],
  },
  figures: [PRIMARY_ACCESS, SOCIAL_ACCESS],
  limits: [
    'Brings work and the charge for the record system, not people; add them with other levers.',
    'Headline figures cover trusts and boards: look at the figures for all employers to see who is newly reached.',
    'An independent provider’s capacity does not grow with the access of those it serves.',
  ],
  drivers: ['equality-of-access', 'system-wide-improvement'],
  metricsMoved: [
    { metricId: 'access', scope: 'all', direction: 'up' },
    { metricId: 'expressed', scope: 'all', direction: 'up' },
    { metricId: 'load', role: 'nurse', direction: 'up' },
  ],
  bareEdits: (value) => [
    { parameterId: 'policy.accessGapClosed.primaryCare', op: 'add', value: value('primaryCare') },
    { parameterId: 'policy.accessGapClosed.socialCare', op: 'add', value: value('socialCare') },
  ],
  inertReason: (context) =>
    hasSector(context, 'primary-care') || hasSector(context, 'social-care')
      ? null
      : 'No employers of primary or social care are in this system.',
  idleReason: 'all of their need reaches a service already',
});
