import type { Baseline, OccupationalHealthService, Organisation } from '../baseline/baseline.ts';
import { isTable } from '../parameters/parameter.ts';
import type { LeverFigure, LeverTrend } from './lever-figure.ts';
import { OLDER_DOCTORS, SICKNESS_TREND, SPECIALISTS_TREND, TRAINEES_TREND } from './trends.ts';

const PER = 10_000;

/** Staff in post, or posts, of some roles in NHS services. */
const staff = (
  baseline: Baseline,
  systemId: string | null,
  of: { readonly what: 'heads' | 'posts'; readonly roleIds: readonly string[] },
): number =>
  servicesIn(baseline, systemId).reduce(
    (sum, service) => sum + of.roleIds.reduce((all, roleId) => all + (service[of.what][roleId] ?? 0), 0),
    0,
  );

const servicesIn = (baseline: Baseline, systemId: string | null): readonly OccupationalHealthService[] =>
  baseline.services.filter((service) => service.owner === 'nhs' && (systemId === null || service.systemId === systemId));

const trustsIn = (baseline: Baseline, systemId: string | null): readonly Organisation[] =>
  baseline.organisations.filter(
    (organisation) => organisation.sector === 'nhs-trust' && (systemId === null || organisation.systemId === systemId),
  );

const headsOf = (organisations: readonly Organisation[]): number =>
  organisations.reduce((sum, organisation) => sum + organisation.heads, 0);

const ratio = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);

/** Heads-weighted mean over trusts of what is published for them. */
const meanOver = (organisations: readonly Organisation[], pick: (organisation: Organisation) => number | null): number | null => {
  const known = organisations.filter((organisation) => pick(organisation) !== null);
  return ratio(
    known.reduce((sum, organisation) => sum + organisation.heads * (pick(organisation) as number), 0),
    headsOf(known),
  );
};

const perTenThousand = (id: string, label: string, roleIds: readonly string[], trend?: LeverTrend): LeverFigure => ({
  id,
  label,
  unit: 'per 10,000 trust staff',
  basis: 'allocated',
  of: (baseline, systemId) => ratio(PER * staff(baseline, systemId, { what: 'heads', roleIds }), headsOf(trustsIn(baseline, systemId))),
  ...(trend === undefined ? {} : { trend }),
});

export const SPECIALIST_DENSITY = perTenThousand('specialists', 'Specialists in post', ['specialist'], SPECIALISTS_TREND);
export const NURSE_DENSITY = perTenThousand('nurses', 'Nurses in post', ['scphn', 'ohn']);
export const TECHNICIAN_DENSITY = perTenThousand('technicians', 'Technicians in post', ['technician']);
export const STAFF_DENSITY = perTenThousand('oh-staff', 'Clinical occupational health staff in post', [
  'specialist',
  'specialty-doctor',
  'scphn',
  'ohn',
  'technician',
  'physiotherapist',
  'psychological-therapist',
]);

const vacancyShare = (id: string, label: string, roleIds: readonly string[]): LeverFigure => ({
  id,
  label,
  unit: 'share of posts',
  basis: 'allocated',
  of: (baseline, systemId) => {
    const posts = staff(baseline, systemId, { what: 'posts', roleIds });
    return ratio(posts - staff(baseline, systemId, { what: 'heads', roleIds }), posts);
  },
});

export const DOCTOR_VACANCIES = vacancyShare('doctor-vacancies', 'Doctor posts vacant', ['specialist', 'specialty-doctor']);
export const NURSE_VACANCIES = vacancyShare('nurse-vacancies', 'Nurse posts vacant', ['scphn', 'ohn']);
export const ALL_VACANCIES = vacancyShare('vacancies', 'Posts vacant, trainees apart', [
  'specialist',
  'specialty-doctor',
  'scphn',
  'ohn',
  'technician',
  'physiotherapist',
  'psychological-therapist',
  'manager',
  'administrator',
]);
export const TRAINING_VACANCIES = vacancyShare('training-vacancies', 'Training posts vacant', ['om-trainee']);

/** Funded specialist training posts. */
export const TRAINING_POSTS: LeverFigure = {
  id: 'training-posts',
  label: 'Specialist training posts in NHS services',
  unit: 'posts',
  basis: 'allocated',
  of: (baseline, systemId) => staff(baseline, systemId, { what: 'posts', roleIds: ['om-trainee'] }),
  trend: TRAINEES_TREND,
};

export const TRAINEES_PER_SPECIALIST: LeverFigure = {
  id: 'trainees-per-specialist',
  label: 'Trainees for each specialist in post',
  unit: 'trainees per specialist',
  basis: 'allocated',
  of: (baseline, systemId) =>
    ratio(
      staff(baseline, systemId, { what: 'heads', roleIds: ['om-trainee'] }),
      staff(baseline, systemId, { what: 'heads', roleIds: ['specialist'] }),
    ),
};

const shareOf = (id: string, label: string, part: readonly string[], whole: readonly string[]): LeverFigure => ({
  id,
  label,
  unit: 'share',
  basis: 'allocated',
  of: (baseline, systemId) =>
    ratio(staff(baseline, systemId, { what: 'heads', roleIds: part }), staff(baseline, systemId, { what: 'heads', roleIds: whole })),
});

export const SCPHN_SHARE = shareOf('scphn-share', 'SCPHN nurses among nurses', ['scphn'], ['scphn', 'ohn']);
export const DOCTOR_SHARE = shareOf(
  'doctor-share',
  'Doctors among doctors and nurses',
  ['specialist', 'specialty-doctor'],
  ['specialist', 'specialty-doctor', 'scphn', 'ohn'],
);

/** Part of need that reaches a service, by rule from who serves whom. */
const accessFigure = (id: string, label: string, sectors: readonly Organisation['sector'][]): LeverFigure => ({
  id,
  label,
  unit: 'share',
  basis: 'allocated',
  of: (baseline, systemId) =>
    meanOver(
      baseline.organisations.filter(
        (organisation) => sectors.includes(organisation.sector) && (systemId === null || organisation.systemId === systemId),
      ),
      (organisation) => organisation.access,
    ),
});

export const TRUST_ACCESS = accessFigure('trust-access', 'Need of trusts and boards that reaches a service', ['nhs-trust', 'icb']);
export const PRIMARY_ACCESS = accessFigure('primary-access', 'Need of primary care that reaches a service', ['primary-care']);
export const SOCIAL_ACCESS = accessFigure('social-access', 'Need of social care that reaches a service', ['social-care']);

export const SICKNESS: LeverFigure = {
  id: 'sickness',
  label: 'Sickness absence of trust staff',
  unit: 'share of days',
  basis: 'observed',
  of: (baseline, systemId) => meanOver(trustsIn(baseline, systemId), (trust) => trust.sicknessShare),
  trend: SICKNESS_TREND,
};

export const TRUST_LEAVERS: LeverFigure = {
  id: 'trust-leavers',
  label: 'Staff who leave a trust in a year, all staff groups',
  unit: 'share a year',
  basis: 'observed',
  of: (baseline, systemId) => meanOver(trustsIn(baseline, systemId), (trust) => trust.leaverShare),
};

/** Heads served by each NHS service: how thinly a team is spread. */
export const HEADS_PER_SERVICE: LeverFigure = {
  id: 'heads-per-service',
  label: 'Trust staff for each NHS occupational health service',
  unit: 'heads per service',
  basis: 'allocated',
  of: (baseline, systemId) => ratio(headsOf(trustsIn(baseline, systemId)), servicesIn(baseline, systemId).length),
};

/** Part of trust staff whose trust is seen in clinics of a service based elsewhere. */
export const OUTREACH_SHARE: LeverFigure = {
  id: 'outreach',
  label: 'Trust staff seen in outreach clinics',
  unit: 'share',
  basis: 'allocated',
  of: (baseline, systemId) => {
    const hosts = new Map(baseline.services.map((service) => [service.id, service.hostOrganisationId]));
    const away = new Set(
      baseline.arrangements.flatMap(({ organisationId, mode, serviceId }) =>
        mode === 'on-site-clinic' && hosts.get(serviceId) !== organisationId ? [organisationId] : [],
      ),
    );
    return meanOver(trustsIn(baseline, systemId), ({ id }) => (away.has(id) ? 1 : 0));
  },
};

/** A parameter of the baseline, the same for every system. */
export const nationalFigure = (parameterId: string, label: string, unit: string, trend?: LeverTrend): LeverFigure => ({
  id: parameterId,
  label,
  unit,
  basis: 'national',
  of: (baseline, systemId) => {
    const parameter = baseline.parameters.find((candidate) => candidate.id === parameterId);
    return systemId !== null || parameter === undefined || isTable(parameter) ? null : parameter.value;
  },
  ...(trend === undefined ? {} : { trend }),
});

/** Share of specialists aged 60 or over at the start, from the age mix of the baseline. */
export const SPECIALISTS_OVER_60: LeverFigure = {
  id: 'specialists-over-60',
  label: 'Specialists aged 60 or over',
  unit: 'share',
  basis: 'national',
  of: (baseline, systemId) => {
    const mix = baseline.parameters.find(({ id }) => id === 'role.specialist.ageMix');
    if (systemId !== null || mix === undefined || !isTable(mix)) return null;
    const rows = Object.entries(mix.values);
    const all = rows.reduce((sum, [, share]) => sum + share, 0);
    return ratio(
      rows.reduce((sum, [band, share]) => (Number(band.split('-')[0]) >= 60 ? sum + share : sum), 0),
      all,
    );
  },
  trend: OLDER_DOCTORS,
};
