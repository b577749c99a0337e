import { describe, expect, test } from 'vitest';
import { DRAW_STATISTICS, summariseDraws } from './summarise-draws.ts';

const at = (statistics: readonly Float64Array[], position: number) =>
  Object.fromEntries(DRAW_STATISTICS.map((name, index) => [name, statistics[index]![position]]));

describe('summariseDraws', () => {
  test('gives mean and quantiles of each position over draws', () => {
    const samples = [10, 20, 30, 40, 50].map((value) => Float64Array.of(value, 7, value / 10));
    const statistics = summariseDraws(samples, 0, 3);
    expect(at(statistics, 0)).toEqual({ mean: 30, p10: 14, p25: 20, p50: 30, p75: 40, p90: 46 });
    expect(at(statistics, 1)).toEqual({ mean: 7, p10: 7, p25: 7, p50: 7, p75: 7, p90: 7 });
  });

  test('reads the part of the sample it is asked for, over any width', () => {
    const width = 200;
    const samples = [1, 2, 3].map((draw) => Float64Array.from({ length: width + 10 }, (_, position) => position * draw));
    const [mean] = summariseDraws(samples, 10, width);
    expect([...mean!]).toEqual(Array.from({ length: width }, (_, position) => (position + 10) * 2));
  });

  test('leaves a draw out where it is not defined', () => {
    const statistics = summariseDraws(
      [Float64Array.of(1, Number.NaN), Float64Array.of(Number.NaN, Number.NaN), Float64Array.of(3, Number.NaN)],
      0,
      2,
    );
    expect(at(statistics, 0)).toMatchObject({ mean: 2, p50: 2 });
    expect(at(statistics, 1)).toMatchObject({ mean: Number.NaN, p90: Number.NaN });
  });
});
