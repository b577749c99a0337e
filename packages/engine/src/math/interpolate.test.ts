import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interpolate } from './interpolate.ts';

describe('interpolate', () => {
  // made-up leaver rates read at the midpoints of five-year age bands
  const ages = [27.5, 32.5, 37.5, 62.5];
  const rates = [0.1, 0.06, 0.05, 0.3];

  it('runs straight between points and holds the ends', () => {
    expect(interpolate(ages, rates, 30)).toBeCloseTo(0.08, 15);
    expect(interpolate(ages, rates, 50)).toBeCloseTo(0.175, 15);
    expect(interpolate(ages, rates, 20)).toBe(0.1);
    expect(interpolate(ages, rates, 70)).toBe(0.3);
    expect(interpolate([5], [2], 9)).toBe(2);
  });

  it('is exact at the points and never leaves the values around it', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 20 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (places, share) => {
          const xs = [...places].sort((a, b) => a - b);
          const ys = xs.map((x) => Math.abs(x * 7919) % 13);
          xs.forEach((x, i) => {
            expect(interpolate(xs, ys, x)).toBe(ys[i]);
          });
          const [x0, x1, y0, y1] = [xs[0], xs[1], ys[0], ys[1]] as [number, number, number, number];
          const between = interpolate(xs, ys, x0 + share * (x1 - x0));
          expect(between).toBeGreaterThanOrEqual(Math.min(y0, y1) - 1e-12);
          expect(between).toBeLessThanOrEqual(Math.max(y0, y1) + 1e-12);
        },
      ),
    );
  });
});
