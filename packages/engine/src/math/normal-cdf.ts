import { exp } from './exp.ts';

const SQUARE_ROOT_OF_32 = 5.656854249492381;
/** 1 / sqrt(2 pi) */
const DENSITY_AT_0 = 0.3989422804014327;

/**
 * Probability that a standard normal number is at most x; relative accuracy holds in the lower tail, down to 1e-300 at x = -37.
 * Cody, W. J. (1969) Rational Chebyshev approximations for the error function, Mathematics of Computation 23, 631-637, in the form of
 * ANORM, Algorithm 715 (Cody 1993, ACM TOMS 19, 22-32). Coefficients as printed, to the nearest double.
 */
export function normalCdf(x: number): number {
  const y = Math.abs(x);
  if (y <= 0.67448975) return 0.5 + x * centre(x * x);
  if (y !== y) return y;
  // the tail is below the smallest double
  if (y > 39) return x > 0 ? 1 : 0;
  const upper = y <= SQUARE_ROOT_OF_32 ? density(y) * shoulder(y) : (density(y) * (DENSITY_AT_0 - farTail(1 / (y * y)))) / y;
  return x > 0 ? 1 - upper : upper;
}

/** exp(-y^2/2) without the rounding error of y^2: y split to 1/16. */
function density(y: number): number {
  const coarse = Math.floor(y * 16) / 16;
  return exp(-0.5 * coarse * coarse) * exp(-0.5 * (y - coarse) * (y + coarse));
}

function centre(s: number): number {
  const numerator =
    (((0.06568233791820745 * s + 2.2352520354606837) * s + 161.02823106855587) * s + 1067.6894854603709) * s + 18154.98125334356;
  const denominator = (((s + 47.202581904688245) * s + 976.0985517377767) * s + 10260.932208618979) * s + 45507.78933502673;
  return numerator / denominator;
}

function shoulder(y: number): number {
  const numerator =
    (((((((1.0765576773720192e-8 * y + 0.39894151208813466) * y + 8.883149794388377) * y + 93.50665613217785) * y + 597.2702763948002) * y +
      2494.5375852903726) *
      y +
      6848.190450536283) *
      y +
      11602.65143764735) *
      y +
    9842.714838383978;
  const denominator =
    (((((((y + 22.266688044328117) * y + 235.387901782625) * y + 1519.3775994075547) * y + 6485.558298266761) * y + 18615.571640885097) *
      y +
      34900.95272114598) *
      y +
      38912.00328609327) *
      y +
    19685.429676859992;
  return numerator / denominator;
}

function farTail(s: number): number {
  const numerator =
    ((((0.023073441764940174 * s + 0.215898534057957) * s + 0.12740116116024736) * s + 0.022235277870649807) * s + 0.0014216191932278934) *
      s +
    2.9112874951168793e-5;
  const denominator =
    ((((s + 1.284260096144911) * s + 0.4682382124808651) * s + 0.06598813786892856) * s + 0.0037823963320275824) * s + 7.297515550839662e-5;
  return (s * numerator) / denominator;
}
