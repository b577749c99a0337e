import { describe, expect, it } from 'vitest';
import { gFunction, gIndices, ishigami, ishigamiIndices } from '../../../test/numerics/sensitivity-functions.ts';
import { indicesFromOutputs, sobolDesign, sobolIndices } from './sobol-indices.ts';

/** Rounding of differences of sums over thousands of rows. */
const ROUNDING = 1e-12;

describe('sobolIndices', () => {
  it.each([
    ['Ishigami', 3, ishigami, ishigamiIndices],
    ["Sobol's g-function", 6, gFunction, gIndices],
  ] as const)('has the closed-form indices of %s within its intervals', (_name, unknowns, evaluate, closed) => {
    const found = sobolIndices({ unknowns, points: 2048, seed: 4 }, evaluate, { seed: 1, resamples: 300, level: 0.99 });
    expect(Math.abs(found.mean - closed.mean)).toBeLessThan(0.02);
    expect(Math.abs(found.variance / closed.variance - 1)).toBeLessThan(0.02);
    for (let i = 0; i < unknowns; i++) {
      const [first, total] = [found.first[i]!, found.total[i]!];
      expect(first.low, `first ${i}`).toBeLessThanOrEqual(closed.first[i]! + ROUNDING);
      expect(first.high, `first ${i}`).toBeGreaterThanOrEqual(closed.first[i]! - ROUNDING);
      expect(total.low, `total ${i}`).toBeLessThanOrEqual(closed.total[i]! + ROUNDING);
      expect(total.high, `total ${i}`).toBeGreaterThanOrEqual(closed.total[i]! - ROUNDING);
      // scrambled Sobol' points do better than the intervals, which take rows for independent
      expect(Math.abs(first.estimate - closed.first[i]!)).toBeLessThan(0.02);
      expect(Math.abs(total.estimate - closed.total[i]!)).toBeLessThan(0.02);
    }
  });

  it('of a linear function are the squared slopes, first and total alike', () => {
    const found = sobolIndices({ unknowns: 3, points: 1024, seed: 2 }, (u) => 4 * u[0]! + 2 * u[1]! + 10);
    for (const [i, share] of [0.8, 0.2, 0].entries()) {
      expect(found.first[i]!.estimate).toBeCloseTo(share, 2);
      expect(found.total[i]!.estimate).toBeCloseTo(share, 2);
    }
  });

  it('of a group are those of its unknowns together', () => {
    const groups = [[0, 2], [1]];
    const found = sobolIndices({ unknowns: 3, points: 2048, seed: 4, groups }, ishigami, { seed: 1, resamples: 0, level: 0.95 });
    // x1 and x3 interact with each other only
    expect(found.first[0]!.estimate).toBeCloseTo(1 - ishigamiIndices.first[1]!, 1);
    expect(found.total[0]!.estimate).toBeCloseTo(1 - ishigamiIndices.first[1]!, 1);
    expect(found.first[0]!.low).toBeNaN();
  });

  it('of an output that does not vary are not defined', () => {
    const found = sobolIndices({ unknowns: 2, points: 16, seed: 1 }, () => 7, { seed: 1, resamples: 10, level: 0.9 });
    expect(found.variance).toBe(0);
    expect(found.first[0]!.estimate).toBeNaN();
  });

  it('come out of runs made elsewhere just the same', () => {
    const plan = { unknowns: 3, points: 256, seed: 8 };
    const design = sobolDesign(plan);
    const run = (points: readonly Float64Array[]) => Float64Array.from(points, ishigami);
    const outputs = { a: run(design.a), b: run(design.b), mixed: design.mixed.map(run) };
    expect(indicesFromOutputs(outputs)).toEqual(sobolIndices(plan, ishigami));
  });
});
