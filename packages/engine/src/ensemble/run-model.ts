import type { Baseline } from '../baseline/baseline.ts';
import type { Issue } from '../issues/issue.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { RunHooks, RunOptions, RunOutput } from './run-output.ts';

/** What a runner is asked to do. */
export interface RunJob {
  readonly scenario: Scenario;
  readonly baseline: Baseline;
  readonly options: RunOptions;
}

/** Runs a job somewhere: here, in a worker, on a server. A scenario that cannot be run rejects with a `RunRefused`; a cancelled run resolves, partial. */
export type RunModel = (job: RunJob, hooks?: RunHooks) => Promise<RunOutput>;

/** The job's input cannot be used: every reason is in `issues`. */
export class RunRefused extends Error {
  override readonly name = 'RunRefused';
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super(issues.map((issue) => issue.message).join('; '));
    this.issues = issues;
  }
}
