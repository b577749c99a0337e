import { type RunModel, RunRefused } from './run-model.ts';
import { runScenario } from './run-scenario.ts';

/** A runner in this thread. It does not give way while it runs: use `startRun`, or a worker, where others must be served in between. */
export function createDirectRunner(): RunModel {
  return async ({ scenario, baseline, options }, hooks) => {
    const result = runScenario(scenario, baseline, options, hooks);
    if (!result.ok) throw new RunRefused(result.issues);
    return result.value;
  };
}
