import { expect, test } from 'vitest';
import { distributionMean } from './distribution-mean.ts';

test('means in closed form', () => {
  // PERT(0, 4%, 13%): (0 + 16 + 13) / 6 = 4.8333%
  expect(distributionMean({ kind: 'pert', min: 0, mode: 0.04, max: 0.13 }, 0)).toBeCloseTo(0.0483333, 7);
  expect(distributionMean({ kind: 'triangular', min: 0, mode: 3, max: 6 }, 0)).toBe(3);
  expect(distributionMean({ kind: 'beta', a: 6, b: 14 }, 0)).toBeCloseTo(0.3, 12);
  expect(distributionMean({ kind: 'gamma', shape: 16, scale: 9.4 }, 0)).toBeCloseTo(150.4, 12);
  expect(distributionMean({ kind: 'lognormal', median: 32, sigma: 0.6 }, 0)).toBeCloseTo(32 * Math.exp(0.18), 9);
  expect(distributionMean({ kind: 'fixed' }, 7)).toBe(7);
});

test('means by quadrature of quantiles: a discrete and a symmetric cut normal', () => {
  const values = [
    { value: 1, probability: 0.25 },
    { value: 3, probability: 0.75 },
  ];
  expect(distributionMean({ kind: 'discrete', values }, 0)).toBeCloseTo(2.5, 9);
  expect(distributionMean({ kind: 'truncated-normal', mean: 0.5, sd: 0.2, min: 0, max: 1 }, 0)).toBeCloseTo(0.5, 9);
});
