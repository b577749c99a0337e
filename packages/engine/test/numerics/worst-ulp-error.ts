import fc from 'fast-check';
import { type BigFloat, exactly, ulpError } from './high-precision.ts';

/** Largest error in ulps over the references and over doubles sampled from each range, half of them evenly on the line and half evenly among doubles. */
export function worstUlpError(
  computed: (x: number) => number,
  exact: (x: BigFloat) => BigFloat,
  ranges: readonly (readonly [number, number])[],
  samples: number,
): number {
  let worst = 0;
  for (const [min, max] of ranges) {
    const onTheLine = fc.integer({ min: 0, max: 2 ** 48 }).map((i) => min + (max - min) * (i / 2 ** 48));
    const amongDoubles = fc.double({ min, max, noNaN: true });
    for (const x of fc.sample(fc.oneof(onTheLine, amongDoubles), { numRuns: samples, seed: 20260401 })) {
      const error = ulpError(computed(x), exact(exactly(x)));
      if (!(error <= worst)) worst = error;
    }
  }
  return worst;
}
