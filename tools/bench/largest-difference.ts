/** Largest difference between two lists of numbers, relative to the larger of the two, or to 1 where both are smaller. Lists of different length differ without bound. */
export function largestDifference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) return Number.POSITIVE_INFINITY;
  let largest = 0;
  for (let at = 0; at < a.length; at++) {
    const [one, other] = [a[at]!, b[at]!];
    const difference = Math.abs(one - other) / Math.max(1, Math.abs(one), Math.abs(other));
    // a number against none must not pass
    if (Number.isNaN(difference)) return Number.POSITIVE_INFINITY;
    largest = Math.max(largest, difference);
  }
  return largest;
}
