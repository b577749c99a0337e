import fc from 'fast-check';
import { expect, test } from 'vitest';
import { largestRemainder, oneAtATime } from './largest-remainder.ts';

const claimsOf = (...weights: number[]) => weights.map((weight, index) => ({ id: `c${String(index).padStart(3, '0')}`, weight }));

test('ten seats by largest remainder over 47,000, 16,000, 15,900, 12,000, 6,000 and 3,100 votes', () => {
  // Hare quota 10,000: whole parts 4, 1, 1, 1, 0, 0; the largest remainders are 0.70, 0.60 and 0.60 (Wikipedia, "Largest remainders method")
  const seats = largestRemainder(10, claimsOf(47_000, 16_000, 15_900, 12_000, 6_000, 3_100));
  expect([...seats.values()]).toEqual([5, 2, 1, 1, 1, 0]);
});

test('equal remainders go to the first ids', () => {
  expect([...largestRemainder(2, claimsOf(1, 1, 1)).values()]).toEqual([1, 1, 0]);
});

test('shares add up to the total and stay within one of the exact quota', () => {
  const weights = fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(weights, fc.integer({ min: 0, max: 2_000 }), (list, total) => {
      const shares = [...largestRemainder(total, claimsOf(...list)).values()];
      const sum = list.reduce((a, b) => a + b, 0);
      expect(shares.reduce((a, b) => a + b, 0)).toBe(total);
      shares.forEach((share, index) => {
        expect(Math.abs(share - (total * (list[index] ?? 0)) / sum)).toBeLessThan(1);
      });
    }),
  );
});

test('units given one at a time go where weight per unit held is largest, a claim with none first', () => {
  // 30, 20, 10 with nothing held: one each, then 30/1 beats 20/1, then 20/1 beats 30/2
  expect([...oneAtATime(5, claimsOf(30, 20, 10), new Map()).values()]).toEqual([2, 2, 1]);
});

test('what is held already counts, and room limits what is given', () => {
  const claims = claimsOf(30, 20);
  expect([...oneAtATime(2, claims, new Map([['c000', 3]])).values()]).toEqual([0, 2]);
  expect([...oneAtATime(2, claims, new Map(), new Map([['c000', 2]])).values()]).toEqual([2, 0]);
  expect(() => oneAtATime(3, claims, new Map(), new Map([['c000', 2]]))).toThrow('no room for 1 of 3');
});
