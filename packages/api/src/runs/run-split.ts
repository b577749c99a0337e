import {
  type Baseline,
  baselineVersion,
  type HeadlineFigure,
  parseBaseline,
  parseScenario,
  type ResolvedSettings,
  type RunManifest,
  type RunOptions,
} from '@ohsim/engine';
import { JobCancelled, JobQueueClosed, JobQueueFull } from '../jobs/job-queue.ts';
import type { RunRow } from '../store/store.ts';
import { baselineOf, partsOf, unpackBaseline } from './baseline-parts.ts';
import type { KeptRows } from './keep-rows.ts';
import type { RunServiceDeps } from './run-service.ts';
import { type SplitChange, type SplitFigure, type SplitStep, splitFigures } from './split-steps.ts';

/** What changed between a stored run and the same inputs today. */
export interface RunSplit {
  readonly figures: readonly SplitFigure[];
  /** Sentences about what could not be run or told apart. */
  readonly notes: readonly string[];
}

/** Works out splits, each once while the server runs; versions never change under it. */
export interface RunSplits {
  of(row: RunRow): Promise<RunSplit>;
}

/** Splits that are remembered. */
const REMEMBERED = 100;

/** Only the headline is read. */
const NO_CUBES: KeptRows = { statistics: [], lines: [] };

export function createRunSplits(deps: RunServiceDeps): RunSplits {
  const known = new Map<string, Promise<RunSplit>>();
  return {
    of(row) {
      const key = `${row.workspaceId}/${row.runId}`;
      const going = known.get(key) ?? split(deps, row);
      known.set(key, going);
      going.catch(() => known.delete(key));
      for (const old of [...known.keys()].slice(0, Math.max(0, known.size - REMEMBERED))) known.delete(old);
      return going;
    },
  };
}

async function split(deps: RunServiceDeps, row: RunRow): Promise<RunSplit> {
  const kept = await oldBaseline(deps, row);
  const steps = await Promise.all(plannedSteps(deps, row, kept).map((step) => carryOut(deps, row, step)));
  const notes = [
    ...(typeof kept === 'string' ? [kept] : []),
    ...steps.flatMap((step) => ('missing' in step && step.missing !== kept ? [step.missing] : [])),
  ];
  return { figures: splitFigures(row.headline as HeadlineFigure[], steps), notes: [...new Set(notes)] };
}

/** Totals that a later release of the published data may have moved: no fault of an earlier baseline. */
const PUBLISHED = ['total-differs', 'count-differs'];

/** The baseline the run was made with; a sentence where it cannot be had. */
async function oldBaseline(deps: RunServiceDeps, row: RunRow): Promise<Baseline | string> {
  if (row.baselineVersion === deps.baselineVersion) return deps.baseline;
  const found = await deps.store.baselines.find(row.baselineVersion);
  if (found === undefined)
    return 'The data and defaults this run was made with were not kept, so the bars of engine, data and defaults cannot be told apart.';
  const baseline = await unpackBaseline(found);
  const parsed = parseBaseline(baseline);
  return parsed.ok || parsed.issues.every(({ code, severity }) => severity !== 'error' || PUBLISHED.includes(code))
    ? baseline
    : 'This version of ohsim can no longer read the data and defaults the run was made with, so the bars of engine, data and defaults cannot be told apart.';
}

interface PlannedStep {
  readonly change: SplitChange;
  /** What to run on; a sentence where that cannot be had. */
  readonly baseline: Baseline | string;
}

/** Engine first, on the old baseline; then the new data under the old defaults; then all of the new. What did not change makes no step. */
function plannedSteps({ baseline: now, modelVersion }: RunServiceDeps, row: RunRow, old: Baseline | string): PlannedStep[] {
  const engine: PlannedStep[] = row.modelVersion === modelVersion ? [] : [{ change: 'engine', baseline: old }];
  if (typeof old === 'string') {
    return [...engine, { change: 'data', baseline: old }, { change: 'defaults', baseline: now }];
  }
  if (baselineVersion(old) === baselineVersion(now)) return engine;
  const [before, after] = [partsOf(old), partsOf(now)];
  const mixed = baselineOf(after.data, before.defaults, old.sources);
  const isSame = (one: Baseline, other: Baseline) => baselineVersion(one) === baselineVersion(other);
  const sameData = isSame(baselineOf(after.data, after.defaults), baselineOf(before.data, after.defaults));
  const sameDefaults = isSame(baselineOf(after.data, after.defaults), baselineOf(after.data, before.defaults));
  return [
    ...engine,
    ...(sameData ? [] : [{ change: 'data' as const, baseline: sameDefaults ? now : mixed }]),
    ...(sameDefaults ? [] : [{ change: 'defaults' as const, baseline: now }]),
  ];
}

const STEP_WORDS: Readonly<Record<SplitChange, string>> = {
  engine: 'the new engine on the old data and defaults',
  data: 'the new data under the old defaults',
  defaults: 'the new data and defaults',
};

async function carryOut(deps: RunServiceDeps, row: RunRow, { change, baseline }: PlannedStep): Promise<SplitStep> {
  if (typeof baseline === 'string') return { change, missing: baseline };
  const manifest = row.manifest as RunManifest;
  const scenario = parseScenario(manifest.scenario, baseline);
  const cannot = (reason: string): SplitStep => ({ change, missing: `These inputs cannot be run with ${STEP_WORDS[change]}: ${reason}` });
  if (!scenario.ok) return cannot(scenario.issues.map(({ path, message }) => `${path}: ${message}`).join('; '));
  const jobId = `split/${row.workspaceId}/${row.runId}/${change}`;
  const work = { scenario: scenario.value, baselineId: baseline.id, baseline, options: optionsOf(manifest.settings), kept: NO_CUBES };
  try {
    const outcome = await deps.jobs.submit(jobId, work).result;
    if (!outcome.ok) return cannot(outcome.issues.map(({ message }) => message).join('; '));
    return { change, figures: outcome.parts.headline };
  } catch (error) {
    if (error instanceof JobQueueFull || error instanceof JobQueueClosed || error instanceof JobCancelled) throw error;
    return cannot(error instanceof Error ? error.message : String(error));
  }
}

/** The settings of a stored run, to run again. */
function optionsOf({ mode, seed, draws, sampler, precision }: ResolvedSettings): RunOptions {
  const knowledge = sampler === 'sobol' || sampler === 'latin-hypercube';
  return {
    mode,
    seed,
    draws,
    detail: 'board',
    ...(knowledge ? { knowledge, sampler } : {}),
    ...(precision === undefined ? {} : { precision }),
  };
}
