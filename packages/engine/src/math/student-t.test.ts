import { expect, test } from 'vitest';
import { twoSidedT } from './student-t.ts';

test('two-sided probabilities agree with scipy', () => {
  // scipy 1.17.1: 2 * stats.t.sf(abs(t), freedom)
  for (const [t, freedom, expected] of [
    [0.5, 3, 0.651447964848151],
    [2, 10, 0.07338803477074037],
    [-3.5, 200, 0.0005735400749829994],
    [8, 950, 3.606204506965259e-15],
  ] as const)
    expect(Math.abs(twoSidedT(t, freedom) / expected - 1)).toBeLessThan(1e-11);
  expect(twoSidedT(0, 5)).toBe(1);
});
