import { BALANCED_CASES, CRITICAL_CASES, STABLE_CASES, TRANSIENT_CASES } from './cases.ts';
import { type Comparison, compareCase, SERVICE_DAYS } from './compare.ts';

/** Every comparison of the list equation with the simulation, as plain data for an evidence file. About 30 seconds on one core. */
export interface ListEvidence {
  readonly seed: number;
  readonly serviceDays: number;
  readonly substeps: readonly number[];
  readonly stable: readonly Comparison[];
  readonly transient: readonly Comparison[];
  readonly critical: readonly Comparison[];
  readonly balanced: readonly Comparison[];
}

export function listEvidence(seed: number, substeps: readonly number[] = [1, 2, 4]): ListEvidence {
  const compareAll = (cases: typeof STABLE_CASES) => cases.map((listCase) => compareCase(listCase, substeps, seed));
  return {
    seed,
    serviceDays: SERVICE_DAYS,
    substeps,
    stable: compareAll(STABLE_CASES),
    transient: compareAll(TRANSIENT_CASES),
    critical: compareAll(CRITICAL_CASES),
    balanced: compareAll(BALANCED_CASES),
  };
}
