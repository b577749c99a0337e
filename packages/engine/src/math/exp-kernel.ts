// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: a row of a table, of which one entry happens to be the root of 2
import { scaleByPowerOfTwo } from './binary64.ts';

/**
 * Shared part of exp, expm1 and pow.
 *
 * Table-driven reduction: x = (32 k + j) (ln 2)/32 + r, |r| <= (ln 2)/64, so e^x = 2^k 2^(j/32) e^r.
 * Tang, P. T. P. (1989) Table-driven implementation of the exponential function in IEEE floating-point arithmetic,
 * ACM TOMS 15(2), 144-157. (ln 2)/32 is held as two numbers (Cody, W. J. & Waite, W., 1980, Software Manual for the
 * Elementary Functions), 2^(j/32) likewise; constants computed with mpmath 1.3 at 300 bits. e^r - 1 is its Taylor
 * polynomial of degree 7, whose remainder is below 5e-21 (2^-67).
 */

const PER_LN2_OVER_32 = 46.16624130844683;
/** (ln 2)/32 to a multiple of 2^-42: its product with a whole number below 2^16 is exact. */
const LN2_OVER_32_HIGH = 0.021660849392446835;
const LN2_OVER_32_LOW = 5.145609244655338e-14;

/** 2^(j/32), nearest doubles. */
const ROOT_HIGH = new Float64Array([
  1.0, 1.0218971486541166, 1.0442737824274138, 1.0671404006768237, 1.0905077326652577, 1.1143867425958924, 1.1387886347566916,
  1.1637248587775775, 1.189207115002721, 1.215247359980469, 1.241857812073484, 1.2690509571917332, 1.2968395546510096, 1.3252366431597413,
  1.3542555469368927, 1.383909881963832, 1.4142135623730951, 1.4451808069770467, 1.4768261459394993, 1.5091644275934228, 1.5422108254079407,
  1.5759808451078865, 1.6104903319492543, 1.645755478153965, 1.681792830507429, 1.718619298122478, 1.7562521603732995, 1.7947090750031072,
  1.8340080864093424, 1.8741676341103, 1.9152065613971474, 1.9571441241754002,
]);
/** What the nearest doubles lack. */
const ROOT_LOW = new Float64Array([
  0.0, 5.109225028973444e-17, 8.551889705537965e-17, -7.899853966841582e-17, -3.046782079812471e-17, 1.0410278456845571e-16,
  8.912812676025408e-17, 3.8292048369240935e-17, 3.982015231465646e-17, -7.712630692681488e-17, 4.658027591836937e-17,
  2.667932131342186e-18, 2.5382502794888315e-17, -2.8587312100388614e-17, 7.70094837980299e-17, -6.770511658794786e-17,
  -9.667293313452913e-17, -3.0237581349939873e-17, -3.483994556892796e-17, -1.016455327754295e-16, 7.949834809697621e-17,
  -1.0136916471278304e-17, 2.4707192569797888e-17, -1.0125679913674773e-16, 8.199010020581497e-17, -1.851380418263111e-17,
  2.960140695448873e-17, 1.8227458427912087e-17, 3.283107224245627e-17, -6.122763413004143e-17, -1.0619946056195963e-16,
  8.960767791036668e-17,
]);

/** exp(high + low), for |high| < 746 and |low| below an ulp of high; error below 0.6 ulp. */
export function expOfSum(high: number, low: number): number {
  const n = Math.round(high * PER_LN2_OVER_32);
  const j = n & 31;
  const r = high - n * LN2_OVER_32_HIGH - (n * LN2_OVER_32_LOW - low);
  const root = ROOT_HIGH[j] as number;
  const y = root + ((ROOT_LOW[j] as number) + root * expm1OfRemainder(r));
  return scaleByPowerOfTwo(y, (n - j) / 32);
}

/** e^x - 1 for 0.15 <= |x| <= 40 by the same reduction: 2^k (2^(j/32) + ...) - 1 with the subtraction's own rounding error added back. */
export function expm1ByTable(x: number): number {
  const n = Math.round(x * PER_LN2_OVER_32);
  const j = n & 31;
  const k = (n - j) / 32;
  const r = x - n * LN2_OVER_32_HIGH - n * LN2_OVER_32_LOW;
  const root = ROOT_HIGH[j] as number;
  const rest = scaleByPowerOfTwo((ROOT_LOW[j] as number) + root * expm1OfRemainder(r), k);
  const lead = scaleByPowerOfTwo(root, k);
  const difference = lead - 1;
  const lost = lead >= 1 ? lead - difference - 1 : lead - (difference + 1);
  return difference + (lost + rest);
}

/** e^r - 1 for |r| <= (ln 2)/64. */
function expm1OfRemainder(r: number): number {
  const r2 = r * r;
  return r + r2 * (1 / 2 + r / 6 + r2 * (1 / 24 + r / 120 + r2 * (1 / 720 + r / 5040)));
}
