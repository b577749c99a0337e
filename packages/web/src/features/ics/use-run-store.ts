import type { RunOptions, Scenario } from '@ohsim/engine';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { drawFutures, engine } from '../../engine/engine-client.ts';
import { sameScenario } from '../scenario/draft-history.ts';
import type { RunState } from './run-state.ts';
import { createRunStore, type RunEngine } from './run-store.ts';

/** Results of a scenario from the worker, as they come. */
export function useRun(scenario: Scenario, businessAsUsual: Scenario, options: RunOptions): RunState {
  const { draws, knowledge } = options;
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the options only the number of futures and what is drawn can change
  const store = useMemo(() => createRunStore(workerEngine(options), businessAsUsual), [businessAsUsual, draws, knowledge]);
  const same = sameScenario(scenario, businessAsUsual);
  useEffect(() => store.show(same ? businessAsUsual : scenario), [store, scenario, same, businessAsUsual]);
  useEffect(() => store.stop, [store]);
  return useSyncExternalStore(store.subscribe, store.snapshot);
}

function workerEngine(options: RunOptions): RunEngine {
  return {
    typical: (scenario) => engine().typical(scenario),
    everyPlace: (scenario) => engine().everyPlace(scenario),
    futures: (scenario, onPart) => drawFutures(scenario, options, onPart),
    cancelFutures: () => void engine().cancelFutures(),
  };
}
