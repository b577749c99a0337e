import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { categorical, cumulativeShares } from './categorical.ts';

describe('categorical', () => {
  // durations of OM training in MODEL.md section 4
  const cumulative = cumulativeShares([0.35, 0.25, 0.17, 0.11, 0.08, 0.04]);

  it('inverts the cumulative distribution', () => {
    expect([0, 0.34, 0.36, 0.59, 0.61, 0.78, 0.9, 0.97, 0.9999999999].map((u) => categorical(u, cumulative))).toEqual([
      0, 0, 1, 1, 2, 3, 4, 5, 5,
    ]);
  });

  it('never picks a category of weight 0, and picks each as often as its weight over an even grid', () => {
    const weight = fc.integer({ min: 0, max: 20 });
    fc.assert(
      fc.property(fc.array(weight, { minLength: 1, maxLength: 8 }), (weights) => {
        const total = weights.reduce((sum, value) => sum + value, 0);
        fc.pre(total > 0);
        const shares = cumulativeShares(weights);
        const counts = weights.map(() => 0);
        for (let i = 0; i < total; i++) {
          const picked = categorical((i + 0.5) / total, shares);
          counts[picked] = (counts[picked] ?? 0) + 1;
        }
        expect(counts).toEqual(weights);
      }),
    );
  });
});
