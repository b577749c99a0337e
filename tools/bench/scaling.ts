import { simulate } from '../../packages/engine/src/simulate/simulate.ts';
import { compiled } from '../../packages/engine/src/testing/small-baseline.ts';
import type { BenchJob, BenchResult } from './bench-job.ts';
import { both } from './draws.ts';
import type { SizedTime } from './line-fit.ts';
import { everywhere, MEDIAN, medianSystem } from './scenarios.ts';
import { timed } from './timed.ts';
import { warmThreads } from './warm-threads.ts';
import { wholeRun } from './whole-run.ts';

/** How the cost grows: with draws, organisations and months, and what a second worker brings. */
export const SCALING_JOBS: readonly BenchJob[] = [
  { job: `draws of parameters and chance with quantiles, ${MEDIAN}, on one core`, measure: overDraws },
  { job: 'organisations, in one run in expected mode', measure: overOrganisations },
  { job: `months, ${MEDIAN}, expected mode`, measure: overMonths },
  { job: `from 1 worker to 2, 200 draws of parameters and chance, ${MEDIAN}`, measure: overWorkers },
];

const DRAWS = [25, 50, 100, 200];
const SYSTEMS = [5, 10, 20, 42];
const YEARS = [5, 10, 20, 40];
/** Rounds of one size, each warm: a first size that was not would flatten the slope. */
const SHORT = { warmUp: 1_500, time: 3_000, mostRounds: 50 };

async function overDraws(): Promise<BenchResult> {
  const threads = warmThreads();
  const points: SizedTime[] = [];
  for (const draws of DRAWS) {
    const { fastest } = await timed(() => wholeRun(medianSystem(), both(draws), { workers: 1, startWork: threads.startWork }), SHORT);
    points.push({ size: draws, milliseconds: fastest });
  }
  return { kind: 'slope', unit: 'draws', points };
}

/** Compile is left out: it is prepared once, where the simulation is done for every draw. */
async function overOrganisations(): Promise<BenchResult> {
  const points: SizedTime[] = [];
  for (const systems of SYSTEMS) {
    const model = compiled(everywhere(systems));
    const { fastest } = await timed(() => simulate(model, { mode: 'expected', seed: 1, draw: 0 }), SHORT);
    points.push({ size: model.organisations.length, milliseconds: fastest });
  }
  return { kind: 'slope', unit: 'organisations', points };
}

async function overMonths(): Promise<BenchResult> {
  const points: SizedTime[] = [];
  for (const horizonYears of YEARS) {
    const model = compiled(medianSystem({ horizonYears }));
    const { fastest } = await timed(() => simulate(model, { mode: 'expected', seed: 1, draw: 0 }), SHORT);
    points.push({ size: model.months, milliseconds: fastest });
  }
  return { kind: 'slope', unit: 'months', points };
}

/** One worker is this thread, as in the command; with two, this one takes the futures in and works the statistics out. */
async function overWorkers(): Promise<BenchResult> {
  const threads = warmThreads();
  const at = (workers: number) =>
    timed(() => wholeRun(medianSystem(), both(200), { workers, startWork: threads.startWork }), { warmUp: 1, time: 10_000 });
  const [one, two] = [await at(1), await at(2)];
  await threads.close();
  return { kind: 'workers', one, two };
}
