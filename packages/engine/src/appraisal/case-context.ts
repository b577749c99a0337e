import type { Baseline } from '../baseline/baseline.ts';
import type { CaseDocument } from './case-document.schema.ts';

/** A case and its parts as they are read. */
export interface CaseContext {
  readonly document: CaseDocument;
  readonly baseline: Baseline;
  readonly years: number;
}
