import { logOfSum } from './log-kernel.ts';

const parts = new Float64Array(2);

/** log(1 + x) without cancellation near 0, error at most 1 ulp (measured 0.51). 1 + x enters the kernel as an exact sum of two doubles. */
export function log1p(x: number): number {
  if (!(x > -1)) return x === -1 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  if (x < 1e-17 && x > -1e-17) return x;
  const u = 1 + x;
  const e = x < 1 ? x - (u - 1) : 1 - (u - x);
  logOfSum(u, e, parts);
  return parts[0] as number;
}
