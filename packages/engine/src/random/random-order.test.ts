import { expect, test } from 'vitest';
import { chiSquareZ } from '../../test/numerics/statistics.ts';
import { idKey } from './id-key.ts';
import { randomOrder } from './random-order.ts';
import { drawStream, keyStream } from './stream.ts';

test('every order of four things is equally likely', () => {
  const counts = new Map<string, number>();
  for (let draw = 0; draw < 24_000; draw++) {
    const order = randomOrder(keyStream(drawStream(1, draw), idKey('order')), 0, 4).join('');
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  expect(counts.size).toBe(24);
  expect(Math.abs(chiSquareZ([...counts.values()], () => 1000))).toBeLessThan(4);
});

test('beyond 65,536 things nothing is lost or repeated', () => {
  const order = randomOrder(drawStream(1, 0), 0, 70_000);
  expect(new Set(order).size).toBe(70_000);
});
