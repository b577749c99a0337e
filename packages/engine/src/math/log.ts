import { logOfSum } from './log-kernel.ts';

const parts = new Float64Array(2);

/** Natural logarithm, error at most 1 ulp (measured 0.51), the same bits in every JavaScript engine. NaN below 0, -Infinity at 0. */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  logOfSum(x, 0, parts);
  return parts[0] as number;
}
