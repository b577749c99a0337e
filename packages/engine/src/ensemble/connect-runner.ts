import type { Baseline } from '../baseline/baseline.ts';
import { EngineError } from '../issues/engine-error.ts';
import { type RunJob, type RunModel, RunRefused } from './run-model.ts';
import type { RunHooks, RunOutput } from './run-output.ts';
import { type FromRunner, isRunMessage, type RunPort, type ToRunner } from './run-port.ts';

interface Waiting {
  readonly hooks: RunHooks;
  readonly resolve: (output: RunOutput) => void;
  readonly reject: (error: Error) => void;
}

/** A runner whose work is done at the other end of a port, by `serveRunner`. Cancelling is heard between slices of a few draws. */
export function connectRunner(port: RunPort): RunModel {
  const send = (message: ToRunner) => port.postMessage(message, []);
  const waiting = new Map<number, Waiting>();
  const sendBaseline = createBaselineSender(send);
  let jobs = 0;

  port.addEventListener('message', ({ data }) => {
    if (!isRunMessage(data)) return;
    const message = data as FromRunner;
    const job = waiting.get(message.job);
    if (job === undefined) return;
    if (message.ohsim === 'progress') return answerProgress(message, job.hooks, send);
    waiting.delete(message.job);
    if (message.ohsim === 'done') job.resolve(message.output);
    else job.reject(message.ohsim === 'refused' ? new RunRefused(message.issues) : new EngineError(message.message));
  });
  port.start?.();

  return ({ scenario, baseline, options }: RunJob, hooks: RunHooks = {}) =>
    new Promise((resolve, reject) => {
      const job = jobs++;
      waiting.set(job, { hooks, resolve, reject });
      const cancelled = hooks.cancelled?.() === true;
      send({ ohsim: 'run', job, scenario, baselineKey: sendBaseline(baseline), options, cancelled });
    });
}

/** Lets the other side go on, or stops it. */
function answerProgress(
  { job, done, total }: FromRunner & { ohsim: 'progress' },
  hooks: RunHooks,
  send: (message: ToRunner) => void,
): void {
  hooks.onProgress?.(done, total);
  if (done === total) return;
  send({ ohsim: hooks.cancelled?.() === true ? 'cancel' : 'go-on', job });
}

/** Sends each baseline once and gives the key it goes by from then on. */
function createBaselineSender(send: (message: ToRunner) => void): (baseline: Baseline) => number {
  const keys = new WeakMap<Baseline, number>();
  let next = 0;
  return (baseline) => {
    const known = keys.get(baseline);
    if (known !== undefined) return known;
    const baselineKey = next++;
    keys.set(baseline, baselineKey);
    send({ ohsim: 'baseline', baselineKey, baseline });
    return baselineKey;
  };
}
