import type { RunOutput, Scenario } from '@ohsim/engine';
import { createRecent } from '../../engine/keep-recent.ts';

/** Whole sampled runs of this visit, so that undo, and business as usual, need no second drawing. Oldest out first. */
export interface FuturesCache {
  find(scenario: Scenario): RunOutput | undefined;
  keep(scenario: Scenario, output: RunOutput): void;
}

const SIZE = 12;

export function createFuturesCache(size = SIZE): FuturesCache {
  const recent = createRecent<RunOutput>(size);
  return {
    find: (scenario) => recent.find(JSON.stringify(scenario)),
    keep: (scenario, output) => recent.keep(JSON.stringify(scenario), output),
  };
}
