import { useEffect, useRef, useState } from 'react';

/**
 * A value that follows another one, each time in a task of its own and always to the newest: what is slow to draw hangs on it, so that a slider is heard in
 * between and yet what is drawn moves on while the slider does. (A deferred value of React waits until the slider rests where drawing takes longer than the gap
 * between two moves.)
 */
export function usePaced<Value>(value: Value): Value {
  const [paced, setPaced] = useState(value);
  const newest = useRef(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    newest.current = value;
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      setPaced(() => newest.current);
    }, 0);
  }, [value]);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      timer.current = undefined;
    },
    [],
  );
  return paced;
}
