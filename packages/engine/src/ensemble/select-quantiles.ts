/** Where quantiles stand among ordered numbers. */
export interface QuantilePlan {
  readonly count: number;
  /** Ranks that are needed, ascending, each once. */
  readonly ranks: Int32Array;
  /** For each quantile: rank of the number below, and the weight of the next one. */
  readonly below: Int32Array;
  readonly weight: Float64Array;
}

/**
 * Ranks behind quantiles of `count` numbers, of type 7 of Hyndman & Fan (1996), the default of R, NumPy and Excel's PERCENTILE.INC: with h = (n - 1) p,
 * x[floor h] + (h - floor h) (x[floor h + 1] - x[floor h]) over the ordered x.
 */
export function planQuantiles(count: number, probabilities: readonly number[]): QuantilePlan {
  const positions = probabilities.map((probability) => (count - 1) * probability);
  const below = positions.map((position) => Math.floor(position));
  const weight = positions.map((position, index) => position - below[index]!);
  const ranks = below.flatMap((rank, index) => (weight[index] === 0 ? [rank] : [rank, rank + 1]));
  return {
    count,
    ranks: Int32Array.from(new Set(ranks)).sort(),
    below: Int32Array.from(below),
    weight: Float64Array.from(weight),
  };
}

/**
 * Quantiles of the first `plan.count` numbers of `values`, which are reordered; NaN among them is not allowed. Found by selecting all ranks at once
 * (Hoare's FIND, 1961, descending only into parts that hold a wanted rank), not by sorting.
 */
export function selectQuantiles(values: Float64Array, { count, ranks, below, weight }: QuantilePlan, into: Float64Array): void {
  selectRanks({ values, ranks }, 0, count - 1, [0, ranks.length]);
  for (let quantile = 0; quantile < into.length; quantile++) {
    const rank = below[quantile]!;
    const share = weight[quantile]!;
    const value = values[rank]!;
    into[quantile] = share === 0 ? value : value + share * (values[rank + 1]! - value);
  }
}

interface Selection {
  readonly values: Float64Array;
  readonly ranks: Int32Array;
}

/** Parts up to this length are put in order outright. */
const SHORT = 12;

/** Reorders values[low..high] so that each wanted rank (those of `ranks[from..to)`) stands at its place. */
function selectRanks(selection: Selection, low: number, high: number, [from, to]: readonly [number, number]): void {
  const { values, ranks } = selection;
  if (from === to || low >= high) return;
  if (high - low < SHORT) {
    insertionSort(values, low, high);
    return;
  }
  const pivot = middleOfThree(values[low]!, values[(low + high) >> 1]!, values[high]!);
  let i = low;
  let j = high;
  while (i <= j) {
    while (values[i]! < pivot) i++;
    while (values[j]! > pivot) j--;
    if (i <= j) {
      const swapped = values[i]!;
      values[i++] = values[j]!;
      values[j--] = swapped;
    }
  }
  let left = from;
  while (left < to && ranks[left]! <= j) left++;
  let right = left;
  while (right < to && ranks[right]! < i) right++;
  selectRanks(selection, low, j, [from, left]);
  selectRanks(selection, i, high, [right, to]);
}

function insertionSort(values: Float64Array, low: number, high: number): void {
  for (let place = low + 1; place <= high; place++) {
    const value = values[place]!;
    let hole = place;
    while (hole > low && values[hole - 1]! > value) {
      values[hole] = values[hole - 1]!;
      hole--;
    }
    values[hole] = value;
  }
}

function middleOfThree(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
