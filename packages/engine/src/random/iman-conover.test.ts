import { describe, expect, it } from 'vitest';
import { EngineError } from '../issues/engine-error.ts';
import { rankCorrelate, scoreCorrelation } from './iman-conover.ts';
import { latinHypercube } from './latin-hypercube.ts';
import { scrambledSobol } from './sobol.ts';

const hypercube = (count: number, size: number) =>
  Array.from({ length: count }, (_, dimension) => latinHypercube({ seed: 11, block: 0, size, dimension }));

/** Spearman's rank correlation from its definition: 1 - 6 sum d^2 / (n (n^2 - 1)), no ties. */
function spearman(x: Float64Array, y: Float64Array): number {
  const ranks = (column: Float64Array) => {
    const rank = new Float64Array(column.length);
    for (const [place, row] of [...column.keys()].sort((a, b) => column[a]! - column[b]!).entries()) rank[row] = place;
    return rank;
  };
  const [a, b] = [ranks(x), ranks(y)];
  const n = x.length;
  return 1 - (6 * a.reduce((sum, rank, i) => sum + (rank - b[i]!) ** 2, 0)) / (n * (n * n - 1));
}

const TARGET = [
  [1, 0.6, -0.4],
  [0.6, 1, 0.1],
  [-0.4, 0.1, 1],
];

describe('rankCorrelate', () => {
  it('brings Spearman correlations within 0.04 of those asked for at 500 rows', () => {
    for (const columns of [
      hypercube(3, 500),
      [0, 1, 2].map((dimension) => Float64Array.from({ length: 500 }, (_, i) => scrambledSobol(3, dimension, i))),
    ]) {
      const result = rankCorrelate(columns, TARGET);
      // the scores have the wanted correlation exactly; ranks follow them up to the skew of a sample, about 1 / sqrt(500) / 3
      for (const [a, b] of [
        [0, 1],
        [0, 2],
        [1, 2],
      ] as const)
        expect(Math.abs(spearman(result[a]!, result[b]!) - TARGET[a]![b]!), `${a}, ${b}`).toBeLessThan(0.04);
    }
  });

  it('leaves what each column contains exactly as it was, and the order of the first', () => {
    const columns = hypercube(3, 200);
    const result = rankCorrelate(columns, TARGET);
    for (const [i, column] of columns.entries()) expect([...result[i]!].sort()).toEqual([...column].sort());
    expect(result[0]).toEqual(columns[0]);
    expect(result[1]).not.toEqual(columns[1]);
  });

  it('does nothing to columns that are correlated with none, nor lets one group move another', () => {
    const columns = hypercube(5, 100);
    const identity = columns.map((_, row) => columns.map((_column, other) => (row === other ? 1 : 0) as number));
    expect(rankCorrelate(columns, identity)).toEqual(columns);
    const pair = identity.map((row) => [...row]);
    pair[3]![1] = 0.7;
    pair[1]![3] = 0.7;
    const one = rankCorrelate(columns, pair);
    for (const untouched of [0, 1, 2, 4]) expect(one[untouched]).toEqual(columns[untouched]);
    expect(spearman(one[1]!, one[3]!)).toBeCloseTo(0.7, 1);
    pair[4]![2] = -0.5;
    pair[2]![4] = -0.5;
    const two = rankCorrelate(columns, pair);
    for (const same of [0, 1, 2, 3]) expect(two[same]).toEqual(one[same]);
  });

  it('reaches strong and negative correlations', () => {
    for (const r of [-0.95, -0.5, 0.2, 0.9]) {
      const [x, y] = rankCorrelate(hypercube(2, 1000), [
        [1, r],
        [r, 1],
      ]) as [Float64Array, Float64Array];
      // 3 x 0.3 / sqrt(1000)
      expect(Math.abs(spearman(x, y) - r), `${r}`).toBeLessThan(0.03);
    }
  });

  it('says which row of a matrix contradicts the others, and refuses too few rows', () => {
    const contradiction = [
      [1, 0.9, -0.9],
      [0.9, 1, 0.9],
      [-0.9, 0.9, 1],
    ];
    expect(() => rankCorrelate(hypercube(3, 100), contradiction)).toThrow(/asked for is not positive definite: row 2/);
    expect(() => rankCorrelate(hypercube(3, 3), TARGET)).toThrow(/as drawn is not positive definite/);
    expect(() => rankCorrelate(hypercube(2, 10), TARGET)).toThrow(EngineError);
  });
});

describe('scoreCorrelation', () => {
  it('is 2 sin(pi r / 6)', () => {
    for (const r of [-1, -0.3, 0, 0.5, 1]) expect(scoreCorrelation(r)).toBeCloseTo(2 * Math.sin((Math.PI * r) / 6), 15);
  });
});
