import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fillKnapsack, knapsackGrid } from './knapsack.ts';

const bestByTrial = (worth: readonly number[], sizes: ArrayLike<number>, capacity: number): number => {
  let best = 0;
  for (let set = 0; set < 1 << worth.length; set++) {
    const items = worth.map((_, at) => at).filter((at) => (set >> at) & 1);
    if (items.reduce((sum, at) => sum + (sizes[at] as number), 0) <= capacity + 1e-9)
      best = Math.max(
        best,
        items.reduce((sum, at) => sum + (worth[at] as number), 0),
      );
  }
  return best;
};

test('the dynamic programme packs the most worth, and marks items that fit and add up to it', () => {
  const items = fc.array(fc.record({ worth: fc.integer({ min: 1, max: 99 }), size: fc.integer({ min: 0, max: 20 }) }), {
    minLength: 1,
    maxLength: 10,
  });
  fc.assert(
    fc.property(items, fc.integer({ min: 0, max: 60 }), (list, capacity) => {
      const worth = list.map((item) => item.worth);
      const sizes = Int32Array.from(list, ({ size }) => size);
      const taken = new Uint8Array(list.length);
      const packed = fillKnapsack({ items: [...list.keys()], worth: Float64Array.from(worth), sizes, capacity }, taken);
      expect(packed).toBe(bestByTrial(worth, sizes, capacity));
      expect(worth.reduce((sum, value, at) => sum + value * (taken[at] as number), 0)).toBe(packed);
      expect(sizes.reduce((sum, size, at) => sum + size * (taken[at] as number), 0)).toBeLessThanOrEqual(capacity);
    }),
    { seed: 1 },
  );
});

test('on the grid nothing is forbidden that fits in reality', () => {
  const loads = fc.array(fc.double({ min: 0.01, max: 30, noNaN: true }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(loads, fc.double({ min: 1, max: 80, noNaN: true }), (sizes, capacity) => {
      const grid = knapsackGrid(Float64Array.from(sizes), Float64Array.of(capacity));
      const worth = sizes.map((_, at) => at + 1);
      const packed = fillKnapsack(
        { items: [...sizes.keys()], worth: Float64Array.from(worth), sizes: grid.sizes, capacity: grid.capacities[0] as number },
        new Uint8Array(sizes.length),
      );
      expect(packed).toBeGreaterThanOrEqual(bestByTrial(worth, sizes, capacity - 1e-9));
    }),
    { seed: 2 },
  );
});
