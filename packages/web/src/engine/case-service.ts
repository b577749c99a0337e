import { type Baseline, buildCase, type CaseSettings, type InvestmentCase, parseCase, type Result } from '@ohsim/engine';

/** Investment cases in the worker. One call is one case; it cannot be interrupted, so who needs it no longer ends the worker. */
export function createCaseService(readBaseline: () => Baseline) {
  return {
    /** A case from its document: every problem at once, or the case. Progress counts inputs moved and futures drawn. */
    investmentCase(document: unknown, settings: CaseSettings, onProgress: (done: number, total: number) => void): Result<InvestmentCase> {
      const baseline = readBaseline();
      const definition = parseCase(document, baseline);
      if (!definition.ok) return definition;
      let told = Number.NEGATIVE_INFINITY;
      return buildCase(definition.value, baseline, settings, {
        onProgress(done, total) {
          const share = total === 0 ? 1 : done / total;
          if (share < told + STEP && share < 1) return;
          told = share;
          onProgress(done, total);
        },
      });
    },
  };
}

/** Part of the work between two messages of progress. */
const STEP = 0.02;
