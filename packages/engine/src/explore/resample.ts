import { longUniform } from '../random/random-order.ts';
import { drawStream, keyStream } from '../random/stream.ts';

const BOOTSTRAP = 0x426f6f74;

/** How often each of `count` rows is taken when `count` rows are drawn with replacement: one resample of the bootstrap (Efron, B., 1979, Annals of Statistics 7, 1-26). */
export const resampleCounts = (seed: number, resample: number, count: number): Int32Array => {
  const key = keyStream(drawStream(seed, resample), { hi: BOOTSTRAP, lo: count });
  const counts = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    const row = Math.floor(longUniform(key, 0, i) * count);
    counts[row] = (counts[row] as number) + 1;
  }
  return counts;
};

/** An estimate with the ends of its bootstrap interval. */
export interface EstimateInterval {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

/** The interval that holds the middle `level` (share) of resampled estimates: percentile bootstrap, ends interpolated (type 7 of Hyndman & Fan 1996). */
export const percentileInterval = (estimate: number, resampled: Float64Array, level: number): EstimateInterval => {
  const sorted = Float64Array.from(resampled).sort();
  const at = (p: number): number => {
    const position = p * (sorted.length - 1);
    const below = sorted[Math.floor(position)] as number;
    return below + (position - Math.floor(position)) * ((sorted[Math.min(Math.floor(position) + 1, sorted.length - 1)] as number) - below);
  };
  return { estimate, low: at((1 - level) / 2), high: at((1 + level) / 2) };
};
