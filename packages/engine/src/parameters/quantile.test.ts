import { describe, expect, it } from 'vitest';
import { distributions, PROBABILITIES } from '../../test/numerics/distribution-references.ts';
import { EngineError } from '../issues/engine-error.ts';
import { distributionMean, quantile, quantileFunction } from './quantile.ts';

describe('quantiles of the distributions of parameters', () => {
  it.each(distributions)('agree with scipy to a relative 1e-9: $uncertainty.kind, mean $mean', ({ uncertainty, mean, quantiles }) => {
    const prepared = quantileFunction(uncertainty);
    for (const [i, p] of PROBABILITIES.entries()) {
      const expected = quantiles[i] as number;
      // next to 0 a relative error means nothing: the mean gives the scale
      const error = Math.abs(prepared(p) - expected) / Math.max(Math.abs(expected), 1e-7 * Math.abs(mean));
      expect(error, `at ${p}: ${prepared(p)}, expected ${expected}`).toBeLessThanOrEqual(1e-9);
      expect(quantile(uncertainty, p)).toBe(prepared(p));
    }
    expect(Math.abs(distributionMean(uncertainty) / mean - 1)).toBeLessThan(1e-10);
  });

  it('of a list of values are steps', () => {
    const offered = {
      kind: 'discrete',
      values: [
        { value: 0, probability: 0.25 },
        { value: 1, probability: 0.5 },
        { value: 5, probability: 0.25 },
        { value: 9, probability: 0 },
      ],
    } as const;
    expect([0, 0.25, 0.2500001, 0.75, 0.76, 1].map((p) => quantile(offered, p))).toEqual([0, 0, 1, 1, 5, 5]);
    expect(distributionMean(offered)).toBe(1.75);
  });

  it('meet the ends of an 80% interval', () => {
    const own = { kind: 'two-piece-normal', median: 10, p10: 8, p90: 15 } as const;
    expect(quantile(own, 0.1)).toBeCloseTo(8, 12);
    expect(quantile(own, 0.5)).toBe(10);
    expect(quantile(own, 0.9)).toBeCloseTo(15, 12);
    const oneSided = { kind: 'two-piece-normal', median: 10, p10: 10, p90: 15 } as const;
    expect(quantile(oneSided, 0)).toBe(10);
    expect(quantile(oneSided, 0.3)).toBe(10);
  });

  it('average to the mean of the distribution', () => {
    for (const { uncertainty, mean } of distributions) {
      if (uncertainty.kind === 'poisson' || uncertainty.kind === 'lognormal') continue;
      const prepared = quantileFunction(uncertainty);
      let sum = 0;
      for (let i = 0; i < 2000; i++) sum += prepared((i + 0.5) / 2000);
      // midpoint rule over 2,000 cells; a gamma of shape 1/2 has the heaviest tail here
      expect(sum / 2000 / mean).toBeCloseTo(1, 2);
    }
  });

  it('of a fixed parameter, or outside 0 to 1, are our own mistake', () => {
    expect(() => quantile({ kind: 'fixed' }, 0.5)).toThrow(EngineError);
    expect(() => distributionMean({ kind: 'fixed' })).toThrow(EngineError);
    expect(() => quantile({ kind: 'poisson', mean: 3 }, 1.5)).toThrow('a probability lies between 0 and 1');
    expect(() => quantile({ kind: 'poisson', mean: 3 }, NaN)).toThrow(EngineError);
  });
});
