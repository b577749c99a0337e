import type { SitingLimits, SitingProblem, SitingResult } from '@ohsim/engine';
import type { JobQueue } from '../jobs/job-queue.ts';

/** A siting for a worker thread: a problem that has been checked, and how hard to look. */
export interface SitingWork {
  readonly problem: SitingProblem;
  readonly limits: Partial<SitingLimits>;
}

export type SitingQueue = JobQueue<SitingWork, SitingResult>;
