import { metricsCsv } from '../../../packages/documents/src/metrics-csv.ts';
import { england } from '../../../packages/engine/src/england.ts';
import { startRun } from '../../../packages/engine/src/ensemble/start-run.ts';
import type { ActiveRun, RunOptions, RunOutput, Scenario } from '../../../packages/engine/src/index.ts';

/** Ways to cut a run's futures up in one thread. Needs nothing of Node: a browser does the same. */
export type CutUp = 'one future at a time' | 'seven at a time' | 'in several passes';

/** metrics.csv of a run cut up in one of the ways. */
export function csvOf(scenario: Scenario, options: RunOptions, cutUp: CutUp): string {
  const run = started(scenario, options);
  if (cutUp === 'in several passes') return metricsCsv(inPasses(scenario, options));
  complete(run, cutUp === 'one future at a time' ? 1 : 7);
  return metricsCsv(run.output());
}

/** A run that is allowed so little memory that it simulates its futures again for each of several parts of its rows. */
function inPasses(scenario: Scenario, options: RunOptions): RunOutput {
  const run = started(scenario, options, sampleBytes(scenario, options) / 3);
  complete(run, 1);
  if (run.total < 2 * options.draws) throw new Error('a run with little memory made one pass');
  return run.output();
}

/** Bytes that a run keeps of all its futures, from the rows of one. */
function sampleBytes(scenario: Scenario, options: RunOptions): number {
  const run = started(scenario, options);
  run.advance(1);
  return run.future(0, 0).sample.byteLength * options.draws;
}

function started(scenario: Scenario, options: RunOptions, memory?: number): ActiveRun {
  const run = startRun(scenario, england(), options, memory === undefined ? {} : { sampleMemory: memory });
  if (!run.ok) throw new Error(run.issues.map(({ message }) => message).join('; '));
  return run.value;
}

function complete(run: ActiveRun, futures: number): void {
  while (run.done < run.total) run.advance(futures);
}
