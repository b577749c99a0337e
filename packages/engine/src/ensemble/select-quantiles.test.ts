import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planQuantiles, selectQuantiles } from './select-quantiles.ts';

const PROBABILITIES = [0.1, 0.25, 0.5, 0.75, 0.9];

function quantiles(values: Float64Array, count = values.length, probabilities = PROBABILITIES): number[] {
  const into = new Float64Array(probabilities.length);
  selectQuantiles(values, planQuantiles(count, probabilities), into);
  return [...into];
}

describe('selectQuantiles', () => {
  test('gives the type 7 quantiles of R', () => {
    // R: quantile(c(3, 1, 4, 1, 5, 9, 2, 6), c(.1, .25, .5, .75, .9), type = 7), by hand from the definition: ordered 1 1 2 3 4 5 6 9, h = 7p.
    const found = quantiles(Float64Array.of(3, 1, 4, 1, 5, 9, 2, 6));
    // h = 0.7, 1.75, 3.5, 5.25, 6.3; only the last is not a sum of dyadic fractions: 6 + 0.3 x 3.
    expect(found.slice(0, 4)).toEqual([1, 1.75, 3.5, 5.25]);
    expect(found[4]).toBeCloseTo(6.9, 12);
  });

  test('of one number are that number', () => {
    expect(quantiles(Float64Array.of(7))).toEqual([7, 7, 7, 7, 7]);
  });

  test('use the first numbers only', () => {
    expect(quantiles(Float64Array.of(1, 2, 3, 99), 3, [0.5, 1])).toEqual([2, 3]);
  });

  test('are those of the sorted numbers, whatever their order', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), { minLength: 1, maxLength: 300 }), (numbers) => {
        const sorted = Float64Array.from(numbers).sort();
        const expected = PROBABILITIES.map((probability) => {
          const position = (sorted.length - 1) * probability;
          const lower = Math.floor(position);
          const weight = position - lower;
          return weight === 0 ? sorted[lower]! : sorted[lower]! + weight * (sorted[lower + 1]! - sorted[lower]!);
        });
        const found = quantiles(Float64Array.from(numbers));
        found.forEach((value, index) => {
          expect(value === expected[index]).toBe(true); // 0 and -0 count as equal
        });
      }),
    );
  });

  test('are the same whatever guesses part the numbers at the outset', () => {
    const numbers = fc.array(fc.oneof(fc.double({ noNaN: true }), fc.integer({ min: -2, max: 2 })), { minLength: 13, maxLength: 300 });
    const guesses = fc.array(fc.oneof(fc.double(), fc.integer({ min: -2, max: 2 })), { minLength: 0, maxLength: 7 });
    fc.assert(
      fc.property(numbers, guesses, (values, near) => {
        const into = new Float64Array(PROBABILITIES.length);
        const plan = planQuantiles(values.length, PROBABILITIES);
        selectQuantiles(Float64Array.from(values), plan, into, Float64Array.from(near).sort());
        const found = quantiles(Float64Array.from(values));
        found.forEach((value, index) => {
          expect(Object.is(value, into[index]) || value === into[index]).toBe(true); // 0 and -0 count as equal
        });
      }),
    );
  });

  test('take time in proportion to the numbers even when many are equal', () => {
    const numbers = Float64Array.from({ length: 200_000 }, (_, index) => index % 3);
    expect(quantiles(numbers)).toEqual([0, 0, 1, 2, 2]);
  });
});
