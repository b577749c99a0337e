/**
 * Elementary functions in whole-number arithmetic (BigInt), 400 fractional bits: the tests' yardstick for `src/math`.
 * It shares no code or constant with the engine; `high-precision.test.ts` checks it against mpmath.
 * A number is `mantissa * 2^exponent` with a BigInt mantissa.
 */
export interface BigFloat {
  readonly mantissa: bigint;
  readonly exponent: number;
}

const BITS = 400;
const ONE = 1n << BigInt(BITS);

/** The exact value of a finite double. */
export function exactly(x: number): BigFloat {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  const bits = view.getBigUint64(0);
  const field = Number((bits >> 52n) & 2047n);
  const fraction = bits & ((1n << 52n) - 1n);
  const mantissa = field === 0 ? fraction : fraction | (1n << 52n);
  return { mantissa: x < 0 ? -mantissa : mantissa, exponent: (field === 0 ? 1 : field) - 1075 };
}

export function bigExp(x: BigFloat): BigFloat {
  const value = toFixed(x);
  const k = roundedQuotient(value, LN2);
  const r = (value - k * LN2) >> 12n;
  let term = ONE;
  let sum = ONE;
  for (let n = 1n; term !== 0n; n++) {
    term = (term * r) / (n << BigInt(BITS));
    sum += term;
  }
  for (let i = 0; i < 12; i++) sum = (sum * sum) >> BigInt(BITS);
  return { mantissa: sum, exponent: Number(k) - BITS };
}

/** Below |x| = 2^-100 the fixed point is scaled up first, so that small arguments keep 300 significant bits. */
export function bigExpm1(x: BigFloat): BigFloat {
  const size = bitLength(x.mantissa) + x.exponent;
  if (size > -60) return add(bigExp(x), { mantissa: -1n, exponent: 0 });
  // x + x^2/2 + x^3/6 + x^4/24 + x^5/120 + x^6/720: the next term is below 2^-360 of the first
  let sum: BigFloat = { mantissa: 0n, exponent: 0 };
  for (const factorial of [720n, 120n, 24n, 6n, 2n, 1n]) {
    const inverse = { mantissa: ONE / factorial, exponent: -BITS };
    sum = multiply(x, add(inverse, sum));
  }
  return sum;
}

/** log x for x > 0: k ln 2 + 2 artanh((m - 1)/(m + 1)). */
export function bigLog(x: BigFloat): BigFloat {
  const length = bitLength(x.mantissa);
  let k = length + x.exponent;
  let m = shift(x.mantissa, BITS - length);
  if (m * m * 2n < ONE * ONE) {
    m <<= 1n;
    k -= 1;
  }
  // the difference m - 1 is exact, so a result near 0 keeps its significant bits through an extra scale
  const extra = 200n;
  const s = ((m - ONE) << (BigInt(BITS) + extra)) / (m + ONE);
  const s2 = (s * s) >> (BigInt(BITS) + 2n * extra);
  let power = s;
  let sum = 0n;
  for (let n = 1n; power !== 0n; n += 2n) {
    sum += power / n;
    power = (power * s2) / ONE;
  }
  return { mantissa: ((BigInt(k) * LN2) << extra) + 2n * sum, exponent: -BITS - Number(extra) };
}

export function bigLog1p(x: BigFloat): BigFloat {
  const size = bitLength(x.mantissa) + x.exponent;
  if (size > -60) return bigLog(add({ mantissa: 1n, exponent: 0 }, x));
  // x - x^2/2 + ... - x^6/6
  let sum: BigFloat = { mantissa: 0n, exponent: 0 };
  for (const n of [6n, 5n, 4n, 3n, 2n, 1n]) {
    const inverse = { mantissa: n % 2n === 0n ? -(ONE / n) : ONE / n, exponent: -BITS };
    sum = multiply(x, add(inverse, sum));
  }
  return sum;
}

export function bigPow(x: number, y: number): BigFloat {
  return bigExp(multiply(bigLog(exactly(x)), exactly(y)));
}

/** |computed - exact| in units in the last place of the exact result (of the smallest subnormal below 2^-1022). */
export function ulpError(computed: number, exact: BigFloat): number {
  const size = exact.mantissa === 0n ? -1074 : bitLength(exact.mantissa) + exact.exponent;
  const ulp = (size < -1021 ? -1021 : size) - 53;
  const difference = add(exactly(computed), { mantissa: -exact.mantissa, exponent: exact.exponent });
  // 64 bits below the ulp are plenty
  return Number(shift(difference.mantissa < 0n ? -difference.mantissa : difference.mantissa, difference.exponent - ulp + 64)) / 2 ** 64;
}

export function toNumber(x: BigFloat): number {
  const length = bitLength(x.mantissa);
  const power = x.exponent + length - 60;
  const half = Math.floor(power / 2);
  // in two factors, because one alone may be below the smallest double
  return Number(shift(x.mantissa, 60 - length)) * 2 ** half * 2 ** (power - half);
}

export function add(a: BigFloat, b: BigFloat): BigFloat {
  const exponent = Math.min(a.exponent, b.exponent);
  return { mantissa: (a.mantissa << BigInt(a.exponent - exponent)) + (b.mantissa << BigInt(b.exponent - exponent)), exponent };
}

export function multiply(a: BigFloat, b: BigFloat): BigFloat {
  return { mantissa: a.mantissa * b.mantissa, exponent: a.exponent + b.exponent };
}

function toFixed(x: BigFloat): bigint {
  return shift(x.mantissa, x.exponent + BITS);
}

function shift(mantissa: bigint, by: number): bigint {
  return by >= 0 ? mantissa << BigInt(by) : mantissa >> BigInt(-by);
}

function bitLength(mantissa: bigint): number {
  const hex = (mantissa < 0n ? -mantissa : mantissa).toString(16);
  return 4 * (hex.length - 1) + Number.parseInt(hex.slice(0, 1), 16).toString(2).length;
}

function roundedQuotient(a: bigint, b: bigint): bigint {
  const doubled = 2n * a + b;
  const quotient = doubled / (2n * b);
  return doubled < 0n && quotient * 2n * b !== doubled ? quotient - 1n : quotient;
}

/** ln 2 = sum 1/(n 2^n). */
const LN2 = (() => {
  const guard = 32n;
  let sum = 0n;
  for (let n = 1n; n < BigInt(BITS) + guard; n++) sum += (ONE << guard) / (n << n);
  return sum >> guard;
})();
