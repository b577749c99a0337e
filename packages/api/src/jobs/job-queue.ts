export type JobState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled';

/** How far a job is. `total` is 0 until the job has said how much there is to do. */
export interface JobStatus {
  readonly id: string;
  readonly state: JobState;
  readonly done: number;
  readonly total: number;
  /** Message of the error of a job that failed. */
  readonly error?: string;
}

/** A job that was taken in. `result` rejects with `JobCancelled`, `JobQueueClosed` or the job's own error. */
export interface Job<Output> {
  readonly result: Promise<Output>;
  status(): JobStatus;
}

/** Runs jobs of one kind, a few at a time, in the order they were handed in. The embedded implementation passes the suite of job-queue-contract.ts; so must any other. */
export interface JobQueue<Input, Output> {
  /** Jobs that run at the same time. */
  readonly width: number;
  /** Takes a job in, or gives back the one of this id that is still going. Throws `JobQueueFull`. */
  submit(id: string, input: Input): Job<Output>;
  /** Where the job of this id stands, while it is going and for a while after. */
  find(id: string): JobStatus | undefined;
  /** Asks a job to stop; false if none of this id is going. */
  cancel(id: string): boolean;
  /** Refuses new jobs, stops those that are going and resolves when all have ended. */
  close(): Promise<void>;
}

/** What a job may do while it works. */
export interface JobHooks {
  progress(done: number, total: number): void;
  cancelled(): boolean;
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
