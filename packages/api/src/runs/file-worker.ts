import { runFile } from '@ohsim/documents/run';
import { england } from '@ohsim/engine/england';
import { defineJob } from '../jobs/define-job.ts';
import type { FileWork } from './file-work.ts';

/** Writes a run as a file in a worker thread: a workbook takes seconds. */
export const run = defineJob(async ({ output, format }: FileWork): Promise<Uint8Array> => {
  const file = await runFile(format, output, england());
  return file instanceof Uint8Array ? file : new TextEncoder().encode([...file].join(''));
});
