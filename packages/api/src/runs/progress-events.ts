import { setTimeout as wait } from 'node:timers/promises';
import type { RunEvent } from '../contract/run.ts';
import type { RunService } from './run-service.ts';

/** What events of a run are made of. */
export interface ProgressSource {
  readonly runs: Pick<RunService, 'findUnstored'>;
  /** How much was simulated for the result, if the workspace has it. */
  readonly stored: () => Promise<{ readonly done: number; readonly total: number } | undefined>;
  readonly workspaceId: string;
  readonly runId: string;
}

export interface ProgressPace {
  /** Milliseconds between two looks. */
  readonly pause: number;
  /** Milliseconds of a clock that never runs backwards. */
  readonly now: () => number;
  readonly signal: AbortSignal;
}

/** The state of a run now and whenever it changes, until it has ended, is gone, or nobody listens. Nothing if there is no such run. */
export async function* progressEvents(source: ProgressSource, { pause, now, signal }: ProgressPace): AsyncGenerator<RunEvent> {
  const left = createTimeLeft(now);
  let last = '';
  while (!signal.aborted) {
    const event = await present(source, left);
    if (event === undefined) return;
    const text = JSON.stringify([event.state, event.done, event.total, event.resumed]);
    if (text !== last) yield event;
    last = text;
    if (event.state !== 'queued' && event.state !== 'running') return;
    await wait(pause, undefined, { signal }).catch(() => undefined);
  }
}

async function present({ runs, stored, workspaceId, runId }: ProgressSource, left: TimeLeft): Promise<RunEvent | undefined> {
  const run = await runs.findUnstored(workspaceId, runId);
  if (run === undefined) {
    const result = await stored();
    return result === undefined ? undefined : { runId, state: 'done', ...result, secondsLeft: 0, resumed: 0 };
  }
  const { state, done, total, resumed, error } = run;
  return { runId, state, done, total, secondsLeft: left(run), resumed, ...(error === undefined ? {} : { error }) };
}

type TimeLeft = (progress: { readonly state: string; readonly done: number; readonly total: number }) => number | null;

/** Milliseconds of pace that count: a run is slow at first, while its thread warms up. */
const WINDOW = 15_000;

/** Estimates seconds left from the pace of the last quarter of a minute, counted anew when the run is taken up again; null while nothing is known. */
export function createTimeLeft(now: () => number): TimeLeft {
  let seen: { readonly at: number; readonly done: number }[] = [];
  return ({ state, done, total }) => {
    const at = now();
    if (state !== 'running' || total === 0 || done < (seen.at(-1)?.done ?? 0)) seen = [];
    if (state !== 'running' || total === 0) return null;
    seen.push({ at, done });
    while (seen.length > 2 && seen[1]!.at < at - WINDOW) seen.shift();
    const [first] = seen;
    const gained = done - first!.done;
    return gained === 0 ? null : Math.ceil((((at - first!.at) / gained) * (total - done)) / 1000);
  };
}
