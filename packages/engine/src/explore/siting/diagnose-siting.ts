import { compileSiting } from './compile-siting.ts';
import { conflictOf, listed } from './conflict-message.ts';
import { nearestPossible } from './nearest-possible.ts';
import type { SitingConflict, SitingDiagnosis } from './siting-diagnosis.ts';
import type { SitingProblem } from './siting-problem.ts';
import { SITING_RELAXATIONS, type SitingRelaxation } from './siting-relaxations.ts';
import { siteFeasibly } from './smallest-drive.ts';
import { reportProgress, type SitingTools } from './solve-siting.ts';

/** Weights of a question about feasibility only. */
export const NO_COSTS = { fixedCost: 0, travelCost: 0, travelHour: 0, worstDriveMinute: 0 };

/** Why a problem has no answer: the requirements that cannot be met together, and for each the nearest that can. Undefined when cancelled. */
export const diagnoseSiting = async (problem: SitingProblem, tools: SitingTools): Promise<SitingDiagnosis | undefined> => {
  let left = problem;
  let proven = true;
  const kept: SitingRelaxation[] = [];
  for (const relaxation of SITING_RELAXATIONS.filter(({ asked }) => asked(problem))) {
    if (tools.hooks.cancelled?.() === true) return undefined;
    reportProgress(tools, { phase: 'diagnose' });
    const trial = relaxation.without(left);
    const { answer, reproducible } = await siteFeasibly(compileSiting(trial, NO_COSTS), tools);
    proven &&= answer !== 'unknown' && reproducible;
    // still impossible without it: it is no part of the cause
    if (answer === 'no') left = trial;
    else kept.push(relaxation);
  }
  // nothing that can be asked less of makes it possible: some site has no road to any candidate
  if (kept.length === 0) return { conflict: [noRoad(problem)], proven };
  const conflict: SitingConflict[] = [];
  for (const relaxation of kept) {
    if (tools.hooks.cancelled?.() === true) return undefined;
    const nearest = await nearestPossible(problem, relaxation, tools);
    proven &&= nearest.proven;
    conflict.push(nearest.conflict);
  }
  return { conflict, proven };
};

const noRoad = (problem: SitingProblem): SitingConflict => {
  const cut = problem.demands.filter((_, d) => problem.driveMinutes[d]?.every((minutes) => minutes === Number.POSITIVE_INFINITY));
  const siteIds = cut.map(({ siteId }) => siteId);
  const who = `No candidate has a drive time from ${listed(problem, siteIds)}`;
  return conflictOf({ requirement: 'assignment', who, required: 1, nearest: null, unit: 'hubs', siteIds, what: '' });
};
