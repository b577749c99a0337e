import { expect, test } from 'vitest';
import { rankedListState } from './ranked-list-state.ts';

const place = (id: string, value: number, low = Number.NaN, high = Number.NaN) => ({ id, name: id, value, low, high, step: 0 });

test('worst first, ties by name, unknown last, with the middle value', () => {
  const state = rankedListState([place('c', 10), place('a', 40), place('b', 10), place('d', Number.NaN)], 'higher');
  expect(state.rows.map((row) => [row.rank, row.id])).toEqual([
    [1, 'a'],
    [2, 'b'],
    [3, 'c'],
    [4, 'd'],
  ]);
  expect(state.median).toBe(10);
});

test('where less is worse the order turns, and ranges lie on the same axis', () => {
  const state = rankedListState([place('a', 2, 1, 4), place('b', 1, 0, 2)], 'lower');
  expect(state.rows.map((row) => row.id)).toEqual(['b', 'a']);
  expect(state.max).toBe(4);
  expect(state.rows[1]).toMatchObject({ at: 0.5, from: 0.25, to: 1 });
  expect(state.ticks).toEqual([0, 1, 2, 3, 4]);
});
