import type { StreamKey } from './id-key.ts';
import { mix32 } from './mix32.ts';
import { unitInterval } from './unit-interval.ts';

/**
 * Luck without state: a number is a function of (seed, draw, id, event, month) and of nothing else, so that levers, the order of loops
 * and other organisations change outcomes but never luck (common random numbers by construction; the idea of counter-based
 * generators is Salmon et al. 2011, Parallel random numbers: as easy as 1, 2, 3, SC11). Three stages, each a chain of `mix32`:
 *
 *   drawStream(seed, draw)        once per draw
 *   keyStream(stream, idKey(id))  once per person or post in a draw
 *   uniform(hi, lo, event, month) in the loop, about 5 ns
 *
 * Statistical tests: stream.test.ts. Not cryptographic.
 */
export function drawStream(seed: number, draw: number): StreamKey {
  const seedLow = seed | 0;
  const seedHigh = Math.floor(seed / 4294967296) | 0;
  const a = mix32(seedLow + 0x9e3779b9);
  const b = mix32(a ^ mix32(seedHigh + 0x7f4a7c15));
  const lo = mix32(b ^ mix32(draw + 0x6a09e667));
  const hi = mix32(lo ^ mix32(a + draw));
  return { hi, lo };
}

/** The stream of one id within a draw; a bijection of the key, so that different keys never share a stream. Streams of streams are allowed: a draw's stream keyed by service, then by line. */
export function keyStream(stream: StreamKey, key: StreamKey): StreamKey {
  const a = mix32(stream.lo ^ mix32(key.lo + stream.hi));
  const b = mix32(a ^ mix32(key.hi ^ stream.hi));
  return { hi: b, lo: mix32(a + b) };
}

/**
 * One number of a stream, strictly between 0 and 1, on a grid of 2^-52; the same arguments always give the same number.
 * Event codes and months are whole numbers from 0 to 65535 (absolute months fit until the year 5461).
 */
export function uniform(hi: number, lo: number, event: number, month: number): number {
  const inner = mix32((lo + ((event << 16) | month)) | 0);
  const outer = mix32(inner ^ hi);
  return unitInterval(outer, inner);
}
