import { type Baseline, EngineError, type RunOutput, startRun } from '@ohsim/engine';
import { england } from '@ohsim/engine/england';
import { defineJob } from '../jobs/define-job.ts';
import { JobCancelled } from '../jobs/job-queue.ts';
import { encodeCubes } from './cube-codec.ts';
import { type KeptRows, keepRows } from './keep-rows.ts';
import { KeptRun } from './kept-run.ts';
import type { RunOutcome, RunResultParts, RunWork, StoredChance } from './run-work.ts';

/** Runs the engine in a worker thread, from where an earlier attempt left it. */
export const run = defineJob(async ({ scenario, baselineId, baseline, options, kept }: RunWork, hooks): Promise<RunOutcome> => {
  const started = startRun(scenario, baseline ?? bundled(baselineId), options);
  if (!started.ok) return { ok: false, issues: started.issues };
  const active = started.value;
  const keptRun = new KeptRun(active, hooks);
  while (active.done < active.total) {
    if (hooks.cancelled()) throw new JobCancelled('The run was stopped before its end.');
    keptRun.advance();
    hooks.progress(active.done, active.total);
  }
  return { ok: true, parts: await partsOf(active.output(), kept) };
});

function bundled(baselineId: string): Baseline {
  const baseline = england();
  if (baseline.id !== baselineId) throw new EngineError(`no bundled baseline has the id ${baselineId}`);
  return baseline;
}

async function partsOf(output: RunOutput, kept: KeptRows | undefined): Promise<RunResultParts> {
  return {
    manifest: output.manifest,
    headline: output.headline,
    chances: output.chances.map(storedChance),
    cubes: await encodeCubes(kept === undefined ? output.cubes : keepRows(output.cubes, kept)),
  };
}

function storedChance(chance: RunOutput['chances'][number]): StoredChance {
  return { ...chance, byMonth: withNulls(chance.byMonth), standardErrorByMonth: withNulls(chance.standardErrorByMonth) };
}

const withNulls = (values: Float64Array): (number | null)[] => Array.from(values, (value) => (Number.isNaN(value) ? null : value));
