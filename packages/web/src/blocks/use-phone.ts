import { useSyncExternalStore } from 'react';

const NARROW = '(max-width: 720px)';

/** Whether the page is as narrow as a phone. */
export function usePhone(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = globalThis.matchMedia(NARROW);
      query.addEventListener('change', changed);
      return () => query.removeEventListener('change', changed);
    },
    () => globalThis.matchMedia(NARROW).matches,
    () => false,
  );
}
