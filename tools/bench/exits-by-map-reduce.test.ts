import { expect, test } from 'vitest';
import { compiled } from '../../packages/engine/src/testing/small-baseline.ts';
import { exitsByEngine, exitsByMapReduce } from './exits-by-map-reduce.ts';
import { largestDifference } from './largest-difference.ts';
import { medianSystem } from './scenarios.ts';

test('objects with map and reduce lose the same people as the engine, for the same reasons', () => {
  const model = compiled(medianSystem({ horizonYears: 3 }));
  const engine = exitsByEngine(model);
  expect(largestDifference(engine, exitsByMapReduce(model))).toBeLessThan(1e-12);
  expect(engine.reduce((sum, heads) => sum + heads, 0)).toBeGreaterThan(1);
});
