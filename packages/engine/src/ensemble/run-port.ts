import type { Baseline } from '../baseline/baseline.ts';
import type { Issue } from '../issues/issue.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { RunOptions, RunOutput } from './run-output.ts';

/** The part of a MessagePort, Worker or worker scope that runners need; anything with these two (and, for a bare port, `start`) will do. */
export interface RunPort {
  postMessage(message: unknown, transfer: ArrayBuffer[]): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  start?(): void;
}

/** Messages to the side that runs. A baseline goes over once, before the first job that names it. */
export type ToRunner =
  | { readonly ohsim: 'baseline'; readonly baseline: Baseline; readonly baselineKey: number }
  | RunRequest
  | { readonly ohsim: 'go-on' | 'cancel'; readonly job: number };

/** A job; `cancelled` when it was called off before it left. */
export interface RunRequest {
  readonly ohsim: 'run';
  readonly job: number;
  readonly scenario: Scenario;
  readonly baselineKey: number;
  readonly options: RunOptions;
  readonly cancelled: boolean;
}

/** Messages back. After each 'progress' the runner waits for 'go-on' or 'cancel', which is also when it hears of other jobs. */
export type FromRunner =
  | { readonly ohsim: 'progress'; readonly job: number; readonly done: number; readonly total: number }
  | { readonly ohsim: 'done'; readonly job: number; readonly output: RunOutput }
  | { readonly ohsim: 'refused'; readonly job: number; readonly issues: readonly Issue[] }
  | { readonly ohsim: 'failed'; readonly job: number; readonly message: string };

/** Whether a message belongs to this protocol; a port may carry others. */
export function isRunMessage(message: unknown): message is { readonly ohsim: string } {
  return typeof message === 'object' && message !== null && 'ohsim' in message;
}
