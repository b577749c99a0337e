import { useEffect, useRef, useState } from 'react';
import type { DraftStore } from './draft-store.ts';

/** How long the state before the last change is shown, milliseconds. */
const SHOWN = 1600;

/** Shows the last change again: the scenario before it for a moment, then the scenario as it is. A change made meanwhile ends it. */
export function useReplay(store: DraftStore, shown = SHOWN): { readonly replaying: boolean; readonly replay: () => void } {
  const [replaying, setReplaying] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const replay = (): void => {
    if (replaying || store.snapshot().history.past.length === 0) return;
    store.undo();
    const undone = store.snapshot().history;
    setReplaying(true);
    timer.current = setTimeout(() => {
      const { present, future } = store.snapshot().history;
      if (present === undone.present && future === undone.future) store.redo();
      setReplaying(false);
    }, shown);
  };
  return { replaying, replay };
}
