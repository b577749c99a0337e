/** Numbers from 0 up to 1 that a seed decides: Marsaglia's 32-bit xorshift, "Xorshift RNGs" (2003), triple 13, 17, 5. For choosing moments of tests; the model has its own. */
export function seededRandom(seed: number): () => number {
  let state = (Math.imul(seed, 2_654_435_761) ^ 0x9e3779b9) >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 2 ** 32;
  };
}
