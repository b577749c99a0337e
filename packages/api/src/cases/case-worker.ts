import { caseFile } from '@ohsim/documents/case';
import { buildCase } from '@ohsim/engine';
import { england } from '@ohsim/engine/england';
import { defineJob } from '../jobs/define-job.ts';
import type { CaseOutcome, CaseWork } from './case-work.ts';

/** Works an investment case out in a worker thread, and writes it as a file where one is asked for. */
export const run = defineJob(async ({ definition, settings, file }: CaseWork, hooks): Promise<CaseOutcome> => {
  const built = buildCase(definition, england(), settings, { cancelled: hooks.cancelled });
  if (!built.ok) return { ok: false, issues: built.issues };
  return file === undefined ? { ok: true, investmentCase: built.value } : { ok: true, bytes: await caseFile(built.value, file) };
});
