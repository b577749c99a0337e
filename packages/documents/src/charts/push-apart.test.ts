import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pushApart } from './push-apart.ts';

test('labels far apart stay where they are', () => {
  expect(pushApart([10, 100, 60], 32, [0, 200])).toEqual([10, 100, 60]);
});

test('labels too close part downwards, and come back up at the lower end', () => {
  expect(pushApart([50, 55], 32, [0, 200])).toEqual([50, 82]);
  expect(pushApart([195, 198], 32, [0, 200])).toEqual([168, 200]);
});

test('neighbours keep their distance and their order', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { minLength: 1, maxLength: 4 }), (wanted) => {
      const placed = pushApart(wanted, 32, [0, 300]);
      const order = wanted.map((_, index) => index).sort((a, b) => wanted[a]! - wanted[b]! || a - b);
      for (let i = 1; i < order.length; i += 1) expect(placed[order[i]!]! - placed[order[i - 1]!]!).toBeGreaterThanOrEqual(32 - 1e-9);
    }),
  );
});
