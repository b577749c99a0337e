/**
 * Quantiles of the first `count` numbers of `values`, which are reordered: type 7 of Hyndman & Fan (1996), the default of R, NumPy and Excel's
 * PERCENTILE.INC: with h = (n - 1) p, x[floor h] + (h - floor h) (x[floor h + 1] - x[floor h]) over the ordered x.
 * Found by selection (Hoare's FIND, 1961), not by sorting. `probabilities` ascend; NaN among the values is not allowed.
 */
export function selectQuantiles(values: Float64Array, count: number, probabilities: readonly number[]): number[] {
  let settled = 0;
  return probabilities.map((probability) => {
    const position = (count - 1) * probability;
    const lower = Math.floor(position);
    selectRank(values, settled, count - 1, lower);
    settled = lower;
    const below = values[lower]!;
    const weight = position - lower;
    return weight === 0 ? below : below + weight * (smallestFrom(values, lower + 1, count) - below);
  });
}

/** Reorders values[low..high] so that the one of rank `rank` stands at its place, smaller ones before it, larger ones after it. */
function selectRank(values: Float64Array, low: number, high: number, rank: number): void {
  let left = low;
  let right = high;
  while (left < right) {
    const pivot = middleOfThree(values[left]!, values[(left + right) >> 1]!, values[right]!);
    let i = left;
    let j = right;
    while (i <= j) {
      while (values[i]! < pivot) i++;
      while (values[j]! > pivot) j--;
      if (i <= j) {
        const swapped = values[i]!;
        values[i++] = values[j]!;
        values[j--] = swapped;
      }
    }
    if (rank <= j) right = j;
    else if (rank >= i) left = i;
    else return;
  }
}

function middleOfThree(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}

function smallestFrom(values: Float64Array, from: number, to: number): number {
  let smallest = values[from]!;
  for (let index = from + 1; index < to; index++) if (values[index]! < smallest) smallest = values[index]!;
  return smallest;
}
