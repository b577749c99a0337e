/**
 * A bijection of 32-bit words in which every input bit flips every output bit with probability close to a half:
 * two multiply-xorshift rounds with the constants of Wellons, C. (2018, revised 2022) Prospecting for hash functions
 * (nullprogram.com/blog/2018/07/31; 'lowest bias' 16-21f0aaad-15-d35a2d97-15), the construction of MurmurHash3's finaliser (Appleby 2011).
 */
export function mix32(word: number): number {
  let x = word;
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
  x = Math.imul(x ^ (x >>> 15), 0xd35a2d97);
  return x ^ (x >>> 15);
}
