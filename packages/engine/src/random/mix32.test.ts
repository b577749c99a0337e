import { describe, expect, it } from 'vitest';
import { mix32 } from './mix32.ts';

describe('mix32', () => {
  it('is the published two-round function, here in exact whole-number arithmetic', () => {
    const published = (word: number) => {
      const mask = 0xffffffffn;
      let x = BigInt(word >>> 0);
      x = ((x ^ (x >> 16n)) * 0x21f0aaadn) & mask;
      x = ((x ^ (x >> 15n)) * 0xd35a2d97n) & mask;
      return Number(x ^ (x >> 15n));
    };
    for (const word of [0, 1, 2, 0xdeadbeef, 0x7fffffff, 0x80000000, -1]) expect(mix32(word) >>> 0, `${word}`).toBe(published(word));
  });

  it('is one to one on a million consecutive words', () => {
    const seen = new Set<number>();
    for (let word = 0; word < 1_000_000; word++) seen.add(mix32(word));
    expect(seen.size).toBe(1_000_000);
  });
});
