import { expect, test } from 'vitest';
import { axisValues, breakEvenState, breakEvenTable } from './break-even-state.ts';
import { linkMapState } from './link-map-state.ts';
import { optionLinesOption } from './option-lines-option.ts';
import { optionLinesState, optionLinesTable } from './option-lines-state.ts';
import { OPTION_MARKS } from './option-marks.ts';
import { rangeDotsState, rangeDotsTable } from './range-dots-state.ts';
import { stackedBarsState, stackedBarsTable } from './stacked-bars-state.ts';

const [markA, markB] = OPTION_MARKS;
if (markA === undefined || markB === undefined) throw new Error('there are marks');

test('every mark has a letter and a line of its own', () => {
  expect(new Set(OPTION_MARKS.map(({ letter }) => letter)).size).toBe(OPTION_MARKS.length);
  expect(new Set(OPTION_MARKS.map(({ line }) => line)).size).toBe(OPTION_MARKS.length);
});

test('a map has equal distances both ways: a degree of longitude at 60 degrees north is half a degree of latitude', () => {
  const place = (id: string, latitude: number, longitude: number) => ({ id, name: id, latitude, longitude, heads: 100 });
  const { dots } = linkMapState(
    { organisations: [place('a', 60, 0), place('b', 60, 1), place('c', 60.5, 0), place('d', 59.5, 0)], services: [], links: [] },
    400,
    400,
  );
  const [a, b, c] = dots;
  if (a === undefined || b === undefined || c === undefined) throw new Error('there are dots');
  expect((b.x - a.x) / (a.y - c.y)).toBeCloseTo(1, 2); // cos of the middle latitude, 60 degrees, is a half
});

test('dots in one place are drawn apart, squares stand at their host, own service needs no line', () => {
  const at = { latitude: 53, longitude: -1 };
  const state = linkMapState(
    {
      organisations: [
        { id: 'a', name: 'A', heads: 900, ...at },
        { id: 'b', name: 'B', heads: 400, ...at },
      ],
      services: [{ id: 's', name: 'S', hostOrganisationId: 'a', ...at }],
      links: [
        { organisationId: 'a', serviceId: 's', kind: 'nurse' },
        { organisationId: 'b', serviceId: 's', kind: 'nurse' },
      ],
    },
    400,
    300,
  );
  const [a, b] = state.dots;
  if (a === undefined || b === undefined) throw new Error('there are dots');
  expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(a.radius + b.radius);
  expect(state.lines.map(({ organisationId }) => organisationId)).toEqual(['b']);
  expect(Math.hypot((state.squares[0]?.x ?? 0) - a.x, (state.squares[0]?.y ?? 0) - a.y)).toBeLessThan(2 * a.radius);
});

test('range rows know their ends, and the twin has places down and options across', () => {
  const dots = [
    { id: 'x', name: 'X', value: 8 },
    { id: 'y', name: 'Y', value: 3 },
  ];
  const state = rangeDotsState({ title: 'T', unit: '%', decimals: 0, rows: [{ id: 'a', label: 'A', dots }] });
  expect([state.rows[0]?.lowest?.id, state.rows[0]?.highest?.id, state.axis.max]).toEqual(['y', 'x', 8]);
  expect(rangeDotsTable(state).rows).toEqual([
    ['X', 8],
    ['Y', 3],
  ]);
});

test('stacked parts follow on each other, add up, and parts of nothing are left out', () => {
  const state = stackedBarsState({
    title: 'T',
    unit: '£',
    decimals: 0,
    parts: [
      { id: 'p', name: 'P' },
      { id: 'none', name: 'None' },
      { id: 'q', name: 'Q' },
    ],
    rows: [{ id: 'a', label: 'A', values: { p: 2, none: 0, q: 3 } }],
  });
  expect(state.rows[0]?.segments.map(({ number, from, value }) => [number, from, value])).toEqual([
    [1, 0, 2],
    [2, 2, 3],
  ]);
  expect(stackedBarsTable(state).rows.at(-1)).toEqual(['All payers', 5]);
});

test('lines per option stop at the months asked for and carry their letter', () => {
  const state = optionLinesState({
    title: 'T',
    unit: 'people',
    decimals: 0,
    startMonth: 24315,
    months: 3,
    lines: [{ id: 'a', label: 'As recorded', mark: markA, values: [1, 2, 3, 99] }],
  });
  expect(state.axis.max).toBe(3);
  expect(optionLinesTable(state, 1).rows.map((row) => row[1])).toEqual([1, 2, 3]);
  expect(JSON.stringify(optionLinesOption(state, 240))).toContain('"formatter":"A"');
});

test('a break-even map counts winners, marks the present values, and calls close what prints alike', () => {
  const axis = { label: 'Price', unit: '£', decimals: 0, values: axisValues(50, 150, 3), current: 96 };
  const map = { optionIds: ['a', 'b'], values: [5, 9, 5, 5.1, 7, 4], winner: [0, 0, 1] };
  const state = breakEvenState({
    map,
    across: axis,
    down: { ...axis, values: [1], current: 1 },
    options: [
      { id: 'a', label: 'A', mark: markA },
      { id: 'b', label: 'B', mark: markB },
    ],
    lowerIsBetter: true,
    print: (value) => value.toFixed(0),
  });
  expect(axis.values).toEqual([50, 100, 150]);
  expect(state.rows[0]?.map(({ winner, close, isCurrent }) => [winner, close, isCurrent])).toEqual([
    [0, false, false],
    [0, true, true],
    [1, false, false],
  ]);
  expect(state.wins).toEqual([
    { index: 0, cells: 2 },
    { index: 1, cells: 1 },
  ]);
  expect(breakEvenTable(state, map, { title: 'T', unit: '£', decimals: 0 }).rows[2]?.slice(1)).toEqual(['1', '150', 'B', 7, 4]);
});
