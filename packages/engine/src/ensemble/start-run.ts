import type { Baseline } from '../baseline/baseline.ts';
import { compileModel } from '../compile/compile-model.ts';
import type { CompiledModel } from '../compile/compiled-model.ts';
import type { Result } from '../issues/result.ts';
import { findMetric } from '../metrics/index.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { simulate } from '../simulate/simulate.ts';
import { createChanceCount } from './chance-count.ts';
import { type DrawCubes, drawCubes } from './draw-cubes.ts';
import { createHeadlineSamples } from './headline-samples.ts';
import { type KeptBlock, type KeptMetric, keepRows, passesOf, sampleOf } from './kept-rows.ts';
import { buildManifest, runIdOf } from './run-manifest.ts';
import type { ResolvedSettings, RunOptions, RunOutput } from './run-output.ts';
import { parseRunSettings, resolveSettings } from './run-settings.ts';
import { type BlockStatistics, blockStatistics, statisticCubes } from './statistic-cubes.ts';

/** A run that goes forward a few futures at a time, so that its caller can breathe, report and stop in between. */
export interface ActiveRun {
  /** The id the run will have when it is complete. */
  readonly runId: string;
  /** Simulations to do: draws, times the passes that bounded memory asks for (known after the first). */
  readonly total: number;
  readonly done: number;
  /** Simulates the next `count` futures, or as many as are left. The results do not depend on how a run is cut up. */
  advance(count: number): void;
  /** Results of what has been simulated so far; partial, and without a run id, unless that is all. */
  output(): RunOutput;
}

/** Largest memory for kept samples, bytes; a run that would keep more simulates its futures again for each further part of its rows. */
export const SAMPLE_MEMORY = 268_435_456;

/** Compiles a scenario once and prepares its futures. Nothing is simulated yet. */
export function startRun(scenario: Scenario, baseline: Baseline, options: RunOptions, sampleMemory = SAMPLE_MEMORY): Result<ActiveRun> {
  const checked = parseRunSettings(options);
  const compiled = compileModel(scenario, baseline);
  if (!checked.ok || !compiled.ok) {
    return { ok: false, issues: [...(checked.ok ? [] : checked.issues), ...(compiled.ok ? [] : compiled.issues)] };
  }
  const settings = resolveSettings(checked.value, scenario);
  return { ok: true, value: activeRun(compiled.value, settings, sampleMemory), warnings: compiled.value.warnings };
}

function activeRun(model: CompiledModel, settings: ResolvedSettings, sampleMemory: number): ActiveRun {
  const { draws } = settings;
  const chances = createChanceCount();
  const headline = createHeadlineSamples(model);
  const finished: BlockStatistics[] = [];
  let kept: KeptMetric[] = [];
  let passes: KeptBlock[][] = [];
  let samples: Float64Array[] = [];
  let done = 0;

  const total = () => draws * Math.max(1, passes.length);
  const statistics = (pass: readonly KeptBlock[]) => blockStatistics(pass, samples, draws === 1);

  const first = (cubes: DrawCubes) => {
    kept = settings.metricIds.map((id) => keepRows(findMetric(id)!, cubes, settings.detail));
    passes = passesOf(kept, Math.floor(sampleMemory / Float64Array.BYTES_PER_ELEMENT / draws));
  };
  const step = () => {
    const draw = done % draws;
    const cubes = drawCubes(
      simulate(model, { mode: settings.mode, seed: settings.seed, draw }),
      settings.detail === 'board' ? 'board' : 'every-place',
    );
    if (done === 0) first(cubes);
    if (done < draws) {
      headline.add(cubes);
      if (settings.mode === 'sampled') chances.add(cubes);
    }
    const pass = passes[Math.floor(done / draws)]!;
    samples.push(sampleOf(pass, cubes));
    done++;
    if (draw < draws - 1) return;
    finished.push(...statistics(pass));
    samples = [];
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
      for (let left = count; left > 0 && done < total(); left--) step();
    },
    output() {
      const parts = [...finished, ...statistics(passes[Math.floor(done / draws)] ?? [])];
      const counted = chances.chances();
      return {
        manifest: buildManifest({ model, settings, drawsDone: Math.min(done, draws), partial: done < total() }),
        cubes: statisticCubes(kept, parts, model.startMonth),
        headline: headline.figures(counted),
        chances: counted,
      };
    },
  };
}
