import type { Baseline } from '../baseline/baseline.ts';
import type { RunOutput } from './run-output.ts';
import { type FromRunner, isRunMessage, type RunPort, type RunRequest, type ToRunner } from './run-port.ts';
import { type ActiveRun, startRun } from './start-run.ts';

/** Futures simulated between two looks at the port. */
const DRAWS_PER_SLICE = 10;

/** Answers the jobs that arrive on a port, in slices, so that a cancel or another job is heard in between: the whole of a worker file is this call. */
export function serveRunner(port: RunPort): void {
  const baselines = new Map<number, Baseline>();
  const runs = new Map<number, ActiveRun>();
  const reply = (message: FromRunner, transfer: ArrayBuffer[] = []) => port.postMessage(message, transfer);

  const finish = (job: number, run: ActiveRun) => {
    runs.delete(job);
    const output = run.output();
    reply({ ohsim: 'done', job, output }, buffersOf(output));
  };
  const slice = (job: number, run: ActiveRun) => {
    run.advance(DRAWS_PER_SLICE);
    reply({ ohsim: 'progress', job, done: run.done, total: run.total });
    if (run.done === run.total) finish(job, run);
  };
  const begin = ({ job, scenario, baselineKey, options, cancelled }: RunRequest) => {
    const started = startRun(scenario, baselines.get(baselineKey)!, options);
    if (!started.ok) return reply({ ohsim: 'refused', job, issues: started.issues });
    runs.set(job, started.value);
    return cancelled ? finish(job, started.value) : slice(job, started.value);
  };
  const hear = (message: ToRunner) => {
    if (message.ohsim === 'baseline') return baselines.set(message.baselineKey, message.baseline);
    if (message.ohsim === 'run') return begin(message);
    const run = runs.get(message.job);
    if (run === undefined) return;
    return message.ohsim === 'cancel' ? finish(message.job, run) : slice(message.job, run);
  };

  port.addEventListener('message', ({ data }) => {
    if (!isRunMessage(data)) return;
    const message = data as ToRunner;
    try {
      hear(message);
    } catch (error) {
      if (message.ohsim === 'baseline') throw error;
      runs.delete(message.job);
      reply({ ohsim: 'failed', job: message.job, message: error instanceof Error ? `${error.name}: ${error.message}` : String(error) });
    }
  });
  port.start?.();
}

/** Every buffer of the output's numbers, once: handed over instead of copied. */
function buffersOf(output: RunOutput): ArrayBuffer[] {
  const arrays = [
    ...output.cubes.map((cube) => cube.values),
    ...output.chances.flatMap((chance) => [chance.byMonth, chance.standardErrorByMonth]),
  ];
  return [...new Set(arrays.map((array) => array.buffer as ArrayBuffer))];
}
