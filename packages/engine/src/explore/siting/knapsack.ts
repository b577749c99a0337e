/** Most cells of a capacity grid; real-valued capacities are rounded to it in the direction that keeps the bound valid. */
const CELLS = 240;

/** Whole-number sizes and capacities that never forbid what the real ones allow. */
export interface KnapsackGrid {
  readonly sizes: Int32Array;
  readonly capacities: Int32Array;
}

/**
 * Sizes rounded down to a grid, capacities too: items that fit in reality fit on the grid, so a bound from the grid holds. Whole-number sizes on small
 * capacities stay exact.
 */
export const knapsackGrid = (loads: Float64Array, capacities: Float64Array): KnapsackGrid => {
  const total = loads.reduce((sum, load) => sum + load, 0);
  const largest = capacities.reduce((most, capacity) => Math.max(most, Math.min(capacity, total)), 0);
  const whole = loads.every(Number.isInteger) && largest <= 4 * CELLS;
  const unit = whole || largest === 0 ? 1 : largest / CELLS;
  const cells = (size: number): number => Math.floor(size / unit + 1e-9);
  return { sizes: Int32Array.from(loads, cells), capacities: Int32Array.from(capacities, (capacity) => cells(Math.min(capacity, total))) };
};

export interface KnapsackItems {
  readonly items: readonly number[];
  /** Worth of each item in `items`, all above 0. */
  readonly worth: Float64Array;
  readonly sizes: Int32Array;
  readonly capacity: number;
}

/** The most worth that fits (0-1 knapsack, dynamic programme over the grid; Bellman 1957); marks the chosen items in `taken` by their number. */
export const fillKnapsack = ({ items, worth, sizes, capacity }: KnapsackItems, taken: Uint8Array): number => {
  let total = 0;
  for (const item of items) total += sizes[item] as number;
  if (total <= capacity) {
    let sum = 0;
    for (const item of items) {
      taken[item] = 1;
      sum += worth[item] as number;
    }
    return sum;
  }
  const width = capacity + 1;
  const best = new Float64Array(width);
  const chosen = new Uint8Array(items.length * width);
  items.forEach((item, row) => {
    const size = sizes[item] as number;
    const gain = worth[item] as number;
    for (let room = capacity; room >= size; room--) {
      const value = (best[room - size] as number) + gain;
      if (value > (best[room] as number)) {
        best[room] = value;
        chosen[row * width + room] = 1;
      }
    }
  });
  let room = capacity;
  for (let row = items.length - 1; row >= 0; row--) {
    if (chosen[row * width + room] === 0) continue;
    const item = items[row] as number;
    taken[item] = 1;
    room -= sizes[item] as number;
  }
  return best[capacity] as number;
};
