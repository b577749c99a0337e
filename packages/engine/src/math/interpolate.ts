/** Value at x of the straight lines through the points (xs, ys), the end values held outside. xs rise strictly; at least one point; not checked here. */
export function interpolate(xs: ArrayLike<number>, ys: ArrayLike<number>, x: number): number {
  const last = xs.length - 1;
  if (!(x > (xs[0] as number))) return ys[0] as number;
  if (x >= (xs[last] as number)) return ys[last] as number;
  let low = 0;
  let high = last;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((xs[middle] as number) <= x) low = middle;
    else high = middle;
  }
  const left = xs[low] as number;
  const share = (x - left) / ((xs[high] as number) - left);
  return (ys[low] as number) * (1 - share) + (ys[high] as number) * share;
}
