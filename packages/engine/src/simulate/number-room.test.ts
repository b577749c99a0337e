import { expect, test } from 'vitest';
import { ReusedNumbers } from './number-room.ts';

test('a room hands out the same arrays for the next future, of zeros where zeros are asked for', () => {
  const room = new ReusedNumbers();
  const [zeros, unset] = [room.take(3).fill(7), room.takeUnset(2).fill(7)];
  room.reuse();
  expect(room.take(3)).toBe(zeros);
  expect([...zeros]).toEqual([0, 0, 0]);
  expect(room.takeUnset(2)).toBe(unset);
});

test('a future of another shape gets arrays of its own shape', () => {
  const room = new ReusedNumbers();
  room.take(3).fill(7);
  room.reuse();
  expect([...room.take(5)]).toEqual([0, 0, 0, 0, 0]);
});

test('a room does not hold what a large model asks for: 32 MB at most', () => {
  const room = new ReusedNumbers();
  const small = room.take(10);
  const large = room.take(4_194_304);
  room.reuse();
  expect(room.take(10)).toBe(small);
  // compared here: the test runner would look through four million numbers for a difference, 40 s (22 November 2026)
  expect(room.take(4_194_304) === large).toBe(false);
});
