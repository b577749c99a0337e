import { beyondToday } from './common-settings.ts';
import { datedEdit } from './dated-edit.ts';
import { HEADS_PER_SERVICE, OUTREACH_SHARE } from './figures.ts';
import { type Lever, type LeverContext, percent, settingValue } from './lever.ts';

const SETTINGS: Lever['settings'] = [
  beyondToday({
    id: 'timeSaved',
    label: 'Clinician time saved on referrals by triage',
    unit: 'share',
    max: 0.1,
    step: 0.005,
    stretch: 0.05,
    beyond: 0.08,
    describe: (share) => (share === 0 ? 'triage as now' : `${percent(share)} of clinician time on referrals saved by triage`),
  }),
  beyondToday({
    id: 'remoteShareAdded',
    label: 'Contacts moved from on site to remote',
    unit: 'share',
    max: 0.25,
    step: 0.01,
    stretch: 0.1,
    beyond: 0.2,
    describe: (share) => (share === 0 ? 'remote contacts as now' : `${Math.round(share * 1000) / 10} in 100 more contacts held remotely`),
    inertReason: (context) =>
      hasOutreachClinics(context)
        ? null
        : 'No service here travels to clinics at another organisation, so remote contacts save no journeys.',
  }),
];

/** Whether some organisation of the systems is seen in clinics away from the base of the service and not at its own host. */
const hasOutreachClinics = ({ baseline, systemIds }: LeverContext): boolean => {
  const hosts = new Map(baseline.services.map((service) => [service.id, service.hostOrganisationId]));
  const local = new Set(
    baseline.organisations.filter((organisation) => systemIds.includes(organisation.systemId)).map((organisation) => organisation.id),
  );
  return baseline.arrangements.some(
    (arrangement) =>
      local.has(arrangement.organisationId) &&
      arrangement.mode === 'on-site-clinic' &&
      arrangement.share > 0 &&
      hosts.get(arrangement.serviceId) !== arrangement.organisationId,
  );
};

/** Better triage saves clinician minutes on referrals; remote contacts save journeys to outreach clinics. */
export const triageAndRemote: Lever = {
  id: 'triage-and-remote',
  label: 'Triage and remote working',
  summary:
    'Better triage and paperwork save a part of the clinician minutes on management and self referrals. Contacts held remotely save the journeys to clinics at other organisations; they save no minutes of the contact itself.',
  group: 'work',
  phaseDefault: 'Fix',
  rampDefaultMonths: 6,
  ramps: true,
  settings: SETTINGS,
  evidence: {
    grade: 'RED',
    text:
      'One council triaged 91% of referrals to a remote adviser in 2021-22; about 70% of NHS management referrals are taken as remote already. ' +
      'A saving of 5% to 10% of clinician time from better triage is judgement.',
    sourceIds: ['york-2022', 'referral-time-2022', 'growing-oh-2021', 'judgement'],
  },
  figures: [OUTREACH_SHARE, HEADS_PER_SERVICE],
  limits: [
    'Remote contacts go up to 95% of a line at most: some contacts need hands.',
    'No effect on quality, missed appointments or who asks for help is assumed.',
  ],
  drivers: ['technology', 'system-wide-improvement', 'equality-of-access'],
  metricsMoved: [
    { metricId: 'load', role: 'doctor', direction: 'down' },
    { metricId: 'load', role: 'nurse', direction: 'down' },
    { metricId: 'mean-wait', role: 'doctor', direction: 'down' },
    { metricId: 'travel-hours', direction: 'down' },
  ],
  edits: (settings, timing) => {
    const saved = settingValue({ settings: SETTINGS }, settings, 'timeSaved');
    const remote = settingValue({ settings: SETTINGS }, settings, 'remoteShareAdded');
    return [
      ...(saved === 0 ? [] : [{ parameterId: 'policy.referralTimeSaving', op: 'add' as const, value: saved }]),
      ...(remote === 0 ? [] : [{ parameterId: 'policy.remoteShareAdded', op: 'add' as const, value: remote }]),
    ].map((edit) => datedEdit('triage-and-remote', timing, edit));
  },
  inertReason: ({ baseline, systemIds }) =>
    baseline.organisations.some((organisation) => systemIds.includes(organisation.systemId))
      ? null
      : 'No organisation here sends referrals.',
  idleReason: 'triage saves time only where referrals are seen, and remote contacts only where somebody travels',
};
