import { caseFile } from '@ohsim/documents/case';
import type { CaseFile } from '@ohsim/documents/case-files';
import { buildCase, type CaseDefinition, type CaseSettings, type InvestmentCase, type Result, success } from '@ohsim/engine';
import { england } from '@ohsim/engine/england';
import type { Work } from '../thread-work.ts';

export interface CaseTask {
  readonly definition: CaseDefinition;
  readonly settings: CaseSettings;
  readonly files: readonly CaseFile[];
}

interface Made {
  readonly investmentCase: InvestmentCase;
  readonly files: Partial<Record<CaseFile, Uint8Array>>;
}

/** Works an investment case out and writes its documents, in memory. */
export const work: Work<CaseTask, Result<Made>> = async ({ definition, settings, files }, hooks) => {
  const built = buildCase(definition, england(), settings, { onProgress: (done, total) => hooks.progress([done, total]) });
  if (!built.ok) return built;
  const written: Partial<Record<CaseFile, Uint8Array>> = {};
  for (const file of files) written[file] = await caseFile(built.value, file);
  return success({ investmentCase: built.value, files: written }, built.warnings);
};
