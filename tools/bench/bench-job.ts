import type { SizedTime } from './line-fit.ts';
import type { Times } from './timed.ts';

/** A job's time. */
export interface TimeResult extends Times {
  readonly kind: 'time';
  /** How the time was found, or what to know about it. */
  readonly remark?: string | undefined;
}

/** How time grows with size. */
export interface SlopeResult {
  readonly kind: 'slope';
  readonly unit: string;
  readonly points: readonly SizedTime[];
}

/** The same work done in two ways whose results were compared first. */
export interface VersusResult {
  readonly kind: 'versus';
  readonly ours: Times;
  readonly theirs: Times;
  readonly other: string;
  /** Largest difference between results, relative to their size. */
  readonly largestDifference: number;
}

/** The same job with one worker and with two. */
export interface WorkersResult {
  readonly kind: 'workers';
  readonly one: Times;
  readonly two: Times;
}

/** Could not be measured here. */
export interface MissingResult {
  readonly kind: 'missing';
  readonly remark: string;
}

export type BenchResult = TimeResult | SlopeResult | VersusResult | WorkersResult | MissingResult;

/** Something to measure, in a process of its own. */
export interface BenchJob {
  readonly job: string;
  /** Budget, milliseconds. */
  readonly must?: number;
  readonly aim?: number;
  readonly measure: () => Promise<BenchResult>;
}

/** A job's result with what its process took. */
export interface BenchFigure {
  readonly group: string;
  readonly job: string;
  readonly must?: number;
  readonly aim?: number;
  readonly result: BenchResult;
  /** Fastest round of the reference loop in the same process, milliseconds. */
  readonly reference: number;
  /** Largest resident memory of the process, threads included; and heap and buffers of its main thread at the end, MB. */
  readonly peakMemory: number;
  readonly heap: number;
}
