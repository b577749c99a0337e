import type { ComparisonDocument } from '@ohsim/documents';
import type { ComparisonSettings, DeliveryOption, Issue } from '@ohsim/engine';
import type { JobQueue } from '../jobs/job-queue.ts';

/** A comparison for a worker thread, which has its own copy of the bundled baseline. */
export interface ComparisonWork {
  readonly options: readonly DeliveryOption[];
  readonly settings: ComparisonSettings;
}

export type ComparisonOutcome =
  | { readonly ok: true; readonly comparison: ComparisonDocument }
  | { readonly ok: false; readonly issues: readonly Issue[] };

export type ComparisonQueue = JobQueue<ComparisonWork, ComparisonOutcome>;
