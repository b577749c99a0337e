import { expect, test } from 'vitest';
import { ranks } from './ranks.ts';

test('equal values share the mean of their ranks', () => {
  // scipy 1.17.1: stats.rankdata([3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5])
  expect([...ranks([3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5])]).toEqual([4.5, 1.5, 6, 1.5, 8, 11, 3, 10, 8, 4.5, 8]);
  expect([...ranks([])]).toEqual([]);
  expect([...ranks([7, 7])]).toEqual([1.5, 1.5]);
});
