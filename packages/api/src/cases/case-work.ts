import type { CaseFile } from '@ohsim/documents/case-files';
import type { CaseDefinition, CaseSettings, InvestmentCase, Issue } from '@ohsim/engine';
import type { JobQueue } from '../jobs/job-queue.ts';

/** A case for a worker thread, which has its own copy of the bundled baseline. */
export interface CaseWork {
  readonly definition: CaseDefinition;
  readonly settings: CaseSettings;
  /** File to write the case as; absent: the case itself. */
  readonly file?: CaseFile;
}

export type CaseOutcome =
  | { readonly ok: true; readonly investmentCase: InvestmentCase }
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly issues: readonly Issue[] };

export type CaseQueue = JobQueue<CaseWork, CaseOutcome>;
