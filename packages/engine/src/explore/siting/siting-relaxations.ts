import type { SitingProblem, SitingRequirement, SitingSettings } from './siting-problem.ts';

/** A requirement the user can change, whether it asks for anything here, and the problem without it. */
export interface SitingRelaxation {
  readonly requirement: SitingRequirement;
  readonly asked: (problem: SitingProblem) => boolean;
  readonly without: (problem: SitingProblem) => SitingProblem;
}

const settings = (change: Partial<SitingSettings>) => (problem: SitingProblem) => ({
  ...problem,
  settings: { ...problem.settings, ...change },
});

/** In the order in which the diagnosis tries to do without them: what stands last is most readily named as the cause. */
export const SITING_RELAXATIONS: readonly SitingRelaxation[] = [
  {
    requirement: 'min-hubs',
    asked: ({ settings: { hubs } }) => hubs.min > 0,
    without: (problem) => settings({ hubs: { ...problem.settings.hubs, min: 0 } })(problem),
  },
  { requirement: 'closed-sites', asked: (problem) => problem.settings.closedSiteIds.length > 0, without: settings({ closedSiteIds: [] }) },
  { requirement: 'open-sites', asked: (problem) => problem.settings.openSiteIds.length > 0, without: settings({ openSiteIds: [] }) },
  {
    requirement: 'trainers-per-hub',
    asked: (problem) => problem.settings.minTrainersPerHub > 0,
    without: settings({ minTrainersPerHub: 0 }),
  },
  { requirement: 'trainers', asked: (problem) => problem.settings.minTrainers > 0, without: settings({ minTrainers: 0 }) },
  {
    requirement: 'accredited-hubs',
    asked: (problem) => problem.settings.minAccreditedHubs > 0,
    without: settings({ minAccreditedHubs: 0 }),
  },
  {
    requirement: 'max-hubs',
    asked: ({ settings: { hubs }, candidates }) => hubs.max < candidates.length,
    without: (problem) =>
      settings({ hubs: { ...problem.settings.hubs, max: Math.max(problem.settings.hubs.max, problem.candidates.length) } })(problem),
  },
  {
    requirement: 'max-drive',
    asked: (problem) => problem.settings.maxDriveMinutes !== Number.POSITIVE_INFINITY,
    without: settings({ maxDriveMinutes: Number.POSITIVE_INFINITY }),
  },
  {
    requirement: 'capacity',
    asked: (problem) => problem.candidates.some(({ capacity }) => capacity !== Number.POSITIVE_INFINITY),
    without: (problem) => ({ ...problem, candidates: problem.candidates.map((row) => ({ ...row, capacity: Number.POSITIVE_INFINITY })) }),
  },
];
