import { type SitingResult, siteHubs } from '@ohsim/engine';
import { createHighsSolver } from '@ohsim/engine/highs';
import { defineJob } from '../jobs/define-job.ts';
import type { SitingWork } from './siting-work.ts';

/** Sites hubs with HiGHS in a worker thread; asked to stop, it ends within a solve. */
export const run = defineJob(
  ({ problem, limits }: SitingWork, { cancelled }): Promise<SitingResult> =>
    siteHubs(problem, { ...limits, solve: createHighsSolver(), cancelled }),
);
