import { useRef } from 'react';

/** A value as it was before while its data stay the same: what is drawn from it need not be drawn again. */
export function useSame<Value>(value: Value): Value {
  const before = useRef(value);
  if (!sameData(before.current, value)) before.current = value;
  return before.current;
}

/** Whether two values of plain data (numbers, texts, arrays, typed arrays, records) are the same. NaN is the same as NaN. */
export function sameData(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || ArrayBuffer.isView(a)) return sameItems(a as unknown as ArrayLike<unknown>, b);
  const [mine, theirs] = [Object.entries(a), b as Readonly<Record<string, unknown>>];
  return (
    !Array.isArray(b) &&
    !ArrayBuffer.isView(b) &&
    mine.length === Object.keys(b).length &&
    mine.every(([key, value]) => key in theirs && sameData(value, theirs[key]))
  );
}

function sameItems(a: ArrayLike<unknown>, b: object): boolean {
  const other = b as unknown as ArrayLike<unknown>;
  if (!(Array.isArray(b) || ArrayBuffer.isView(b)) || a.length !== other.length) return false;
  for (let at = 0; at < a.length; at++) if (!sameData(a[at], other[at])) return false;
  return true;
}
