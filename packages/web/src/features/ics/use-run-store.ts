import type { Scenario } from '@ohsim/engine';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { drawFutures, engine } from '../../engine/engine-client.ts';
import { ICS_METRIC_IDS } from '../../engine/ics-metrics.ts';
import { FUTURES } from './run-settings.ts';
import type { RunState } from './run-state.ts';
import { createRunStore, type RunEngine } from './run-store.ts';

const WORKER: RunEngine = {
  typical: (scenario) => engine().typical(scenario, { detail: 'month', metricIds: ICS_METRIC_IDS }),
  futures: (scenario, onPart) => drawFutures(scenario, FUTURES, onPart),
  cancelFutures: () => void engine().cancelFutures(),
};

/** Results of a scenario from the worker, as they come. */
export function useRun(scenario: Scenario, businessAsUsual: Scenario): RunState {
  const store = useMemo(() => createRunStore(WORKER, businessAsUsual), [businessAsUsual]);
  const same = JSON.stringify(scenario) === JSON.stringify(businessAsUsual);
  useEffect(() => store.show(same ? businessAsUsual : scenario), [store, scenario, same, businessAsUsual]);
  useEffect(() => store.stop, [store]);
  return useSyncExternalStore(store.subscribe, store.snapshot);
}
