import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/** The view held in the address, and a way to change parts of it (undefined removes a part). Changes start from the address itself, so none is lost. */
export function useAddress(): readonly [URLSearchParams, (change: Readonly<Record<string, string | undefined>>) => void] {
  const [search, setSearch] = useSearchParams();
  const change = useCallback(
    (parts: Readonly<Record<string, string | undefined>>) => {
      const next = new URLSearchParams(globalThis.location.search);
      for (const [key, value] of Object.entries(parts)) {
        if (value === undefined) next.delete(key);
        else next.set(key, value);
      }
      setSearch(next, { replace: true, preventScrollReset: true });
    },
    [setSearch],
  );
  return [search, change];
}
