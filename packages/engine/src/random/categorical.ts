/**
 * Index of the category that a uniform number u falls into, for increasing cumulative probabilities ending at 1
 * (inverse of the cumulative distribution). The last category takes what rounding leaves. Not for more than about 30 categories: it walks.
 */
export function categorical(u: number, cumulative: ArrayLike<number>): number {
  const last = cumulative.length - 1;
  let index = 0;
  while (index < last && u >= (cumulative[index] as number)) index = index + 1;
  return index;
}

/** Running sums of weights divided by their total, for `categorical`. Weights are non-negative with a positive total; their unit cancels. */
export function cumulativeShares(weights: readonly number[]): number[] {
  const sums: number[] = [];
  let sum = 0;
  for (const weight of weights) {
    sum = sum + weight;
    sums.push(sum);
  }
  return sums.map((value) => value / sum);
}
