import { expect, test } from 'vitest';
import { cholesky, solveLower, solveLowerTransposed } from './cholesky.ts';

/** A worked example with whole factors: L = [[2, 0, 0], [6, 1, 0], [-8, 5, 3]] (multiply out to check). */
const WORKED = [
  [4, 12, -16],
  [12, 37, -43],
  [-16, -43, 98],
];

test('a worked example has its whole factors', () => {
  const result = cholesky(WORKED);
  expect(result).toMatchObject({ positiveDefinite: true });
  if (!result.positiveDefinite) return;
  expect(result.lower.map((row) => [...row])).toEqual([
    [2, 0, 0],
    [6, 1, 0],
    [-8, 5, 3],
  ]);
  // L L' (1, 2, 3) = (-20, -43, 192)
  const x = solveLowerTransposed(result.lower, solveLower(result.lower, [-20, -43, 192]));
  expect([...x]).toEqual([1, 2, 3]);
});

test('the first row that the others contradict or determine is named', () => {
  const contradiction = [
    [1, 0.9, -0.9],
    [0.9, 1, 0.9],
    [-0.9, 0.9, 1],
  ];
  expect(cholesky(contradiction)).toMatchObject({ positiveDefinite: false, row: 2 });
  expect(
    cholesky([
      [1, 1],
      [1, 1],
    ]),
  ).toMatchObject({ positiveDefinite: false, row: 1 });
  expect(cholesky([[0]])).toMatchObject({ positiveDefinite: false, row: 0, remainder: 0 });
  expect(cholesky([[NaN]])).toMatchObject({ positiveDefinite: false, row: 0 });
});
