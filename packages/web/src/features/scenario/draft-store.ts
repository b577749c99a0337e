import type { Scenario } from '@ohsim/engine';
import type { StoredAs } from '../../api/scenarios-api.ts';
import { changeDraft, type DraftHistory, redoDraft, sameScenario, settleDraft, startHistory, undoDraft } from './draft-history.ts';
import { encodeDraft } from './draft-link.ts';
import { forgetDraft, keepDraft } from './draft-storage.ts';

/** What a page sees of the draft. */
export interface DraftSnapshot {
  readonly history: DraftHistory;
  /** Whether the draft differs from what was last saved, or from business as usual if nothing was. */
  readonly unsaved: boolean;
  /** The draft for the address; undefined when nothing differs from business as usual. */
  readonly link: string | undefined;
  /** Whether this browser keeps the draft. */
  readonly kept: boolean;
  /** The saved scenario it was opened from or saved as. */
  readonly storedAs: StoredAs | undefined;
}

/** The scenario draft of one system: the only client store. Every change is kept in the browser at once. */
export interface DraftStore {
  subscribe(listener: () => void): () => void;
  snapshot(): DraftSnapshot;
  change(next: Scenario, topic?: string): void;
  settle(): void;
  undo(): void;
  redo(): void;
  /** This scenario, else what is in the draft now, counts as saved, there. */
  markSaved(storedAs: StoredAs, scenario?: Scenario): void;
  /** The draft goes on from this saved version without being equal to it; undefined: from none. */
  markFrom(storedAs: StoredAs | undefined): void;
  /** The address now holds this link. */
  linked(link: string): void;
}

/** What the browser keeps: the scenario, and the address it was last written to, to tell one's own link from a shared one. */
export interface KeptDraft {
  readonly scenario: unknown;
  readonly link: string;
  /** The saved scenario it goes back to, and whether it differs from that. */
  readonly storedAs?: StoredAs;
  readonly unsaved?: boolean;
}

/** What is known of a draft that was kept, besides its scenario. */
export type KeptState = Pick<KeptDraft, 'storedAs' | 'unsaved'>;

export function createDraftStore(businessAsUsual: Scenario, opening: Scenario, from: KeptState = {}): DraftStore {
  const systemId = businessAsUsual.systemIds[0] ?? '';
  const listeners = new Set<() => void>();
  let { storedAs } = from;
  let saved = storedAs !== undefined && from.unsaved === false ? opening : businessAsUsual;
  let link = encodeDraft(opening);
  let state = snapshotOf(startHistory(opening), true);

  function snapshotOf(history: DraftHistory, kept: boolean): DraftSnapshot {
    const neutral = sameScenario(history.present, businessAsUsual);
    const unsaved = !sameScenario(history.present, saved);
    return { history, unsaved, link: neutral ? undefined : encodeDraft(history.present), kept, storedAs };
  }
  function keep(history: DraftHistory): boolean {
    if (sameScenario(history.present, businessAsUsual)) {
      forgetDraft(systemId);
      return true;
    }
    const back = storedAs === undefined ? {} : { storedAs, unsaved: !sameScenario(history.present, saved) };
    return keepDraft(systemId, JSON.stringify({ scenario: history.present, link, ...back } satisfies KeptDraft));
  }
  function set(history: DraftHistory): void {
    if (history === state.history) return;
    state = snapshotOf(history, keep(history));
    for (const listener of listeners) listener();
  }

  keep(state.history);
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    snapshot: () => state,
    change: (next, topic) => set(changeDraft(state.history, next, topic)),
    settle: () => set(settleDraft(state.history)),
    undo: () => set(undoDraft(state.history)),
    redo: () => set(redoDraft(state.history)),
    markSaved(as, scenario = state.history.present) {
      saved = scenario;
      storedAs = as;
      set({ ...state.history });
    },
    markFrom(as) {
      storedAs = as;
      set({ ...state.history });
    },
    linked(written) {
      link = written;
      keep(state.history);
    },
  };
}
