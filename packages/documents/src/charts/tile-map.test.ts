import { expect, test } from 'vitest';
import { CHANCE_BREAKS, columnBreaks, heatClasses, heatClassOf, roundBreaks } from './heat-classes.ts';
import { neighbourTile, type TileInput, tileMapState } from './tile-map-state.ts';

const tile = (id: string, row: number, column: number, value: number, region = 'Midlands'): TileInput => ({
  id,
  name: id,
  abbreviation: id,
  region,
  row,
  column,
  value,
  shown: String(value),
  spoken: `${value} in 100`,
});

test('chance classes read as in the design note', () => {
  expect(heatClasses(CHANCE_BREAKS, 0).map((heat) => heat.label)).toEqual(['Under 5', '5 to 9', '10 to 19', '20 to 39', '40 or more']);
});

test('a value is classed as it is printed', () => {
  const classes = heatClasses(CHANCE_BREAKS, 0);
  expect(heatClassOf(classes, 4.4, 0)?.step).toBe(0);
  expect(heatClassOf(classes, 4.6, 0)?.step).toBe(1);
  expect(heatClassOf(classes, Number.NaN, 0)).toBeUndefined();
});

test('breaks of any metric are round and keep values apart', () => {
  expect(roundBreaks(Array.from({ length: 41 }, (_, index) => index))).toEqual([8, 16, 24, 32]);
  expect(roundBreaks([3, 3, 3])).toEqual([]);
  expect(heatClasses([], 0).map((heat) => heat.label)).toEqual(['All']);
});

test('a table column is shaded in equal steps, and not at all when its values are much alike', () => {
  expect(columnBreaks([0, 10])).toEqual([2, 4, 6, 8]);
  expect(columnBreaks([16, 17, 17])).toEqual([]);
});

test('the legend counts every tile once and unknown ones not at all', () => {
  const state = tileMapState([tile('a', 0, 0, 3), tile('b', 0, 1, 41), tile('c', 1, 0, Number.NaN)], CHANCE_BREAKS, 0);
  expect(state.legend.map((heat) => heat.count)).toEqual([1, 0, 0, 0, 1]);
  expect(state.tiles.map((each) => each.step)).toEqual([0, 4, -1]);
  expect(state.tiles[1]?.label).toBe('b, 41 in 100');
});

test('a thin line parts regions', () => {
  const state = tileMapState([tile('a', 0, 0, 1), tile('b', 0, 1, 1, 'London'), tile('c', 1, 0, 1)], CHANCE_BREAKS, 0);
  expect(state.tiles.map((each) => each.edges)).toEqual([
    { top: false, left: false },
    { top: false, left: true },
    { top: false, left: false },
  ]);
});

test('arrow keys go straight on, jump gaps, and stop at the edge', () => {
  const { tiles } = tileMapState([tile('n', 0, 2, 1), tile('w', 2, 0, 1), tile('m', 2, 2, 1), tile('e', 2, 4, 1)], CHANCE_BREAKS, 0);
  expect(neighbourTile(tiles, 'n', 'down')?.id).toBe('m');
  expect(neighbourTile(tiles, 'm', 'left')?.id).toBe('w');
  expect(neighbourTile(tiles, 'w', 'right')?.id).toBe('m');
  expect(neighbourTile(tiles, 'w', 'up')?.id).toBe('n');
  expect(neighbourTile(tiles, 'e', 'right')).toBeUndefined();
});
