import type { RunFormat } from '@ohsim/documents/run-files';
import type { RunOutput } from '@ohsim/engine';
import type { JobQueue } from '../jobs/job-queue.ts';

/** A run to be written as a file by a worker thread, which has its own copy of the bundled baseline. */
export interface FileWork {
  readonly output: RunOutput;
  readonly format: RunFormat;
}

export type FileQueue = JobQueue<FileWork, Uint8Array>;
