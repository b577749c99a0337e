import { type CompiledSiting, compileSiting } from './compile-siting.ts';
import { type ConflictFacts, conflictOf, listed, shown } from './conflict-message.ts';
import { leastOverload } from './least-overload.ts';
import type { SitingConflict } from './siting-diagnosis.ts';
import type { SitingProblem, SitingRequirement } from './siting-problem.ts';
import type { SitingRelaxation } from './siting-relaxations.ts';
import { smallestDrive } from './smallest-drive.ts';
import { type SitingOutcome, type SitingTools, solveSiting } from './solve-siting.ts';

interface Nearest {
  readonly conflict: SitingConflict;
  readonly proven: boolean;
}

interface Question {
  readonly problem: SitingProblem;
  readonly tools: SitingTools;
  /** The problem without the requirement, all costs zero. */
  readonly free: CompiledSiting;
}

/** The nearest value of one requirement that can be met with every other one kept, as a conflict of the diagnosis. */
export const nearestPossible = (
  problem: SitingProblem,
  { requirement, without }: SitingRelaxation,
  tools: SitingTools,
): Promise<Nearest> => {
  const free = compileSiting(without(problem), { fixedCost: 0, travelCost: 0, travelHour: 0, worstDriveMinute: 0 });
  const ask = QUESTIONS[requirement];
  return ask({ problem, tools, free });
};

type Ask = (question: Question) => Promise<Nearest>;

const maxDrive: Ask = async ({ problem, tools, free }) => {
  const required = problem.settings.maxDriveMinutes;
  const { minutes, bound } = await smallestDrive(free, tools);
  const far = problem.demands.filter((_, d) =>
    free.pairCosts
      .subarray(d * free.candidates, (d + 1) * free.candidates)
      .every((cost, c) => cost === Number.POSITIVE_INFINITY || (free.minutes[d * free.candidates + c] as number) > required),
  );
  const siteIds = far.map(({ siteId }) => siteId);
  const nearest = Number.isFinite(minutes) ? minutes : null;
  const who =
    siteIds.length === 0
      ? `Not every site can be served within ${shown(required)} minutes`
      : `No candidate is within ${shown(required)} minutes of ${listed(problem, siteIds)}`;
  return {
    conflict: conflictOf({
      requirement: 'max-drive',
      who,
      required,
      nearest,
      unit: 'minutes',
      siteIds,
      what: 'the smallest longest drive that can be met is',
    }),
    proven: minutes === bound,
  };
};

const maxHubs: Ask = async ({ problem, tools, free }) => {
  const found = await solveSiting(
    priced(free, () => 1),
    exact(tools),
  );
  const required = problem.settings.hubs.max;
  const who = `${required} ${required === 1 ? 'hub is' : 'hubs are'} too few`;
  return fromOutcome(
    found,
    { requirement: 'max-hubs', who, required, unit: 'hubs', what: 'the smallest number that can be met is' },
    (value) => value,
  );
};

const minHubs: Ask = async ({ problem, tools, free }) => {
  const found = await solveSiting(
    priced(free, () => -1),
    exact(tools),
  );
  const required = problem.settings.hubs.min;
  return fromOutcome(
    found,
    {
      requirement: 'min-hubs',
      who: `${required} hubs cannot be opened`,
      required,
      unit: 'hubs',
      what: 'the largest number that can be met is',
    },
    (value) => -value,
  );
};

const accreditedHubs: Ask = async ({ problem, tools, free }) => {
  const found = await solveSiting(
    priced(free, (c) => -(free.accredited[c] as number)),
    exact(tools),
  );
  const required = problem.settings.minAccreditedHubs;
  const who = `Fewer than ${required} hubs can be accredited`;
  return fromOutcome(
    found,
    { requirement: 'accredited-hubs', who, required, unit: 'hubs', what: 'the largest number that can be met is' },
    (value) => -value,
  );
};

const trainers: Ask = async ({ problem, tools, free }) => {
  const found = await solveSiting(
    priced(free, (c) => -(free.trainers[c] as number)),
    exact(tools),
  );
  const required = problem.settings.minTrainers;
  const who = `The hubs cannot have ${shown(required)} trainers together`;
  return fromOutcome(
    found,
    { requirement: 'trainers', who, required, unit: 'people', what: 'the most that can be met is' },
    (value) => -value,
  );
};

/** The largest number every hub can have: the levels that occur below the one asked for, from the top. */
const trainersPerHub: Ask = async ({ problem, tools }) => {
  const required = problem.settings.minTrainersPerHub;
  const levels = [...new Set([0, ...problem.candidates.map((row) => row.trainers)])]
    .filter((level) => level < required)
    .sort((a, b) => b - a);
  let nearest: number | null = null;
  let proven = true;
  for (const level of levels) {
    const trial = { ...problem, settings: { ...problem.settings, minTrainersPerHub: level } };
    const found = await solveSiting(
      compileSiting(trial, { fixedCost: 0, travelCost: 0, travelHour: 0, worstDriveMinute: 0 }),
      exact(tools),
    );
    if (found.plan !== undefined) {
      nearest = level;
      break;
    }
    proven &&= found.status === 'infeasible';
  }
  const siteIds = problem.candidates.filter((row) => row.trainers < required).map(({ siteId }) => siteId);
  const who = `The hubs cannot each have ${shown(required)} trainers`;
  return {
    conflict: conflictOf({
      requirement: 'trainers-per-hub',
      who,
      required,
      nearest,
      unit: 'people',
      siteIds,
      what: 'the most that each can have is',
    }),
    proven,
  };
};

const openSites: Ask = async ({ problem, tools, free }) => {
  const ids = problem.settings.openSiteIds;
  const asked = (c: number): boolean => ids.includes(problem.candidates[c]?.siteId ?? '');
  const found = await solveSiting(
    priced(free, (c) => (asked(c) ? -1 : 0)),
    exact(tools),
  );
  const siteIds = ids.filter((id) => found.plan?.open[problem.candidates.findIndex(({ siteId }) => siteId === id)] !== 1);
  const facts = {
    requirement: 'open-sites' as const,
    who: `${listed(problem, ids)} cannot all be hubs`,
    required: ids.length,
    unit: 'hubs',
    siteIds,
    what: 'the most of them that can be is',
  };
  return fromOutcome(found, facts, (value) => -value);
};

const closedSites: Ask = async ({ problem, tools, free }) => {
  const ids = problem.settings.closedSiteIds;
  const asked = (c: number): boolean => ids.includes(problem.candidates[c]?.siteId ?? '');
  const found = await solveSiting(
    priced(free, (c) => (asked(c) ? 1 : 0)),
    exact(tools),
  );
  const siteIds = ids.filter((id) => found.plan?.open[problem.candidates.findIndex(({ siteId }) => siteId === id)] === 1);
  const facts = {
    requirement: 'closed-sites' as const,
    who: `${listed(problem, ids)} cannot all stay closed`,
    required: 0,
    unit: 'hubs',
    siteIds,
    what: 'the fewest of them that must open is',
  };
  return fromOutcome(found, facts, (value) => value);
};

const capacity: Ask = async ({ problem, tools, free }) => {
  const { overload, proven } = await leastOverload(
    { ...free, capacities: Float64Array.from(problem.candidates, (row) => row.capacity), capacitated: true },
    exact(tools),
  );
  const siteIds = problem.demands
    .filter(({ demand }, d) =>
      problem.candidates.every((row, c) => free.pairCosts[d * free.candidates + c] === Number.POSITIVE_INFINITY || row.capacity < demand),
    )
    .map(({ siteId }) => siteId);
  const total = problem.demands.reduce((sum, { demand }) => sum + demand, 0);
  const who =
    siteIds.length === 0
      ? `The hubs that may open cannot hold the work of ${shown(total)} units in whole sites`
      : `The work of ${listed(problem, siteIds)} is more than any hub in reach can hold`;
  const nearest = Number.isFinite(overload) ? overload : null;
  const unit = 'demand units above capacity';
  return {
    conflict: conflictOf({
      requirement: 'capacity',
      who,
      required: 0,
      nearest,
      unit,
      siteIds,
      what: 'the least that is lacking, over all hubs, is',
    }),
    proven,
  };
};

/** 'assignment' is what a siting is, not a requirement that can be given up. */
const QUESTIONS: Readonly<Record<SitingRequirement, Ask>> = {
  'max-drive': maxDrive,
  'max-hubs': maxHubs,
  'min-hubs': minHubs,
  'accredited-hubs': accreditedHubs,
  trainers,
  'trainers-per-hub': trainersPerHub,
  'open-sites': openSites,
  'closed-sites': closedSites,
  capacity,
  assignment: capacity,
};

const exact = (tools: SitingTools): SitingTools => {
  const { nearestCandidates: _, ...limits } = tools.limits;
  return { ...tools, limits: { ...limits, gap: 0 }, hooks: { ...tools.hooks, onProgress: undefined } };
};

const priced = (free: CompiledSiting, price: (c: number) => number): CompiledSiting => {
  const openCosts = Float64Array.from({ length: free.candidates }, (_, c) => price(c));
  return { ...free, openCosts, step: openCosts.every(Number.isInteger) ? 1 : 0 };
};

const fromOutcome = (found: SitingOutcome, facts: ConflictFacts, value: (objective: number) => number): Nearest => {
  const nearest = found.plan === undefined ? null : value(found.plan.objective);
  return { conflict: conflictOf({ ...facts, nearest }), proven: found.status === 'settled' || found.status === 'infeasible' };
};
