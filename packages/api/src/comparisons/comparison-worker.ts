import { comparisonDocument } from '@ohsim/documents';
import { compareDelivery } from '@ohsim/engine';
import { england } from '@ohsim/engine/england';
import { defineJob } from '../jobs/define-job.ts';
import type { ComparisonOutcome, ComparisonWork } from './comparison-work.ts';

/** Compares delivery options in a worker thread. */
export const run = defineJob(({ options, settings }: ComparisonWork): ComparisonOutcome => {
  const result = compareDelivery(options, england(), settings);
  return result.ok ? { ok: true, comparison: comparisonDocument(result.value) } : { ok: false, issues: result.issues };
});
