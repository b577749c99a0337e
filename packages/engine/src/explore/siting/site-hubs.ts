import { RunRefused } from '../../ensemble/run-model.ts';
import { checkSiting } from './check-siting.ts';
import { compileSiting } from './compile-siting.ts';
import { diagnoseSiting } from './diagnose-siting.ts';
import { siteInOrder } from './site-in-order.ts';
import { resultOf, type SiteHubsOptions, sitingTools } from './siting-outcome.ts';
import type { SitingProblem } from './siting-problem.ts';
import type { SitingResult } from './siting-result.ts';
import { reportProgress, solveSiting } from './solve-siting.ts';

export type { SiteHubsOptions } from './siting-outcome.ts';

/**
 * Which services become hubs and whom they serve: least cost, travel or worst drive under capacities, whole sites, a longest drive, accreditation, trainers and
 * numbers of hubs. Says what is proven; explains what is impossible. Waits and fairness are not optimised: simulate the answer for those. An unusable problem
 * rejects with a `RunRefused`. Long solves block the thread between looks at `cancelled`: run it in a worker.
 */
export const siteHubs = async (problem: SitingProblem, options: SiteHubsOptions = {}): Promise<SitingResult> => {
  const issues = checkSiting(problem);
  if (issues.length > 0) throw new RunRefused(issues);
  const tools = sitingTools(options);
  const { objective } = problem.settings;
  const result =
    objective.kind === 'lexicographic'
      ? await siteInOrder(problem, objective.order, tools)
      : resultOf(problem, await solveSiting(compileSiting(problem, { ...objective, travelHour: 0 }), tools));
  const diagnosis = result.status === 'infeasible' ? await diagnoseSiting(problem, tools) : undefined;
  reportProgress(tools, {
    phase: 'done',
    objective: result.evaluation?.objective ?? Number.POSITIVE_INFINITY,
    bound: result.bound,
    nodes: result.effort.nodes,
  });
  return diagnosis === undefined ? result : { ...result, diagnosis };
};
