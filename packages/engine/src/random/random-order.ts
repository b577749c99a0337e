import type { StreamKey } from './id-key.ts';
import { uniform } from './stream.ts';

/** Events from `event` on that one order of up to 2^28 things uses up. */
export const ORDER_EVENTS = 4096;

/** The whole numbers 0 to count - 1 in random order, every order equally likely (Fisher & Yates; Knuth, The Art of Computer Programming 2, 3.4.2 P). */
export function randomOrder({ hi, lo }: StreamKey, event: number, count: number): Int32Array {
  const order = Int32Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const other = Math.floor(longUniform({ hi, lo }, event, i) * (i + 1));
    const kept = order[i] as number;
    order[i] = order[other] as number;
    order[other] = kept;
  }
  return order;
}

/** The index-th number of an event, for indexes beyond the 65,536 months of a stream: takes the events after it, up to `ORDER_EVENTS` of them. */
export function longUniform({ hi, lo }: StreamKey, event: number, index: number): number {
  return uniform(hi, lo, event + Math.floor(index / 65_536), index % 65_536);
}
