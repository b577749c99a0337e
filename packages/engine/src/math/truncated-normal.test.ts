import { expect, test } from 'vitest';
import { normalQuantile } from './normal-quantile.ts';
import { truncatedNormalMean, truncatedNormalQuantile } from './truncated-normal.ts';

test('without a cut it is the normal distribution', () => {
  const whole = { mean: 3, sd: 2, min: -Infinity, max: Infinity };
  for (const p of [1e-6, 0.2, 0.5, 0.9]) expect(truncatedNormalQuantile(whole, p)).toBeCloseTo(3 + 2 * normalQuantile(p), 12);
  expect(truncatedNormalMean(whole)).toBe(3);
});

test('cut at its mean it is half a normal distribution, whose mean is the square root of 2 / pi', () => {
  expect(truncatedNormalMean({ mean: 0, sd: 1, min: 0, max: Infinity })).toBeCloseTo(Math.sqrt(2 / Math.PI), 14);
  expect(truncatedNormalQuantile({ mean: 0, sd: 1, min: 0, max: Infinity }, 0.5)).toBeCloseTo(0.6744897501960817, 14);
});

test('it never leaves its ends, and reaches them', () => {
  const cut = { mean: 0, sd: 1, min: 7, max: 8 };
  expect(truncatedNormalQuantile(cut, 0)).toBeCloseTo(7, 12);
  expect(truncatedNormalQuantile(cut, 1)).toBeCloseTo(8, 12);
  for (let i = 1; i < 100; i++) {
    const value = truncatedNormalQuantile(cut, i / 100);
    expect(value).toBeGreaterThan(truncatedNormalQuantile(cut, (i - 1) / 100));
    expect(value).toBeLessThanOrEqual(8);
  }
});
