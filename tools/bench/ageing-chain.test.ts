import { expect, test } from 'vitest';
import { chainInTypedArrays } from './ageing-chain.ts';

test('a single band without ageing follows r / h + (n - r / h)(1 - h)^t', () => {
  const record = chainInTypedArrays({ months: 24, opening: [100], ageing: 0, leaving: [0.1], joiners: 2 });
  // the recurrence n' = n (1 - h) + r solved
  expect(record[24]).toBeCloseTo(20 + 80 * 0.9 ** 24, 9);
});

test('nobody vanishes: closing = opening + joiners - those who left or aged out of the last band', () => {
  const chain = { months: 1, opening: [10, 20], ageing: 0.1, leaving: [0.05, 0.2], joiners: 3 };
  const record = chainInTypedArrays(chain);
  // 10 + 3 - 1 - 0.5 and 20 + 1 - 2 - 4
  expect([record[1], record[3]]).toEqual([11.5, 15]);
});
