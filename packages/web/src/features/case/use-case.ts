import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { giveUpCase, workOutCase } from '../../engine/case-client.ts';
import { type CaseQuery, type CaseState, createCaseStore } from './case-store.ts';

/** Rest before a case is worked out anew, milliseconds: typing a figure asks once. */
const REST = 400;

/** A case from the worker, as it comes. */
export function useCase(query: CaseQuery): CaseState {
  const store = useMemo(() => createCaseStore({ workOut: workOutCase, giveUp: giveUpCase }), []);
  useEffect(() => {
    const timer = setTimeout(() => store.show(query), store.snapshot().investment === undefined ? 0 : REST);
    return () => clearTimeout(timer);
  }, [store, query]);
  useEffect(() => store.stop, [store]);
  return useSyncExternalStore(store.subscribe, store.snapshot);
}
