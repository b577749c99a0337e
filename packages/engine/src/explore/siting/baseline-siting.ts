import type { Baseline, OccupationalHealthService, Organisation, Sector } from '../../baseline/baseline.ts';
import { errorIssue, type Issue, warningIssue } from '../../issues/issue.ts';
import { failure, type Result, resultFromIssues } from '../../issues/result.ts';
import { createParameterBook, type ParameterBook } from '../../parameters/parameter-book.ts';
import { doctorWork } from './baseline-doctor-work.ts';
import { type DriveRow, driveRowIssues, driveTimes } from './baseline-drive-times.ts';
import { checkSiting } from './check-siting.ts';
import { COST_OBJECTIVE, type SitingCandidate, type SitingProblem, type SitingSettings } from './siting-problem.ts';

export interface BaselineSiting {
  /** Settings that differ from the defaults: any number of hubs, the longest drive and cost of driving of the baseline's parameters, no further requirement. */
  readonly settings?: Partial<SitingSettings>;
  /** Whose staff are served: trusts and boards unless said otherwise. */
  readonly sectors?: readonly Sector[];
  /** Which organisations could host a hub: hosts of NHS services and acute trusts, hosts alone, or a list of organisation ids. */
  readonly candidates?: 'services-and-acute' | 'services' | readonly string[];
  /** Candidates that hold the accreditation. Absent: those with a specialist in post are taken to, with a warning when it matters. */
  readonly accreditedSiteIds?: readonly string[];
  /** Doctor FTE a hub at this site can hold, and £ a year it costs, by site id, in place of the parameters. */
  readonly capacityFte?: Readonly<Record<string, number>>;
  readonly fixedCostPerYear?: Readonly<Record<string, number>>;
  /** Drive times of your own, in place of estimates from coordinates. */
  readonly driveRows?: readonly DriveRow[];
}

/** Parameters this reads beside those of the model. */
const PARAMETERS = [
  'siting.hubSetUpCost',
  'siting.hubSetUpYears',
  'siting.hubRunningCost',
  'siting.hubCapacityFte',
  'siting.capacityMarginShare',
  'siting.costPerDriveHour',
  'siting.maxDriveMinutes',
  'training.om.trainerShare',
];

/**
 * The siting problem of one or more systems: sites are their organisations, demand is required doctor FTE, drives are clinic days there and back, candidates are
 * hosts of NHS services and acute trusts. Every number comes from the baseline's parameters or the caller. Services that cross system borders are not followed.
 */
export const sitingProblem = (
  baseline: Baseline,
  systemIds: 'all' | readonly string[],
  choice: BaselineSiting = {},
): Result<SitingProblem> => {
  const book = createParameterBook(baseline.parameters);
  const missing = book.missingParameters(PARAMETERS);
  const systems = new Set(systemIds === 'all' ? baseline.systems.map(({ id }) => id) : systemIds);
  const issues = [
    ...missing.map((id) =>
      errorIssue({ path: 'parameters', code: 'missing-parameter', message: `The baseline has no parameter ${id}`, found: id }),
    ),
    ...systemIssues(baseline, systems),
  ];
  if (issues.length > 0) return failure(issues);
  const served = choice.sectors ?? ['nhs-trust', 'icb'];
  const inSystems = baseline.organisations.filter(({ systemId }) => systems.has(systemId));
  const demandSites = inSystems.filter(({ sector }) => served.includes(sector));
  const hosts = hostsById(baseline);
  const candidateSites = inSystems.filter((organisation) => isCandidate(organisation, hosts, choice.candidates ?? 'services-and-acute'));
  const sites = inSystems.filter((organisation) => demandSites.includes(organisation) || candidateSites.includes(organisation));
  const candidates = candidateSites.map((organisation) => candidateOf(organisation, hosts.get(organisation.id), { book, choice }));
  const settings = settingsOf(book, candidates.length, choice.settings);
  const work = doctorWork(baseline);
  const minutes = driveTimes(baseline.parameters, choice.driveRows);
  const problem = {
    sites: sites.map(({ id, name, latitude, longitude }) => ({ id, name, latitude, longitude })),
    candidates,
    demands: demandSites.map((organisation) => {
      const { requiredFte, clinicDays } = work(organisation);
      return { siteId: organisation.id, demand: requiredFte, drivesPerYear: 2 * clinicDays };
    }),
    driveMinutes: demandSites.map((from) => candidateSites.map((to) => minutes(from, to))),
    settings,
  };
  const found = [
    ...listedIssues(choice, new Set(candidateSites.map(({ id }) => id)), new Set(inSystems.map(({ id }) => id))),
    ...driveRowIssues(choice.driveRows ?? [], new Set(sites.map(({ id }) => id))),
    ...checkSiting(problem),
    ...accreditationWarning(choice, settings),
  ];
  return resultFromIssues(found, () => problem);
};

const systemIssues = (baseline: Baseline, systems: ReadonlySet<string>): Issue[] => {
  const known = new Set(baseline.systems.map(({ id }) => id));
  if (systems.size === 0) return [errorIssue({ path: 'systemIds', code: 'empty', message: 'A siting needs at least one system' })];
  return [...systems].flatMap((id, at) =>
    known.has(id) ? [] : [errorIssue({ path: `systemIds[${at}]`, code: 'unknown-system', message: `There is no system ${id}`, found: id })],
  );
};

/** The NHS service that each organisation hosts; the first by id if it hosts several. */
const hostsById = (baseline: Baseline): ReadonlyMap<string, OccupationalHealthService> => {
  const hosts = new Map<string, OccupationalHealthService>();
  for (const service of baseline.services) {
    if (service.owner !== 'nhs' || service.hostOrganisationId === null) continue;
    const known = hosts.get(service.hostOrganisationId);
    if (known === undefined || service.id < known.id) hosts.set(service.hostOrganisationId, service);
  }
  return hosts;
};

const isCandidate = (
  { id, kind }: Organisation,
  hosts: ReadonlyMap<string, OccupationalHealthService>,
  which: NonNullable<BaselineSiting['candidates']>,
): boolean => {
  if (which === 'services') return hosts.has(id);
  return which === 'services-and-acute' ? hosts.has(id) || kind === 'acute' : which.includes(id);
};

interface CandidateParts {
  readonly book: ParameterBook;
  readonly choice: BaselineSiting;
}

/** Trainers are an expectation: specialists in post x the share accredited to train, so they need not be whole. */
const candidateOf = (
  { id }: Organisation,
  service: OccupationalHealthService | undefined,
  { book, choice }: CandidateParts,
): SitingCandidate => {
  const specialists = service?.heads['specialist'] ?? 0;
  const full = choice.capacityFte?.[id] ?? book.scalar('siting.hubCapacityFte');
  const spread = book.scalar('siting.hubSetUpCost') / book.scalar('siting.hubSetUpYears');
  return {
    siteId: id,
    capacity: full * (1 - book.scalar('siting.capacityMarginShare')),
    fixedCostPerYear: choice.fixedCostPerYear?.[id] ?? spread + book.scalar('siting.hubRunningCost'),
    accredited: choice.accreditedSiteIds?.includes(id) ?? specialists > 0,
    trainers: specialists * book.scalar('training.om.trainerShare'),
  };
};

const settingsOf = (book: ParameterBook, candidates: number, chosen: Partial<SitingSettings> = {}): SitingSettings => ({
  hubs: { min: 1, max: Math.max(1, candidates) },
  maxDriveMinutes: book.scalar('siting.maxDriveMinutes'),
  costPerDriveHour: book.scalar('siting.costPerDriveHour'),
  objective: COST_OBJECTIVE,
  minAccreditedHubs: 0,
  minTrainers: 0,
  minTrainersPerHub: 0,
  openSiteIds: [],
  closedSiteIds: [],
  ...chosen,
});

/** Ids the caller lists that mean nothing here. */
const listedIssues = (choice: BaselineSiting, candidateIds: ReadonlySet<string>, organisationIds: ReadonlySet<string>): Issue[] => {
  const unknown = (path: string, ids: readonly string[], known: ReadonlySet<string>, what: string): Issue[] =>
    ids.filter((id) => !known.has(id)).map((id) => errorIssue({ path, code: 'unknown-site', message: `${id} is not ${what}`, found: id }));
  const listed = Array.isArray(choice.candidates) ? (choice.candidates as readonly string[]) : [];
  return [
    ...unknown('candidates', listed, organisationIds, 'an organisation of the systems chosen'),
    ...unknown('accreditedSiteIds', choice.accreditedSiteIds ?? [], candidateIds, 'a candidate'),
    ...unknown('capacityFte', Object.keys(choice.capacityFte ?? {}), candidateIds, 'a candidate'),
    ...unknown('fixedCostPerYear', Object.keys(choice.fixedCostPerYear ?? {}), candidateIds, 'a candidate'),
  ];
};

const accreditationWarning = (choice: BaselineSiting, settings: SitingSettings): Issue[] =>
  choice.accreditedSiteIds !== undefined || settings.minAccreditedHubs === 0
    ? []
    : [
        warningIssue({
          path: 'accreditedSiteIds',
          code: 'accreditation-assumed',
          message: 'No list of accredited services was given: those with a specialist in post are taken to be accredited',
          hint: 'Give accreditedSiteIds from your own records.',
        }),
      ];
