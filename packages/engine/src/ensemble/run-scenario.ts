import type { Baseline } from '../baseline/baseline.ts';
import type { Result } from '../issues/result.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { RunHooks, RunOptions, RunOutput } from './run-output.ts';
import { type ReachOf, startRun } from './start-run.ts';

/** Runs a scenario to its end, or until `hooks.cancelled` says so: then the output is partial and has no run id. */
export function runScenario(
  scenario: Scenario,
  baseline: Baseline,
  options: RunOptions,
  hooks: RunHooks & { readonly reachOf?: ReachOf } = {},
): Result<RunOutput> {
  const { reachOf } = hooks;
  const started = startRun(scenario, baseline, options, reachOf === undefined ? {} : { reachOf });
  if (!started.ok) return started;
  const run = started.value;
  while (run.done < run.total && hooks.cancelled?.() !== true) {
    run.advance(1);
    hooks.onProgress?.(run.done, run.total);
  }
  return { ok: true, value: run.output(), warnings: started.warnings };
}
