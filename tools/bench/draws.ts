import { compareOnThreads } from '../../packages/cli/src/compare-on-threads.ts';
import { startThread } from '../../packages/cli/src/start-thread.ts';
import type { StartWork } from '../../packages/cli/src/thread-work.ts';
import { england } from '../../packages/engine/src/england.ts';
import type { RunOptions } from '../../packages/engine/src/ensemble/run-output.ts';
import { COMPARISON_METRIC_IDS } from '../../packages/engine/src/report/delivery/outcomes.ts';
import type { Scenario } from '../../packages/engine/src/scenario/scenario.ts';
import type { BenchJob, BenchResult } from './bench-job.ts';
import { type Growth, grown } from './grown.ts';
import { everywhere, fiveModels, MEDIAN, medianSystem } from './scenarios.ts';
import { milliseconds, timed } from './timed.ts';
import { warmThreads } from './warm-threads.ts';
import { futuresOf, wholeRun } from './whole-run.ts';

/** Chance alone, and with the parameters: then every draw compiles the model anew. */
export const chance = (draws: number): RunOptions => ({ mode: 'sampled', seed: 1, draws, detail: 'board' });
export const both = (draws: number): RunOptions => ({ ...chance(draws), knowledge: true });

/** Many futures of one system, of several options and of England, statistics included. Workers are threads that stay, unless the job says otherwise. */
export const DRAW_JOBS: readonly BenchJob[] = [
  { job: `200 draws of chance with quantiles, ${MEDIAN}, on one core`, measure: () => rounds(chance(200), 1) },
  { job: `200 draws of parameters and chance with quantiles, ${MEDIAN}, on one core`, measure: () => rounds(both(200), 1) },
  { job: 'the same on 2 workers', must: 250, aim: 50, measure: () => rounds(both(200), 2) },
  { job: 'the same on 2 workers started for it, as `ohsim run` does', measure: () => rounds(both(200), 2, startThread) },
  {
    job: `1,000 draws of parameters and chance, ${MEDIAN}, on 2 workers`,
    must: 1_000,
    aim: 200,
    measure: () => large(medianSystem(), [16, 32, 64, 128, 256, 512]),
  },
  {
    job: `five delivery models x 1,000 draws of parameters and chance, ${MEDIAN}, on 2 workers`,
    must: 4_000,
    aim: 1_000,
    measure: comparison,
  },
  {
    job: 'all 42 ICSs in one run x 1,000 draws of parameters and chance, on 2 workers',
    must: 60_000,
    aim: 10_000,
    // even numbers: an odd one leaves a worker idle for its last future, and lies on no line
    measure: () => large(everywhere(), [2, 4, 6, 8]),
  },
];

const MANY = 1_000;
/** Milliseconds to spend on a job that may be too long to be timed whole. */
const LONG = 60_000;

/** A run that is done several times. */
async function rounds(options: RunOptions, workers: number, startWork?: StartWork): Promise<BenchResult> {
  const threads = warmThreads();
  const hands = { workers, startWork: startWork ?? threads.startWork };
  const times = await timed(() => wholeRun(medianSystem(), options, hands), { warmUp: 1, time: 10_000 });
  await threads.close();
  return { kind: 'time', ...times };
}

/** A run on two warm workers that is timed once, or at smaller sizes. */
async function large(scenario: Scenario, sizes: Growth['sizes']): Promise<BenchResult> {
  const threads = warmThreads();
  const hands = { workers: 2, startWork: threads.startWork };
  const run = (draws: number) => milliseconds(() => wholeRun(scenario, both(draws), hands));
  await warmUp(() => run(sizes[0]!));
  const found = await grown(run, { target: MANY, sizes, time: LONG, futuresOf: (draws) => futuresOf(scenario, both(draws)) });
  await threads.close();
  return once(found);
}

/** Five options compared, each with all its futures. */
async function comparison(): Promise<BenchResult> {
  const options = fiveModels();
  const threads = warmThreads();
  const hands = { threads: 2, startWork: threads.startWork };
  const compare = (draws: number) =>
    milliseconds(() => compareOnThreads(options, { mode: 'sampled', knowledge: true, seed: 1, draws, year: 2030 }, hands).answer);
  const kept = (draws: number): RunOptions => ({ ...both(draws), detail: 'year', metricIds: COMPARISON_METRIC_IDS });
  const all = (draws: number) => options.reduce((sum, { scenario }) => sum + futuresOf(scenario, kept(draws)), 0);
  await warmUp(() => compare(2));
  const found = await grown(compare, { target: MANY, sizes: [4, 8, 16, 32, 64, 128, 256], time: LONG, futuresOf: all });
  await threads.close();
  return once(found);
}

/** What is hot is compiled before the first size is timed, or the small sizes would look dear. */
async function warmUp(run: () => Promise<number>): Promise<void> {
  for (let spent = 0; spent < WARM; ) spent += await run();
}
const WARM = 4_000;

const once = ({ milliseconds: taken, remark }: { readonly milliseconds: number; readonly remark: string | undefined }): BenchResult => ({
  kind: 'time',
  fastest: taken,
  middle: taken,
  rounds: 1,
  remark,
});
