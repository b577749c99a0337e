import { expect, test } from 'vitest';
import { chooseYear, focusYears } from './focus-years.ts';

test('fifteen years from April 2026: the first year, then every fifth', () => {
  const years = focusYears('2026-04', 15);
  expect(years.map((focus) => [focus.year, focus.financial, focus.first, focus.last])).toEqual([
    [2027, '2026/27', 0, 11],
    [2031, '2030/31', 48, 59],
    [2036, '2035/36', 108, 119],
    [2041, '2040/41', 168, 179],
  ]);
  expect(chooseYear(years, '2036').financial).toBe('2035/36');
  expect(chooseYear(years, 'x').year).toBe(2031);
});

test('a short run has the years it covers', () => {
  expect(focusYears('2026-04', 4).map((focus) => focus.year)).toEqual([2027]);
  expect(chooseYear(focusYears('2026-04', 1), null).year).toBe(2027);
});
