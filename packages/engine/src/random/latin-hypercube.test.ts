import { describe, expect, it } from 'vitest';
import { chiSquareZ, correlationZ, evennessZ } from '../../test/numerics/statistics.ts';
import { latinHypercube } from './latin-hypercube.ts';

const column = (seed: number, dimension: number, size = 64) => latinHypercube({ seed, block: 0, size, dimension });

describe('latinHypercube', () => {
  it('has one number in each cell', () => {
    for (const size of [1, 2, 7, 64, 1000]) {
      const cells = [...column(3, 5, size)].map((u) => Math.floor(u * size)).sort((a, b) => a - b);
      expect(cells).toEqual(Array.from({ length: size }, (_, i) => i));
    }
  });

  it('puts each number anywhere within its cell', () => {
    const places = Float64Array.from({ length: 600 }, (_, seed) => seed).map((seed) => (column(seed, 1)[11]! * 64) % 1);
    expect(Math.abs(evennessZ(places, 16))).toBeLessThan(4);
  });

  it('puts every cell in every place equally often', () => {
    const counts = new Float64Array(64);
    for (let seed = 0; seed < 6400; seed++) counts[Math.floor(latinHypercube({ seed, block: 2, size: 8, dimension: 0 })[3]! * 64)]! += 1;
    expect(Math.abs(chiSquareZ(counts, () => 100))).toBeLessThan(4);
  });

  it('has columns, blocks and seeds that have nothing to do with each other', () => {
    const base = latinHypercube({ seed: 1, block: 0, size: 4096, dimension: 0 });
    for (const other of [
      { seed: 1, block: 0, size: 4096, dimension: 1 },
      { seed: 1, block: 1, size: 4096, dimension: 0 },
      { seed: 2, block: 0, size: 4096, dimension: 0 },
    ])
      expect(Math.abs(correlationZ(base, latinHypercube(other)))).toBeLessThan(4);
  });

  it('is the same column whenever it is asked for', () => {
    expect(column(8, 2)).toEqual(column(8, 2));
  });

  it('estimates the mean of a sum with far less variance than plain sampling', () => {
    // the sum of three uniform numbers has variance 3/12; the mean of 64 plain ones 3/768; a hypercube leaves only the places in cells: 3/(12 64^3)
    let sum = 0;
    for (let seed = 0; seed < 400; seed++) {
      let mean = 0;
      for (const dimension of [0, 1, 2]) for (const u of column(seed, dimension)) mean += u / 64;
      sum += (mean - 1.5) ** 2 / 400;
    }
    // 400 squares: standard error 7%
    expect(sum / (3 / (12 * 64 ** 3))).toBeGreaterThan(0.75);
    expect(sum / (3 / (12 * 64 ** 3))).toBeLessThan(1.25);
  });
});
