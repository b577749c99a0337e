import type { RunOutput, Scenario } from '@ohsim/engine';

/** Whole sampled runs of this visit, so that undo, and business as usual, need no second drawing. Oldest out first. */
export interface FuturesCache {
  find(scenario: Scenario): RunOutput | undefined;
  keep(scenario: Scenario, output: RunOutput): void;
}

const SIZE = 12;

export function createFuturesCache(size = SIZE): FuturesCache {
  const kept = new Map<string, RunOutput>();
  return {
    find: (scenario) => kept.get(JSON.stringify(scenario)),
    keep(scenario, output) {
      const key = JSON.stringify(scenario);
      kept.delete(key);
      kept.set(key, output);
      const oldest = kept.keys().next().value;
      if (kept.size > size && oldest !== undefined) kept.delete(oldest);
    },
  };
}
