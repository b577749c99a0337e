const DOUBLE = new Float64Array(1);
const WORDS = new Uint32Array(DOUBLE.buffer);
DOUBLE[0] = 1;
/** Which half of a double holds sign and exponent: 1 on little-endian machines. */
const HIGH_WORD = WORDS[1] === 0 ? 0 : 1;

const SMALLEST_EXPONENT = -1074;
const POWERS_OF_TWO = buildPowersOfTwo();

/** Exponent k of a positive, normal double: x = m 2^k with 1 <= m < 2. Not for zero, subnormal, infinite or negative numbers. */
export function exponentOf(x: number): number {
  DOUBLE[0] = x;
  return ((WORDS[HIGH_WORD] as number) >>> 20) - 1023;
}

/** 2^k, exact, for whole k from -1074 to 1023. */
export function powerOfTwo(k: number): number {
  return POWERS_OF_TWO[k - SMALLEST_EXPONENT] as number;
}

/** x 2^k with one rounding at most, for whole k from -2000 to 2000; overflows to Infinity and underflows gradually, as IEEE 754 does. */
export function scaleByPowerOfTwo(x: number, k: number): number {
  if (k >= -1022 && k <= 1023) return x * powerOfTwo(k);
  if (k > 1023) return x * powerOfTwo(1023) * powerOfTwo(Math.min(1023, k - 1023));
  // 2^(k + 1022) last: the first factor keeps the product normal, so that only the last multiplication rounds
  return x * powerOfTwo(Math.max(SMALLEST_EXPONENT, k + 1022)) * powerOfTwo(-1022);
}

function buildPowersOfTwo(): Float64Array {
  const powers = new Float64Array(1024 - SMALLEST_EXPONENT);
  for (let k = 0; k <= 1023; k++) powers[k - SMALLEST_EXPONENT] = k === 0 ? 1 : 2 * (powers[k - 1 - SMALLEST_EXPONENT] as number);
  for (let k = -1; k >= SMALLEST_EXPONENT; k--) powers[k - SMALLEST_EXPONENT] = (powers[k + 1 - SMALLEST_EXPONENT] as number) / 2;
  return powers;
}
