import { useCallback } from 'react';
import { useLocation, useSearchParams } from 'react-router';

/**
 * The view held in the address, and a way to change parts of it (undefined removes a part). Changes start from the address itself, so none is lost.
 * A page that has been left writes nothing more: it stays on screen while the next one loads, and writing would call the reader back.
 */
export function useAddress(): readonly [URLSearchParams, (change: Readonly<Record<string, string | undefined>>) => void] {
  const [search, setSearch] = useSearchParams();
  const { pathname } = useLocation();
  const change = useCallback(
    (parts: Readonly<Record<string, string | undefined>>) => {
      const { location } = globalThis;
      if (location.pathname !== pathname) return;
      const next = new URLSearchParams(location.search);
      for (const [key, value] of Object.entries(parts)) {
        if (value === undefined) next.delete(key);
        else next.set(key, value);
      }
      setSearch(next, { replace: true, preventScrollReset: true });
    },
    [pathname, setSearch],
  );
  return [search, change];
}
