import { exponentOf, powerOfTwo } from './binary64.ts';

/**
 * Shared part of log, log1p and pow: the natural logarithm as an unevaluated sum of two doubles.
 *
 * x = 2^k m, 0.707 <= m <= 1.414; a reciprocal c of at most 10 bits, tabled at every 1/64, leaves g = c m - 1 with |g| <= 0.0114,
 * exactly, and log x = k ln 2 - log c + log(1 + g). Tang, P. T. P. (1990) Table-driven implementation of the logarithm function
 * in IEEE floating-point arithmetic, ACM TOMS 16(4), 378-400; the exact reduced argument follows Gal, S. & Bachelis, B. (1991)
 * ACM TOMS 17(1), 26-45. Double-double sums: Dekker, T. J. (1971) Numerische Mathematik 18, 224-242.
 * Constants computed with mpmath 1.3 at 300 bits; high parts are multiples of 2^-42 so that k ln 2 - log c is exact.
 */

const LN2_HIGH = 0.6931471805598903;
const LN2_LOW = 5.497923018708371e-14;

const FIRST_CELL = 45;
/** 512 c for m near 45/64, 46/64 ... 91/64. */
const RECIPROCAL_512 = new Float64Array([
  728, 712, 697, 683, 669, 655, 643, 630, 618, 607, 596, 585, 575, 565, 555, 546, 537, 529, 520, 512, 504, 496, 489, 482, 475, 468, 462,
  455, 449, 443, 437, 431, 426, 420, 415, 410, 405, 400, 395, 390, 386, 381, 377, 372, 368, 364, 360,
]);
const MINUS_LOG_HIGH = new Float64Array([
  -0.35197642315711164, -0.32975328637257917, -0.30846078572108127, -0.2881702345312078, -0.26745943508876735, -0.2463106105958559,
  -0.22782009919819757, -0.20739519434596332, -0.18816383241824042, -0.1702041660200848, -0.15191604202573217, -0.13328722219239353,
  -0.11604541575775329, -0.0985011061068235, -0.08064348870698268, -0.06429435070549516, -0.04767346946937323, -0.03266380681884584,
  -0.015504186535963527, 0.0, 0.01574835696806076, 0.03174869831468641, 0.04596213556465045, 0.060380510988807146, 0.07500982100486908,
  0.08985632912185793, 0.10275973395778237, 0.11802720608852724, 0.13130173729723538, 0.14475485499428942, 0.1583914299440039,
  0.172216534935842, 0.1838852787700489, 0.19806991376208316, 0.21004610480872543, 0.2221674653410446, 0.23443755793300625,
  0.2468600779316148, 0.2594388601382889, 0.2721778859158803, 0.28248725557477883, 0.29552524991277096, 0.3060794375915066,
  0.3194307707663029, 0.33024168687052224, 0.3411707574027787, 0.35222059358943625,
]);
const MINUS_LOG_LOW = new Float64Array([
  -6.654491643324795e-14, 1.1118671389559323e-13, 6.51660035646737e-14, -7.445357054751763e-14, 4.6684676570510833e-14,
  1.1177156288837231e-13, 8.596509314011835e-14, -1.0726867577289733e-13, 5.743078393200756e-14, 9.433537664581756e-14,
  -1.0980754099855238e-13, 4.4819840726013836e-14, -8.936559926276793e-14, -1.0965899689943145e-13, 5.595440532347099e-14,
  9.790518511990216e-14, 1.6328004423783634e-14, 5.4245058792756725e-14, -1.7274567499706107e-15, 0.0, 7.840703382506278e-14,
  -1.0610652735224087e-13, -1.4693284460141064e-14, 1.0033424888676119e-13, -2.5061174934837362e-15, 3.1218748807418837e-15,
  -1.3438406228830954e-14, 3.013227959910772e-14, 1.811460150533731e-14, 8.272973285564614e-14, -8.626913488119114e-14,
  -8.199467511461324e-14, 8.84637355812087e-14, 1.0634128304268335e-14, 8.405546663347035e-14, 1.0970699320566433e-13,
  -3.76018844589075e-14, -8.899851356560444e-14, 9.704226792067357e-14, -6.465103064005256e-14, -1.0190482133505088e-13,
  3.586053092023274e-14, -9.55418156600115e-15, 5.834357420090924e-14, 5.4612144489920215e-14, -1.156568624616423e-14,
  -8.414918193489195e-14,
]);

/**
 * log(u + e) for finite u > 0 and |e| at most half an ulp of u; writes the nearest double to out[0] and the rest to out[1].
 * Relative error of the sum below 2^-64.
 */
export function logOfSum(u: number, e: number, out: Float64Array): void {
  let k = 0;
  let normal = u;
  if (u < 2.2250738585072014e-308) {
    normal = u * 18014398509481984;
    k = -54;
  }
  let shift = exponentOf(normal);
  let m = normal * powerOfTwo(-shift);
  if (m > 1.4140625) {
    m = 0.5 * m;
    shift = shift + 1;
  }
  k = k + shift;
  const rest = e === 0 ? 0 : e * powerOfTwo(-shift);

  const cell = Math.floor(m * 64 + 0.5) - FIRST_CELL;
  const c = (RECIPROCAL_512[cell] as number) / 512;
  const mHigh = Math.fround(m);
  const a = mHigh * c - 1;
  const b = (m - mHigh) * c;
  const sum = a + b;
  const sumRest = sumError(a, b, sum) + c * rest;
  const g = sum + sumRest;
  const gRest = sum - g + sumRest;

  // log(1 + g) = g - g^2/2 + tail, the square in two parts
  const gHigh = Math.fround(g);
  const half = 0.5 * gHigh * gHigh;
  const halfRest = 0.5 * (g - gHigh) * (g + gHigh) + g * gRest;
  const offset = k * LN2_HIGH + (MINUS_LOG_HIGH[cell] as number);
  const first = offset + g;
  const second = first - half;
  const low =
    sumError(offset, g, first) +
    sumError(first, -half, second) +
    (gRest - halfRest + g * g * g * tail(g) + (k * LN2_LOW + (MINUS_LOG_LOW[cell] as number)));
  const high = second + low;
  out[0] = high;
  out[1] = second - high + low;
}

/** The rounding error of s = fl(a + b), exactly. Knuth's TwoSum (The Art of Computer Programming 2, 4.2.2). */
function sumError(a: number, b: number, s: number): number {
  const bSeen = s - a;
  return a - (s - bSeen) + (b - bSeen);
}

/** 1/3 - g/4 + g^2/5 - ... to g^9/12: the omitted term is below 2^-67 of g. */
function tail(g: number): number {
  return (
    1 / 3 - g * (1 / 4 - g * (1 / 5 - g * (1 / 6 - g * (1 / 7 - g * (1 / 8 - g * (1 / 9 - g * (1 / 10 - g * (1 / 11 - g * (1 / 12)))))))))
  );
}
