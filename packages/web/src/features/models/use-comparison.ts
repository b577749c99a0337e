import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { cancelCompare, compareOptions } from '../../engine/engine-client.ts';
import { type CompareQuery, type CompareState, createCompareStore } from './compare-store.ts';

/** Results of a comparison from the workers, as they come. */
export function useComparison(query: CompareQuery): CompareState {
  const store = useMemo(() => createCompareStore({ compare: compareOptions, cancel: cancelCompare }), []);
  useEffect(() => store.show(query), [store, query]);
  useEffect(() => store.stop, [store]);
  return useSyncExternalStore(store.subscribe, store.snapshot);
}
