import type { BoundPeople } from './bound-people.ts';
import type { CompiledModel, CompiledStructure } from './compiled-model.ts';

/** What is bound anew for each set of numbers, in the order in which a model keeps it. */
export type ModelNumbers = Omit<CompiledModel, keyof CompiledStructure>;

/**
 * A model from its structure and its numbers. Written out field by field: V8 gives every object made by a spread a hidden class of its own, and then each read of a
 * model in the loops is a search. With that of the states of a run, a run of QT1 took XX ms instead of YY (measured 22 November 2026).
 */
export const assembleModel = (structure: CompiledStructure, scenario: CompiledModel['scenario'], numbers: ModelNumbers): CompiledModel => ({
  layout: structure.layout,
  scenario,
  baseline: structure.baseline,
  startMonth: structure.startMonth,
  months: structure.months,
  systemIds: structure.systemIds,
  services: structure.services,
  organisations: structure.organisations,
  roles: structure.roles,
  pools: structure.pools,
  lines: structure.lines,
  cells: structure.cells,
  cellOf: structure.cellOf,
  tasks: structure.tasks,
  streams: structure.streams,
  streamShares: structure.streamShares,
  queues: structure.queues,
  classCount: structure.classCount,
  governance: structure.governance,
  transitions: structure.transitions,
  contracts: structure.contracts,
  courseWeights: structure.courseWeights,
  openingWeights: structure.openingWeights,
  heirs: structure.heirs,
  diaries: structure.diaries,
  staffMoves: structure.staffMoves,
  newPosts: structure.newPosts,
  serviceDistance: structure.serviceDistance,
  systemOfService: structure.systemOfService,
  shareOfEngland: structure.shareOfEngland,
  people: numbers.people,
  costs: numbers.costs,
  work: numbers.work,
  openingHours: numbers.openingHours,
  contractCaps: numbers.contractCaps,
  openingWork: numbers.openingWork,
  warnings: numbers.warnings,
});

/** The same model over other months, with other numbers of its work and its people. */
export const modelOver = (model: CompiledModel, months: number, numbers: Pick<ModelNumbers, 'work' | 'people'>): CompiledModel => {
  const { costs, openingHours, contractCaps, openingWork, warnings } = model;
  return assembleModel({ ...model, months }, model.scenario, { ...numbers, costs, openingHours, contractCaps, openingWork, warnings });
};

/** Ages, hazards and attributes at entry: what levers cannot change, they only put factors on the hazards. */
export type BoundAges = Pick<
  BoundPeople,
  | 'retireHazard'
  | 'leaveHazard'
  | 'illHazard'
  | 'halfExit'
  | 'halfRetire'
  | 'halfLeave'
  | 'openingAge'
  | 'openingAgeCumulative'
  | 'joinerAgeLow'
  | 'joinerAgeCount'
  | 'newSpecialistAgeLow'
  | 'newSpecialistAgeCount'
  | 'participationLevels'
  | 'participationCumulative'
  | 'meanParticipation'
>;

/** The people side from its ages and what is bound over the months; field by field, as above. */
export const assemblePeople = (ages: BoundAges, numbers: Omit<BoundPeople, keyof BoundAges>): BoundPeople => ({
  retireHazard: ages.retireHazard,
  leaveHazard: ages.leaveHazard,
  illHazard: ages.illHazard,
  halfExit: ages.halfExit,
  halfRetire: ages.halfRetire,
  halfLeave: ages.halfLeave,
  openingAge: ages.openingAge,
  openingAgeCumulative: ages.openingAgeCumulative,
  joinerAgeLow: ages.joinerAgeLow,
  joinerAgeCount: ages.joinerAgeCount,
  newSpecialistAgeLow: ages.newSpecialistAgeLow,
  newSpecialistAgeCount: ages.newSpecialistAgeCount,
  participationLevels: ages.participationLevels,
  participationCumulative: ages.participationCumulative,
  meanParticipation: ages.meanParticipation,
  retireFactor: numbers.retireFactor,
  leaveFactor: numbers.leaveFactor,
  illFactor: numbers.illFactor,
  factorsMove: numbers.factorsMove,
  participationFrom60: numbers.participationFrom60,
  participation: numbers.participation,
  returns: numbers.returns,
  entrants: numbers.entrants,
  hireChance: numbers.hireChance,
  routes: numbers.routes,
  training: numbers.training,
  absence: numbers.absence,
  locumCoverShare: numbers.locumCoverShare,
  posts: numbers.posts,
  settled: numbers.settled,
  providerAttractiveness: numbers.providerAttractiveness,
  sessionChance: numbers.sessionChance,
  market: numbers.market,
});
