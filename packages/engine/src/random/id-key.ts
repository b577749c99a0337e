import { utf8Bytes } from '../math/utf8.ts';

/** 64 bits that stand for a stable id in draws: two 32-bit words (signed, as bit operations give them). */
export interface StreamKey {
  readonly hi: number;
  readonly lo: number;
}

const SEED_HI = 0x243f6a88;
const SEED_LO = 0x85a308d3;

/**
 * Key of a stable id such as 'london-nw/specialist/7': MurmurHash3_x86_32 of its UTF-8 bytes under two seeds (the first 64 fractional bits of pi).
 * A million ids share a key with probability 3e-8. Not a secret and not for untrusted tables.
 */
export function idKey(id: string): StreamKey {
  const bytes = utf8Bytes(id);
  return { hi: murmur3(bytes, SEED_HI), lo: murmur3(bytes, SEED_LO) };
}

/** MurmurHash3_x86_32, Appleby, A. (2011), github.com/aappleby/smhasher, public domain. Signed 32-bit result. */
export function murmur3(bytes: Uint8Array, seed: number): number {
  const wholeBlocks = bytes.length & ~3;
  let hash = seed | 0;
  for (let i = 0; i < wholeBlocks; i += 4) {
    hash ^= scramble(byteAt(bytes, i) | (byteAt(bytes, i + 1) << 8) | (byteAt(bytes, i + 2) << 16) | (byteAt(bytes, i + 3) << 24));
    hash = (Math.imul(rotateLeft(hash, 13), 5) + 0xe6546b64) | 0;
  }
  let rest = 0;
  for (let i = bytes.length - 1; i >= wholeBlocks; i--) rest = (rest << 8) | byteAt(bytes, i);
  hash ^= scramble(rest) ^ bytes.length;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

function scramble(block: number): number {
  return Math.imul(rotateLeft(Math.imul(block, 0xcc9e2d51), 15), 0x1b873593);
}

function rotateLeft(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}

function byteAt(bytes: Uint8Array, index: number): number {
  return bytes[index] as number;
}
