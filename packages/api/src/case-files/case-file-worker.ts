import { caseFile } from '@ohsim/documents/case';
import { buildCase } from '@ohsim/engine';
import { england } from '@ohsim/engine/england';
import { defineJob } from '../jobs/define-job.ts';
import type { CaseFileOutcome, CaseFileWork } from './case-file-work.ts';

/** Works a case out and writes one file of it in a worker thread. */
export const run = defineJob(async ({ definition, settings, file }: CaseFileWork, { cancelled, progress }): Promise<CaseFileOutcome> => {
  const built = buildCase(definition, england(), settings, { cancelled, onProgress: progress });
  if (!built.ok) return { ok: false, issues: built.issues };
  return { ok: true, bytes: new Uint8Array(await caseFile(built.value, file)), caseId: built.value.manifest.caseId };
});
