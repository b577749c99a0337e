import { useCallback, useLayoutEffect, useRef } from 'react';

/** A function that stays the same and does what the newest one does. For handlers, which are called after what is shown has been drawn. */
export function useStable<Given extends readonly unknown[], Answer>(newest: (...given: Given) => Answer): (...given: Given) => Answer {
  const latest = useRef(newest);
  useLayoutEffect(() => {
    latest.current = newest;
  });
  return useCallback((...given: Given) => latest.current(...given), []);
}
