import type { Baseline } from '../baseline/baseline.ts';
import type { Issue } from '../issues/issue.ts';
import type { Result } from '../issues/result.ts';
import { leverEdits } from '../levers/lever-edits.ts';
import type { ParameterEdit } from '../parameters/parameter.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { parseMonth } from '../units/months.ts';
import { movesAccess } from './access-groups.ts';
import { assembleModel, assemblePeople, type BoundAges } from './assemble-model.ts';
import { bindAgain, bindOnce } from './bind-again.ts';
import { bindCosts } from './bind-costs.ts';
import { bindOpeningHours } from './bind-opening-hours.ts';
import { bindAges, bindHazardFactors, bindStaffing } from './bind-people.ts';
import { bindService } from './bind-service.ts';
import { type Binders, bindersBy } from './binders.ts';
import type { BoundService } from './bound-service.ts';
import { buildQueues } from './build-queues.ts';
import { caseRates } from './case-rates.ts';
import { MINUTES_PER_HOUR } from './clinical-time.ts';
import { baselineCloses } from './closure.ts';
import { compileTasks } from './compile-tasks.ts';
import type { CompiledModel, CompiledStructure, StaffCell } from './compiled-model.ts';
import { contractCaps } from './contract-caps.ts';
import { greatCircleKm } from './distance.ts';
import { driveMinutes } from './drive-minutes.ts';
import { governanceDuties } from './governance-duties.ts';
import { modelIssues } from './model-issues.ts';
import { compareIds } from './order.ts';
import { isUndated, parameterSeries } from './parameter-series.ts';
import { planDelivery } from './plan-delivery.ts';
import { routeWork } from './route-work.ts';
import { type Places, selectPlaces } from './select-places.ts';
import { separateDiaries } from './separate-diaries.ts';
import { staffMoves } from './staff-moves.ts';
import { courseWeights, openingWeights } from './transitions.ts';

/**
 * Resolves a scenario against its baseline: structure, indices, parameter series. Everything a user can get wrong that `parseScenario` could not see
 * is reported here, all at once; after this, input cannot make a run fail. Two scenarios that mean the same compile to the same numbers.
 */
export const compileModel = (scenario: Scenario, baseline: Baseline): Result<CompiledModel> => {
  const edits = scenarioEdits(scenario, baseline);
  const issues = modelIssues(scenario, baseline, edits);
  const errors = issues.filter((issue) => issue.severity === 'error');
  if (errors.length > 0) return { ok: false, issues: errors };
  const prepared = preparedStructure(scenario, baseline, { undated: edits.filter(isUndated), byAccess: movesAccess(edits) });
  const warnings = [...issues, ...prepared.warnings];
  return { ok: true, value: bindModel(scenario, prepared, edits, warnings), warnings };
};

/**
 * The same scenario under other values of its parameters: `drawn` are edits by `DRAWN`, from which the user's own overrides, the opening state and the levers then
 * start. Places and their staff stay as they are. Nothing about a draw is kept for the next one.
 */
export const compileDraw = (model: CompiledModel, drawn: readonly ParameterEdit[]): CompiledModel => {
  const { scenario, baseline } = model;
  const edits = [...drawn, ...scenarioEdits(scenario, baseline)];
  return bindModel(
    scenario,
    prepareStructure(scenario, baseline, { undated: edits.filter(isUndated), byAccess: movesAccess(edits) }, bindersBy(bindOnce)),
    edits,
    model.warnings,
  );
};

const bindModel = (scenario: Scenario, prepared: Prepared, edits: readonly ParameterEdit[], warnings: readonly Issue[]): CompiledModel => {
  const { structure, bind } = prepared;
  const series = parameterSeries(structure.baseline.parameters, edits, structure);
  const work = bind.work(edits, series, (noted) => bindService(structure, noted));
  const costs = bind.costs(edits, series, (noted) => bindCosts(structure, noted));
  const factors = bind.hazardFactors(edits, series, (noted) => bindHazardFactors(structure, noted));
  const staffing = bind.staffing(edits, series, (noted) => bindStaffing(structure, noted));
  return assembleModel(structure, scenario, {
    people: assemblePeople(prepared.ages, factors, staffing),
    costs,
    work,
    openingHours: bind.openingHours(edits, series, (noted) => bindOpeningHours(structure, noted)),
    contractCaps: contractCaps(structure, work, costs.blockCap),
    openingWork: prepared.openingWork,
    warnings,
  });
};

/** What levers cannot change: places, streams, lists and the numbers of month 0. */
interface Prepared {
  readonly structure: CompiledStructure;
  readonly openingWork: BoundService;
  readonly ages: BoundAges;
  readonly bind: Binders;
  readonly warnings: readonly Issue[];
}

/** What of the edits a structure hangs on: the user's own assumptions about the start, and whether employers of different access are kept apart. */
interface StructureChoice {
  readonly undated: readonly ParameterEdit[];
  readonly byAccess: boolean;
}

const preparedBy = new WeakMap<Baseline, Map<string, Prepared>>();
/** Structures kept per baseline: enough for every ICS of England and a scenario beside it. */
const MOST_KEPT = 64;

/** A pure function of baseline, places, horizon and the user's own assumptions; kept, because a slider moves only levers. */
const preparedStructure = (scenario: Scenario, baseline: Baseline, choice: StructureChoice): Prepared => {
  const kept = preparedBy.get(baseline) ?? new Map<string, Prepared>();
  preparedBy.set(baseline, kept);
  const key = JSON.stringify([
    scenario.systemIds,
    scenario.startMonth,
    scenario.horizonYears,
    choice,
    scenario.delivery ?? [],
    scenario.driveTimes ?? [],
  ]);
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = prepareStructure(scenario, baseline, choice);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, made);
  return made;
};

const prepareStructure = (
  scenario: Scenario,
  baseline: Baseline,
  { undated, byAccess }: StructureChoice,
  bind = bindersBy(bindAgain),
): Prepared => {
  const startMonth = parseMonth(scenario.startMonth);
  const series = parameterSeries(baseline.parameters, undated, { startMonth, months: 1 });
  const months = Math.round(scenario.horizonYears * 12);
  const recorded = selectPlaces(baseline, scenario.systemIds);
  const plan = planDelivery(baseline, recorded, scenario.delivery ?? [], { series, startMonth, systemIds: scenario.systemIds });
  const { places, transitions } = plan;
  const skeleton = buildSkeleton(scenario, baseline, places, { startMonth, months });
  const routed = routeWork({
    places,
    lines: skeleton.lines,
    poolIds: skeleton.pools.map((pool) => pool.id),
    tasks: skeleton.tasks,
    rates: caseRates(baseline, skeleton.tasks, series),
    driveMinutes: driveMinutes((MINUTES_PER_HOUR * series.base('travel.circuity')) / series.base('travel.speedKmh'), scenario.driveTimes),
    contactsPerClinic: series.base('capacity.contactsPerClinic'),
    changes: plan.changes,
    byAccess,
  });
  const frame = { ...skeleton, streams: routed.streams, transitions };
  const taskWork = bindService({ ...skeleton, months: 1 }, series);
  const { moves, newPosts } = staffMoves(frame, routed.heirs, { baseline, work: taskWork, series });
  const partial = {
    layout: {},
    ...skeleton,
    ...buildCells(skeleton, routed.streams, moves),
    streams: routed.streams,
    streamShares: routed.shares,
    governance: governanceDuties(places, plan.changes, routed.streams),
    transitions,
    contracts: skeleton.organisations.map(({ id }) => {
      const change = plan.changes.get(id);
      const from = change === undefined ? 0 : Math.max(0, transitions[change.transition]?.from ?? 0);
      return {
        basis: change?.contract ?? 'per-head',
        aboveCap: change?.aboveCap ?? 'charge',
        from,
        transition: change?.transition ?? -1,
      };
    }),
    courseWeights: courseWeights(transitions, months),
    openingWeights: openingWeights(transitions),
    heirs: routed.heirs,
    staffMoves: moves,
    newPosts,
  };
  const openingWork = taskWork;
  const queued = { ...partial, ...buildQueues({ ...partial, months: 1 }, openingWork) };
  return {
    structure: { ...queued, diaries: separateDiaries(queued, openingWork, series) },
    openingWork,
    ages: bindAges(partial, series),
    bind,
    warnings: [...outsideWarnings(places), ...baselineCloses(baseline), ...plan.warnings],
  };
};

/** Every edit of a scenario: the user's own overrides, then levers. */
export const scenarioEdits = (scenario: Scenario, baseline: Baseline): ParameterEdit[] => [
  ...scenario.overrides.map((override) => ({ ...override, by: 'user' })),
  ...leverEdits(scenario, baseline),
];

type Skeleton = Pick<
  CompiledStructure,
  | 'scenario'
  | 'baseline'
  | 'startMonth'
  | 'months'
  | 'systemIds'
  | 'services'
  | 'organisations'
  | 'roles'
  | 'pools'
  | 'lines'
  | 'tasks'
  | 'serviceDistance'
  | 'systemOfService'
  | 'shareOfEngland'
>;

const buildSkeleton = (scenario: Scenario, baseline: Baseline, places: Places, run: { startMonth: number; months: number }): Skeleton => {
  const systemIds = [...scenario.systemIds].sort(compareIds);
  const heads = (systemId: string | null) =>
    baseline.organisations.reduce(
      (sum, organisation) =>
        sum + (organisation.sector === 'nhs-trust' && (systemId === null || organisation.systemId === systemId) ? organisation.heads : 0),
      0,
    );
  return {
    scenario,
    baseline,
    ...run,
    systemIds,
    services: places.services,
    organisations: places.organisations,
    roles: baseline.roles,
    pools: baseline.pools,
    lines: baseline.lines,
    tasks: compileTasks(baseline.lines, baseline.roles, baseline.pools),
    serviceDistance: Float64Array.from({ length: places.services.length * places.services.length }, (_, at) => {
      const column = at % places.services.length;
      const a = places.services[(at - column) / places.services.length];
      const b = places.services[column];
      return a === undefined || b === undefined ? 0 : greatCircleKm(a, b);
    }),
    systemOfService: Int32Array.from(places.services, (service) =>
      places.outside.includes(service.id) ? -1 : systemIds.indexOf(service.systemId),
    ),
    shareOfEngland: Float64Array.from(systemIds, (systemId) => heads(systemId) / Math.max(1, heads(null))),
  };
};

/** A cell for every role a service employs or has posts for, for the first role of every pool whose work reaches it, and for trainees wherever a specialist could train. */
const buildCells = (
  skeleton: Skeleton,
  streams: CompiledStructure['streams'],
  moves: CompiledStructure['staffMoves'],
): { cells: StaffCell[]; cellOf: Int32Array } => {
  const { services, roles, tasks } = skeleton;
  const cellOf = new Int32Array(services.length * roles.length).fill(-1);
  const wanted = new Set<number>();
  services.forEach((service, serviceNumber) => {
    if (service.capacityRule === 'bought') return;
    roles.forEach((role, roleNumber) => {
      const trainable = role.recruitment === 'programme' && (service.heads['specialist'] ?? 0) > 0;
      if (trainable || (service.heads[role.id] ?? 0) > 0 || (service.posts[role.id] ?? 0) > 0)
        wanted.add(serviceNumber * roles.length + roleNumber);
    });
  });
  for (const stream of streams) {
    const first = tasks[stream.task]?.roles[0];
    if (first !== undefined && skeleton.services[stream.service]?.capacityRule !== 'bought')
      wanted.add(stream.service * roles.length + first);
  }
  for (const move of moves) wanted.add(move.toService * roles.length + move.role);
  const cells = [...wanted]
    .map((place) => {
      const role = place % roles.length;
      const service = (place - role) / roles.length;
      const serviceId = services[service]?.id ?? '';
      const roleId = roles[role]?.id ?? '';
      return {
        place,
        cell: {
          id: `${serviceId}|${roleId}`,
          service,
          role,
          heads: services[service]?.heads[roleId] ?? 0,
          posts: services[service]?.posts[roleId] ?? 0,
        },
      };
    })
    .sort((a, b) => compareIds(a.cell.id, b.cell.id));
  cells.forEach((row, index) => {
    cellOf[row.place] = index;
  });
  return { cells: cells.map((row) => row.cell), cellOf };
};

const outsideWarnings = (places: Places): Issue[] =>
  places.outside.map((serviceId) => ({
    path: 'systemIds',
    code: 'service-outside-scenario',
    message: `Some work goes to ${places.services.find((service) => service.id === serviceId)?.name ?? serviceId}, which is in another system; its staffing is frozen at its baseline share in this run`,
    severity: 'warning' as const,
  }));
