import type { Arrangement } from '../arrangements/arrangement.ts';
import { selectArrangements } from '../arrangements/select-arrangements.ts';
import type { Baseline, DeliveryModel, DeliveryRule, OccupationalHealthService, Organisation } from '../baseline/baseline.ts';
import type { Issue } from '../issues/issue.ts';
import type { AboveCap, ContractBasis, DeliveryChoice } from './delivery-choice.ts';
import { hubOf, newContractor, newOwnService, newProvider, ownServiceOf, sameArrangements } from './delivery-targets.ts';

/** An organisation whose arrangements a delivery model changes. */
export interface OrganisationChange {
  readonly organisationId: string;
  readonly modelId: string;
  /** First month of the transition, year-month. */
  readonly from: string;
  readonly contract: ContractBasis;
  readonly aboveCap: AboveCap;
  readonly arrangements: readonly Arrangement[];
}

/** What the delivery choices of a scenario come to. */
export interface WrittenArrangements {
  /** In organisation id order; organisations whose arrangements stay as they are have none. */
  readonly changes: readonly OrganisationChange[];
  /** Organisations given a business partner, with the month: nothing moves, access does. */
  readonly partners: readonly { readonly organisationId: string; readonly modelId: string; readonly from: string }[];
  /** Services that do not exist in the baseline. */
  readonly newServices: readonly OccupationalHealthService[];
  /** Models that cannot apply somewhere, and why. */
  readonly issues: readonly Issue[];
}

/** Heads from which an in-house service has its own doctor, and its own therapists; smaller ones buy sessions. */
export interface SessionThresholds {
  readonly doctorHeads: number;
  readonly therapistHeads: number;
}

/** The overlay that moves no work. */
export const BUSINESS_PARTNER = 'business-partner';

/** Employers a delivery model is for: the offer to primary and social care is another matter. */
const COVERED: ReadonlySet<Organisation['sector']> = new Set(['nhs-trust', 'icb']);

/**
 * Presets write arrangements (MODEL section 8). Each organisation follows the choice that names it, else the one for 'all'; a model that cannot apply
 * leaves it as recorded and says why. A preset that changes nothing writes nothing.
 */
export const writeArrangements = (
  baseline: Baseline,
  systemIds: readonly string[],
  choices: readonly DeliveryChoice[],
  thresholds: SessionThresholds,
): WrittenArrangements => {
  const services = new Map<string, OccupationalHealthService>();
  const changes: OrganisationChange[] = [];
  const partners: { organisationId: string; modelId: string; from: string }[] = [];
  const issues: Issue[] = [];
  const organisations = baseline.organisations
    .filter((organisation) => systemIds.includes(organisation.systemId))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const organisation of organisations) {
    const index = choiceFor(organisation, choices);
    const choice = choices[index];
    const model = baseline.deliveryModels.find((candidate) => candidate.id === choice?.modelId);
    if (choice === undefined || model === undefined) continue;
    const before = baseline.arrangements.filter((arrangement) => arrangement.organisationId === organisation.id);
    if (model.id === BUSINESS_PARTNER) {
      if (organisation.access < 1) partners.push({ organisationId: organisation.id, modelId: model.id, from: choice.from });
      continue;
    }
    const written = rewrite({ baseline, organisation, before, choice, model, thresholds });
    if (written.reason !== undefined) {
      issues.push({
        path: `delivery[${index}]`,
        code: 'model-not-applicable',
        message: `${model.label} is not applicable to ${organisation.name}: ${written.reason}`,
        severity: 'warning',
      });
      continue;
    }
    if (sameArrangements(baseline, before, written.arrangements)) continue;
    for (const service of written.services) services.set(service.id, service);
    changes.push({
      organisationId: organisation.id,
      modelId: model.id,
      from: choice.from,
      contract: choice.contract ?? 'per-head',
      aboveCap: choice.aboveCap ?? 'charge',
      arrangements: written.arrangements,
    });
  }
  const used = new Set(changes.flatMap((change) => change.arrangements.map((arrangement) => arrangement.serviceId)));
  return { changes, partners, newServices: [...services.values()].filter((service) => used.has(service.id)), issues };
};

/** Index of the choice an organisation follows, or -1: the last that names it, else the last for all. */
const choiceFor = (organisation: Organisation, choices: readonly DeliveryChoice[]): number => {
  const named = choices.findLastIndex(({ organisationIds }) => organisationIds !== 'all' && organisationIds.includes(organisation.id));
  if (named >= 0 || !COVERED.has(organisation.sector)) return named;
  return choices.findLastIndex(({ organisationIds }) => organisationIds === 'all');
};

interface Rewrite {
  readonly baseline: Baseline;
  readonly organisation: Organisation;
  readonly before: readonly Arrangement[];
  readonly choice: DeliveryChoice;
  readonly model: DeliveryModel;
  readonly thresholds: SessionThresholds;
}

interface Rewritten {
  readonly arrangements: readonly Arrangement[];
  readonly services: readonly OccupationalHealthService[];
  /** Why the model cannot apply. */
  readonly reason?: string;
}

/** Recorded arrangements with the lines and pools of the rules sent elsewhere. */
const rewrite = (context: Rewrite): Rewritten => {
  const arrangements: Arrangement[] = [];
  const services: OccupationalHealthService[] = [];
  // a rule for everything replaces the record; a rule for some lines or pools goes on top of it
  if (!context.model.rules.some((rule) => rule.lineIds === 'all' && rule.poolIds === 'all')) arrangements.push(...context.before);
  for (const rule of context.model.rules) {
    const target = targetOf(rule, context);
    if (typeof target === 'string') return { arrangements: [], services: [], reason: target };
    services.push(...target.services);
    for (const part of target.parts)
      arrangements.push({ organisationId: context.organisation.id, lineIds: rule.lineIds, share: 1, ...part });
  }
  return { arrangements, services };
};

interface Target {
  readonly services: readonly OccupationalHealthService[];
  readonly parts: readonly Pick<Arrangement, 'serviceId' | 'poolIds' | 'mode'>[];
}

/** Where a rule sends work, or why it cannot. At an organisation's own service nobody travels. */
const targetOf = (rule: DeliveryRule, context: Rewrite): Target | string => {
  const { baseline, organisation, choice } = context;
  const to = (service: OccupationalHealthService, fresh: boolean): Target => ({
    services: fresh ? [service] : [],
    parts: [
      {
        serviceId: service.id,
        poolIds: rule.poolIds,
        mode: service.hostOrganisationId === organisation.id || organisation.sector !== 'nhs-trust' ? 'at-base' : rule.mode,
      },
    ],
  });
  const named = baseline.services.find((service) => service.id === choice.serviceId);
  const own = ownServiceOf(baseline, organisation);
  switch (rule.to) {
    case 'own':
      return ownTarget(rule, context, own);
    case 'own-or-hub':
      if (own !== undefined) return to(own, false);
      return hubTarget(named ?? hubOf(baseline, organisation.systemId), to);
    case 'hub':
      return hubTarget(named ?? hubOf(baseline, organisation.systemId), to);
    case 'neighbour': {
      const neighbour = named ?? hubOf(baseline, organisation.systemId);
      if (neighbour === undefined || (named === undefined && (neighbour.heads['specialist'] ?? 0) === 0))
        return 'no NHS service of this system has a specialist';
      if (neighbour.hostOrganisationId === organisation.id) return 'its own service is the one the others buy from';
      return to(neighbour, false);
    }
    case 'independent':
      return to(newProvider(baseline, organisation.systemId), true);
  }
};

const hubTarget = (
  hub: OccupationalHealthService | undefined,
  to: (service: OccupationalHealthService, fresh: boolean) => Target,
): Target | string => (hub === undefined ? 'this system has no NHS service that could be a hub' : to(hub, false));

const THERAPISTS = ['physiotherapist', 'psychological-therapist'];

/** The organisation's own service, made if there is none; scarce roles a small one could not fill a post of are bought by the session. */
const ownTarget = (
  rule: DeliveryRule,
  { baseline, organisation, before, thresholds }: Rewrite,
  own: OccupationalHealthService | undefined,
): Target | string => {
  if (organisation.sector !== 'nhs-trust') return 'boards and primary or social care are too small for a service of their own';
  const service = own ?? newOwnService(organisation);
  const has = (poolId: string): boolean => baseline.roles.some((role) => role.poolId === poolId && (own?.posts[role.id] ?? 0) > 0);
  const bought = [
    ...(has('doctor') || organisation.heads >= thresholds.doctorHeads ? [] : ['doctor']),
    ...THERAPISTS.filter((pool) => !has(pool) && organisation.heads < thresholds.therapistHeads),
  ];
  const sessions = newContractor(baseline, organisation.systemId);
  const sellers = bought.map((pool) => ({ pool, serviceId: nhsServiceOf(pool, before, baseline) ?? sessions.id }));
  return {
    services: [...(own === undefined ? [service] : []), ...(sellers.some(({ serviceId }) => serviceId === sessions.id) ? [sessions] : [])],
    parts: [
      { serviceId: service.id, poolIds: rule.poolIds, mode: 'at-base' },
      ...sellers.map(({ pool, serviceId }) => ({ serviceId, poolIds: [pool], mode: 'on-site-clinic' as const })),
    ],
  };
};

/** The NHS service with people that an organisation's work of a pool goes to: where its sessions of that role come from as long as there is one. */
const nhsServiceOf = (poolId: string, before: readonly Arrangement[], baseline: Baseline): string | undefined => {
  const lineId = baseline.lines.find((line) => line.tasks.some((task) => task.preferred === poolId))?.id ?? 'management-referral';
  const serviceId = selectArrangements(before, lineId, poolId)[0]?.serviceId;
  const service = baseline.services.find(({ id }) => id === serviceId);
  return service?.owner === 'nhs' && service.capacityRule === 'staffed' ? service.id : undefined;
};
