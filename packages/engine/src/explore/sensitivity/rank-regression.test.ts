import { describe, expect, it } from 'vitest';
import { EngineError } from '../../issues/engine-error.ts';
import { normalQuantile } from '../../math/normal-quantile.ts';
import { latinHypercube } from '../../random/latin-hypercube.ts';
import { scrambledSobol } from '../../random/sobol.ts';
import { drawStream, uniform } from '../../random/stream.ts';
import { rankRegression } from './rank-regression.ts';

const draws = (unknowns: number, runs: number, seed = 1) =>
  Array.from({ length: unknowns }, (_, unknown) => Float64Array.from({ length: runs }, (_run, run) => scrambledSobol(seed, unknown, run)));
const column = (runs: number, value: (run: number) => number) => Float64Array.from({ length: runs }, (_, run) => value(run));

describe('rankRegression', () => {
  it('agrees with numpy on a small table', () => {
    // numpy 2.4.6: lstsq on scipy.stats.rankdata columns, standardised; shares as loss of R squared; leave-one-out by refitting 12 times
    const x1 = Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    const x2 = Float64Array.of(5, 2, 9, 1, 12, 3, 7, 11, 4, 10, 6, 8);
    const y = Float64Array.of(2.1, 1.2, 5.5, 2.9, 8.5, 5.4, 8.2, 11.4, 9.1, 13.0, 11.2, 13.9);
    const found = rankRegression(y, [x1, x2], { entry: 0.05, runsPerTerm: 4 });
    expect(found.terms.map(({ unknown }) => unknown)).toEqual([0, 1]);
    expect(found.terms[0]!.coefficient).toBeCloseTo(0.780668739431626, 12);
    expect(found.terms[1]!.coefficient).toBeCloseTo(0.39922544046255376, 12);
    expect(found.terms[0]!.share).toBeCloseTo(0.5463803119343454, 12);
    expect(found.terms[1]!.share).toBeCloseTo(0.1428886986525224, 12);
    expect(found.terms[0]!.alone).toBeCloseTo(0.9090909090909092 ** 2, 12);
    expect(found.rSquared).toBeCloseTo(0.969334979644258, 12);
    expect(found.predictiveRSquared).toBeCloseTo(0.9569671680490106, 12);
    expect(found.correlations[0]).toBeCloseTo(0.9090909090909092, 12);
    expect(found.correlations[1]).toBeCloseTo(0.6503496503496504, 12);
  });

  it('shares out the variance of a sum of normal unknowns as their variances', () => {
    const unknowns = draws(5, 1000).map((u) => u.map(normalQuantile));
    const y = column(1000, (run) => 3 * unknowns[0]![run]! + 2 * unknowns[1]![run]! + unknowns[2]![run]!);
    const found = rankRegression(y, unknowns);
    expect(found.terms.map(({ unknown }) => unknown).slice(0, 3)).toEqual([0, 1, 2]);
    // ranks of normal numbers keep 97% of a linear relation: Pearson 6/pi asin(r/2)
    for (const [place, share] of [9 / 14, 4 / 14, 1 / 14].entries()) expect(Math.abs(found.terms[place]!.share - share)).toBeLessThan(0.05);
    expect(found.rSquared).toBeGreaterThan(0.95);
  });

  it('finds a handful among 250 unknowns over 300 runs, and nothing where there is nothing', () => {
    const unknowns = Array.from({ length: 250 }, (_, dimension) => latinHypercube({ seed: 3, block: 0, size: 300, dimension }));
    const noise = (run: number) => uniform(7, drawStream(5, run).lo, 1, 1) - 0.5;
    const y = column(300, (run) => Math.exp(2 * unknowns[17]![run]!) - 3 * unknowns[101]![run]! + unknowns[249]![run]! + noise(run));
    const found = rankRegression(y, unknowns);
    expect(found.terms.slice(0, 3).map(({ unknown }) => unknown)).toEqual([17, 101, 249]);
    expect(found.terms[1]!.coefficient).toBeLessThan(0);
    // at most 5 in 100 tables would let an idle unknown in
    expect(found.terms).toHaveLength(3);
    expect(found.rSquared - found.predictiveRSquared).toBeLessThan(0.03);
    expect(rankRegression(column(300, noise), unknowns).terms).toEqual([]);
    expect(rankRegression(column(300, noise), unknowns).rSquared).toBe(0);
  });

  it('lets idle unknowns in about as rarely as asked', () => {
    let entries = 0;
    for (let table = 0; table < 100; table++) {
      const unknowns = Array.from({ length: 20 }, (_, dimension) => latinHypercube({ seed: table, block: 0, size: 60, dimension }));
      entries += rankRegression(latinHypercube({ seed: table, block: 9, size: 60, dimension: 99 }), unknowns).terms.length > 0 ? 1 : 0;
    }
    // Bonferroni is a little below 5% for independent unknowns; 100 tables: 5 expected, standard error 2.2
    expect(entries).toBeLessThan(14);
    expect(entries).toBeGreaterThan(0);
  });

  it('takes one of two unknowns that are the same, and none that does not vary', () => {
    const [u] = draws(1, 100) as [Float64Array];
    const found = rankRegression(u, [column(100, () => 3), u, Float64Array.from(u)]);
    expect(found.terms).toEqual([
      {
        unknown: 1,
        coefficient: expect.closeTo(1, 12),
        share: expect.closeTo(1, 12),
        alone: expect.closeTo(1, 12),
        chance: expect.closeTo(0, 12),
      },
    ]);
    expect(found.correlations[0]).toBeNaN();
  });

  it('says that an output that does not vary has nothing to explain', () => {
    const found = rankRegression(
      column(50, () => 4),
      draws(2, 50),
    );
    expect(found.terms).toEqual([]);
    expect(found.rSquared).toBeNaN();
  });

  it('refuses columns of another number of runs', () => {
    expect(() => rankRegression(new Float64Array(5), [new Float64Array(4)])).toThrow(EngineError);
  });
});
