import { expect, test } from 'vitest';
import { poissonQuantile } from './poisson-quantile.ts';

test('the count is the first whose probabilities reach p, by plain summation', () => {
  for (const mean of [0.05, 0.7, 3, 12.5, 60]) {
    let sum = 0;
    let mass = Math.exp(-mean);
    // further out the steps drown in the rounding of a sum near 1
    for (let k = 0; sum < 1 - 1e-7; k++) {
      const before = sum;
      sum += mass;
      mass *= mean / (k + 1);
      expect(poissonQuantile(mean, (before + sum) / 2)).toBe(k);
      expect(poissonQuantile(mean, sum * (1 - 1e-12))).toBe(k);
    }
  }
});

test('a mean of 0 is always 0, and the ends are 0 and infinity', () => {
  expect(poissonQuantile(0, 0.99)).toBe(0);
  expect([poissonQuantile(3, 0), poissonQuantile(3, 1)]).toEqual([0, Infinity]);
  expect([poissonQuantile(3, -1), poissonQuantile(-3, 0.5)]).toEqual([NaN, NaN]);
});
