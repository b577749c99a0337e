import { exp } from './exp.ts';
import { expm1ByTable } from './exp-kernel.ts';

/**
 * e^x - 1 without cancellation near 0, error at most 1 ulp.
 * Below |x| = 0.15 the Taylor polynomial of degree 12 (remainder under 2^-58 of the result); above, Tang, P. T. P. (1992)
 * Table-driven implementation of the expm1 function in IEEE floating-point arithmetic, ACM TOMS 18(2), 211-222.
 */
export function expm1(x: number): number {
  if (x > -0.15 && x < 0.15) return taylor(x);
  if (x > 40) return exp(x);
  if (x < -38) return -1;
  if (x !== x) return x;
  return expm1ByTable(x);
}

function taylor(x: number): number {
  const x2 = x * x;
  const p =
    1 / 6 +
    x *
      (1 / 24 +
        x *
          (1 / 120 +
            x * (1 / 720 + x * (1 / 5040 + x * (1 / 40320 + x * (1 / 362880 + x * (1 / 3628800 + x * (1 / 39916800 + x / 479001600))))))));
  return x + x * (x / 2 + x2 * p);
}
