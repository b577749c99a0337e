import { type Baseline, EngineError, type RunOutput, runScenario } from '@ohsim/engine';
import { england } from '@ohsim/engine/england';
import { defineJob } from '../jobs/define-job.ts';
import { JobCancelled } from '../jobs/job-queue.ts';
import { encodeCubes } from './cube-codec.ts';
import { type KeptRows, keepRows } from './keep-rows.ts';
import type { RunOutcome, RunResultParts, RunWork, StoredChance } from './run-work.ts';

/** Runs the engine in a worker thread. */
export const run = defineJob(async ({ scenario, baselineId, baseline, options, kept }: RunWork, hooks): Promise<RunOutcome> => {
  const result = runScenario(scenario, baseline ?? bundled(baselineId), options, {
    onProgress: hooks.progress,
    cancelled: hooks.cancelled,
  });
  if (!result.ok) return { ok: false, issues: result.issues };
  if (result.value.manifest.partial) throw new JobCancelled('The run was stopped before its end.');
  return { ok: true, parts: await partsOf(result.value, kept) };
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
