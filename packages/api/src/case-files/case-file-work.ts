import type { CaseFile } from '@ohsim/documents/case-files';
import type { CaseDefinition, CaseSettings, Issue } from '@ohsim/engine';
import type { JobQueue } from '../jobs/job-queue.ts';

/** A file of an investment case for a worker thread, which has its own copy of the bundled baseline. */
export interface CaseFileWork {
  readonly definition: CaseDefinition;
  readonly settings: CaseSettings;
  readonly file: CaseFile;
}

export type CaseFileOutcome =
  | { readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer>; readonly caseId: string }
  | { readonly ok: false; readonly issues: readonly Issue[] };

export type CaseFileQueue = JobQueue<CaseFileWork, CaseFileOutcome>;
