export type JobState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled';

/** How far a job is. `total` is 0 until the job has said how much there is to do. */
export interface JobStatus {
  readonly id: string;
  readonly state: JobState;
  readonly done: number;
  readonly total: number;
  /** How often the job was taken up again after the process or the thread that worked on it ended; absent where jobs do not outlive their process. */
  readonly resumed?: number;
  /** Message of the error of a job that failed. */
  readonly error?: string;
}

/** A job that was taken in. `result` rejects with `JobCancelled`, `JobQueueClosed` or the job's own error. */
export interface Job<Output> {
  readonly result: Promise<Output>;
  status(): JobStatus;
}

/** What a job can fall back on when it is done a second time. */
export interface JobParts {
  /** Parts handed over the last time, in their order. */
  readonly kept: readonly Uint8Array[];
  /** Takes a part for a place, counted from 0: in place of what is there and after it. */
  keep(part: Uint8Array, place: number): void;
}

/** Runs jobs of one kind, a few at a time, in the order they were handed in. Both implementations pass the suite of job-queue-contract.ts. */
export interface JobQueue<Input, Output> {
  /** Jobs that run at the same time. */
  readonly width: number;
  /** Takes a job in, or gives back the one of this id that is still going. Throws `JobQueueFull`. */
  submit(id: string, input: Input, parts?: JobParts): Job<Output>;
  /** Where the job of this id stands, while it is going and for a while after. */
  find(id: string): Promise<JobStatus | undefined>;
  /** Asks a job to stop; false if none of this id is going. */
  cancel(id: string): Promise<boolean>;
  /** Refuses new jobs, stops those that are going and resolves when all have ended. */
  close(): Promise<void>;
}

/** What a job may do while it works. */
export interface JobHooks {
  progress(done: number, total: number): void;
  cancelled(): boolean;
  /** Parts of an earlier attempt, in their order; none in a first one. */
  readonly kept: readonly Uint8Array[];
  /** Whether parts are wanted: nobody holds them for a job that ends with its process. */
  readonly keepsParts: boolean;
  /** Hands over what an attempt after this one need not do again, at a place, counted from 0: in place of what is there and after it. */
  keep(part: Uint8Array, place: number): void;
}

export class JobCancelled extends Error {
  override readonly name = 'JobCancelled';
}

export class JobQueueFull extends Error {
  override readonly name = 'JobQueueFull';
}

export class JobQueueClosed extends Error {
  override readonly name = 'JobQueueClosed';
}

/** The thread that worked on the job ended before the job did. */
export class JobThreadLost extends Error {
  override readonly name = 'JobThreadLost';
}
