import type { Baseline } from '../baseline/baseline.ts';
import { compileDraw, compileModel } from '../compile/compile-model.ts';
import type { CompiledModel } from '../compile/compiled-model.ts';
import { EngineError } from '../issues/engine-error.ts';
import type { Result } from '../issues/result.ts';
import { keepFew } from '../math/keep-few.ts';
import { findMetric } from '../metrics/index.ts';
import type { Reach } from '../metrics/metric.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { ReusedNumbers } from '../simulate/number-room.ts';
import { simulate } from '../simulate/simulate.ts';
import { createChanceCount } from './chance-count.ts';
import { type DrawCubes, drawCubes } from './draw-cubes.ts';
import { DRAW_BLOCK, drawUnknowns, type UnknownDraws } from './draw-unknowns.ts';
import { createHeadlineSamples } from './headline-samples.ts';
import { type KeptBlock, type KeptMetric, keepRows, passesOf, sampleOf } from './kept-rows.ts';
import { buildManifest, runIdOf } from './run-manifest.ts';
import type { ResolvedSettings, RunOptions, RunOutput } from './run-output.ts';
import { parseRunSettings, resolveSettings } from './run-settings.ts';
import { type BlockStatistics, blockStatistics, statisticCubes, statisticsOver } from './statistic-cubes.ts';
import { unknownsOf } from './unknowns.ts';

/** What one simulated future leaves behind: plain data, fit to post between threads. */
export interface FutureSample {
  readonly draw: number;
  /** Which part of the rows it is for. */
  readonly pass: number;
  /** Kept values of the pass. */
  readonly sample: Float64Array;
  /** Values the headline is made of, and what happened month by month; only of the first pass. */
  readonly headline: Float64Array | undefined;
  readonly happened: Uint8Array | undefined;
}

/** What a whole pass leaves behind, much smaller than its futures: plain data, fit to store. */
export interface PassResult {
  readonly pass: number;
  /** What the first pass gathers of each future besides its sample, in the order of the draws; empty for the passes after it. */
  readonly futures: readonly Pick<FutureSample, 'headline' | 'happened'>[];
  /** Statistics of each block of the pass's rows. */
  readonly values: readonly (readonly Float64Array[])[];
}

/** A run that goes forward a few futures at a time, so that its caller can breathe, report and stop in between. */
export interface ActiveRun {
  /** The id the run will have when it is complete. */
  readonly runId: string;
  /** Simulations to do: draws, times the passes that bounded memory asks for (known after the first). Falls when a precision asked for is reached. */
  readonly total: number;
  readonly done: number;
  /** Simulates the next `count` futures, or as many as are left. The results do not depend on how a run is cut up. */
  advance(count: number): void;
  /** Simulates one future and keeps nothing: for a thread that works for another's run. */
  future(draw: number, pass: number): FutureSample;
  /** The draw and pass that are due next. */
  readonly due: { readonly draw: number; readonly pass: number };
  /** Takes in the future that is due, simulated here or elsewhere. */
  absorb(future: FutureSample): void;
  /** Statistics of a pass that is done, block by block. */
  passValues(pass: number): PassResult['values'];
  /** Takes in the whole pass that is due next, made by an equal run. */
  absorbPass(result: PassResult): void;
  /** Results of what has been simulated so far; partial, and without a run id, unless that is all. */
  output(): RunOutput;
}

/**
 * Largest memory for kept samples, bytes; a run that would keep more simulates its futures again for each further part of its rows: 1,000 futures of QT1 twice, for
 * 0.8 GB in all. A model so large that one future leaves more than `LARGE_SAMPLE` bytes takes much room itself (all 42 systems on two threads 1.05 GB before
 * any sample, 23 November 2026) and leaves less for samples.
 */
const SAMPLE_MEMORY = 352_321_536;
const LARGE_SAMPLE = 4_194_304;
const SAMPLE_MEMORY_OF_LARGE = 201_326_592;

/** Where a metric is worked out and kept in a run that needs it in fewer places than its detail says; the rows it has are the same to the last bit. */
export type ReachOf = (metricId: string) => Reach;

/** Compiles a scenario once and prepares its futures. Nothing is simulated yet. */
export function startRun(
  scenario: Scenario,
  baseline: Baseline,
  options: RunOptions,
  { sampleMemory, reachOf }: { readonly sampleMemory?: number; readonly reachOf?: ReachOf } = {},
): Result<ActiveRun> {
  const checked = parseRunSettings(options);
  const compiled = compileModel(scenario, baseline);
  if (!checked.ok || !compiled.ok) {
    return { ok: false, issues: [...(checked.ok ? [] : checked.issues), ...(compiled.ok ? [] : compiled.issues)] };
  }
  const settings = resolveSettings(checked.value, scenario);
  return {
    ok: true,
    value: activeRun(compiled.value, settings, { sampleMemory, reachOf: reachOf ?? reachOfDetail(settings) }),
    warnings: compiled.value.warnings,
  };
}

/** Rows a run keeps, in passes of bounded memory, and how many keys each metric has: every future has the same. */
interface RowPlan {
  readonly kept: readonly KeptMetric[];
  readonly passes: readonly (readonly KeptBlock[])[];
}

const reachOfDetail = ({ detail }: ResolvedSettings): ReachOf => {
  const reach = detail === 'board' ? 'board' : 'every-place';
  return () => reach;
};

function activeRun(
  model: CompiledModel,
  settings: ResolvedSettings,
  { sampleMemory, reachOf }: { readonly sampleMemory: number | undefined; readonly reachOf: ReachOf },
): ActiveRun {
  const asked = settings.draws;
  const chances = createChanceCount(model, settings.metricIds);
  const headline = createHeadlineSamples(model);
  const cubesOf = cubesByDraw(model, settings, reachOf);
  const finished: BlockStatistics[] = [];
  let plan: RowPlan | undefined;
  let samples: Float64Array[] = [];
  let draws = asked;
  let done = 0;

  const total = () => draws * Math.max(1, plan?.passes.length ?? 1);
  const statistics = (pass: readonly KeptBlock[]) => blockStatistics(pass, samples, draws === 1);
  const enough = (): boolean =>
    settings.precision !== undefined && done % DRAW_BLOCK === 0 && done < draws && chances.largestError() <= settings.precision;

  const due = () => ({ draw: done % draws, pass: Math.floor(done / draws) });

  const future = (draw: number, pass: number): FutureSample => {
    const cubes = cubesOf(draw);
    plan ??= planRows(settings, cubes, { sampleMemory, draws: asked });
    const first = pass === 0;
    return {
      draw,
      pass,
      sample: sampleOf(plan.passes[pass]!, cubes),
      headline: first ? headline.of(cubes) : undefined,
      happened: first && settings.mode === 'sampled' ? chances.of(cubes) : undefined,
    };
  };
  const absorb = ({ draw, pass, sample, headline: values, happened }: FutureSample): void => {
    if (draw !== due().draw || pass !== due().pass)
      throw new EngineError(`draw ${draw} of pass ${pass} came when ${done} futures were done`);
    // a run that lets others simulate has no rows of its own yet: one future shows them
    plan ??= planRows(settings, cubesOf(0), { sampleMemory, draws: asked });
    if (values !== undefined) headline.add(values);
    if (happened !== undefined) chances.add(happened);
    samples.push(sample);
    done++;
    if (done < draws && enough()) draws = done;
    if (done % draws !== 0) return;
    finished.push(...statistics(plan.passes[pass]!));
    samples = [];
  };

  const passValues = (pass: number): PassResult['values'] => {
    const first = plan!.passes.slice(0, pass).reduce((blocks, each) => blocks + each.length, 0);
    return finished.slice(first, first + plan!.passes[pass]!.length).map(({ values }) => values);
  };
  const absorbPass = ({ pass, futures, values }: PassResult): void => {
    if (pass !== due().pass || due().draw !== 0) throw new EngineError(`pass ${pass} came when ${done} futures were done`);
    plan ??= planRows(settings, cubesOf(0), { sampleMemory, draws: asked });
    for (const { headline: headlineValues, happened } of futures) {
      if (headlineValues !== undefined) headline.add(headlineValues);
      if (happened !== undefined) chances.add(happened);
    }
    // a precision that was reached ended the first pass before its last draw
    if (pass === 0) draws = futures.length;
    done += draws;
    const statistics = statisticsOver(draws === 1);
    finished.push(...plan.passes[pass]!.map((block, index) => ({ block, statistics, values: values[index]! })));
  };

  return {
    get runId() {
      return runIdOf(model, settings);
    },
    get total() {
      return total();
    },
    get done() {
      return done;
    },
    advance(count) {
      for (let left = count; left > 0 && done < total(); left--) absorb(future(due().draw, due().pass));
    },
    future,
    get due() {
      return due();
    },
    absorb,
    passValues,
    absorbPass,
    output() {
      // a pass that was begun after the first has fewer futures than the results say: its rows are left out
      const parts = done < draws ? statistics(plan?.passes[0] ?? []) : finished;
      const counted = chances.chances();
      const cutMetrics = (done === 0 ? [] : (plan?.kept ?? [])).filter((kept) => !isWhole(kept, parts)).map(({ metric }) => metric.id);
      return {
        manifest: buildManifest({ model, settings, drawsDone: Math.min(done, draws), partial: done < total(), cutMetrics }),
        cubes: statisticCubes(plan?.kept ?? [], parts, model.startMonth),
        headline: headline.figures(counted),
        chances: counted,
      };
    },
  };
}

const isWhole = (kept: KeptMetric, parts: readonly BlockStatistics[]): boolean =>
  parts.reduce((rows, { block }) => rows + (block.kept === kept ? block.rowCount : 0), 0) === kept.rows.length;

/** Cubes of one draw: of the model as it stands, or under values of its parameters drawn anew. */
function cubesByDraw(model: CompiledModel, settings: ResolvedSettings, reachOf: ReachOf): (draw: number) => DrawCubes {
  const unknowns = parameterDraws(model, settings);
  const room = roomOf(model);
  return (draw) => {
    const future = unknowns === undefined ? model : compileDraw(model, unknowns.edits(draw));
    room.reuse();
    return drawCubes(simulate(future, { mode: settings.mode, seed: settings.seed, draw }, room), reachOf);
  };
}

/** Rooms kept: a run beside another, and a few more. */
const ROOMS_KEPT = 4;

/** Arrays of the futures of all runs of one layout: nothing of a future stays in them, for its sample is copied out before the next begins. */
const roomOf = keepFew(
  ROOMS_KEPT,
  (model: CompiledModel) => model.layout,
  () => new ReusedNumbers(),
);

function parameterDraws({ scenario, baseline }: CompiledModel, { seed, sampler }: ResolvedSettings): UnknownDraws | undefined {
  if (sampler === 'none' || sampler === 'chance') return undefined;
  return drawUnknowns(unknownsOf(scenario, baseline), baseline, { seed, sampler });
}

function planRows(
  { metricIds, detail }: ResolvedSettings,
  cubes: DrawCubes,
  { sampleMemory, draws }: { readonly sampleMemory: number | undefined; readonly draws: number },
): RowPlan {
  const kept = metricIds.map((id) => keepRows(findMetric(id)!, cubes, detail));
  const sample = kept.reduce((values, { rows, columns }) => values + rows.length * columns, 0) * Float64Array.BYTES_PER_ELEMENT;
  const memory = sampleMemory ?? (sample > LARGE_SAMPLE ? SAMPLE_MEMORY_OF_LARGE : SAMPLE_MEMORY);
  return { kept, passes: passesOf(kept, Math.floor(memory / Float64Array.BYTES_PER_ELEMENT / draws)) };
}
