import type { Baseline, Scenario } from '@ohsim/engine';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useSearchParams } from 'react-router';
import { engine } from '../../engine/engine-client.ts';
import { useAddress } from '../../frame/use-address.ts';
import { forgetDraft, putAside, readDraft } from './draft-storage.ts';
import { createDraftStore, type DraftSnapshot, type DraftStore } from './draft-store.ts';
import { type DraftProblem, openDraft } from './open-draft.ts';

/** A draft that is ready to work on. */
export interface OpenDraft {
  readonly store: DraftStore;
  readonly businessAsUsual: Scenario;
  /** What could not be used at opening. */
  readonly problem: DraftProblem | undefined;
  /** Whether a shared link took the place of this browser's own draft, which was put aside. */
  readonly putAside: boolean;
}

/** Name of the address's part that holds a scenario. */
const LINK = 's';

/** Opens the draft of a system: from the address, else from this browser, else business as usual. */
export function useOpenDraft(systemId: string): OpenDraft | undefined {
  const [search] = useSearchParams();
  const [draft, setDraft] = useState<OpenDraft>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is read when the page opens, not when it is written
  useEffect(() => {
    let gone = false;
    const open = async (): Promise<void> => {
      const businessAsUsual = await engine().businessAsUsual(systemId);
      const kept = readDraft(systemId);
      const opened = await openDraft({ link: search.get(LINK) || undefined, kept, businessAsUsual, check: (text) => engine().check(text) });
      if (gone) return;
      if (opened.aside !== undefined) putAside(systemId, opened.aside);
      if (opened.problem?.from === 'browser') {
        putAside(systemId, opened.problem.text);
        forgetDraft(systemId);
      }
      const store = createDraftStore(businessAsUsual, opened.scenario, opened.kept);
      setDraft({ store, businessAsUsual, problem: opened.problem, putAside: opened.aside !== undefined });
    };
    setDraft(undefined);
    void open();
    return () => {
      gone = true;
    };
  }, [systemId]);
  return draft;
}

/** The draft as it is now. */
export const useDraftSnapshot = (store: DraftStore): DraftSnapshot => useSyncExternalStore(store.subscribe, store.snapshot);

/** Writes the draft to the address when it has rested, so that the address can be shared. */
export function useDraftInAddress(store: DraftStore, snapshot: DraftSnapshot): void {
  const [, changeAddress] = useAddress();
  const { link } = snapshot;
  // biome-ignore lint/correctness/useExhaustiveDependencies: written when the draft changes, not when the address does
  useEffect(() => {
    const timer = setTimeout(() => {
      changeAddress({ [LINK]: link });
      if (link !== undefined) store.linked(link);
    }, 400);
    return () => clearTimeout(timer);
  }, [link]);
}

/** Name a draft gets with its first change, so that it is not called business as usual. */
export const draftName = (baseline: Baseline, scenario: Scenario): string =>
  `${baseline.systems.find((system) => system.id === scenario.systemIds[0])?.shortName ?? ''}: draft scenario`;
