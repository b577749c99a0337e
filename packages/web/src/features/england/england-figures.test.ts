import type { Baseline } from '@ohsim/engine';
import { expect, test } from 'vitest';
import { chooseYear, focusYears } from '../focus-years.ts';
import { breaksOf, type EnglandRows, englandFigures, mapOf, rankingOf } from './england-figures.ts';
import { englandSentences } from './england-sentences.ts';
import { MAP_METRICS } from './map-metrics.ts';

const system = (id: string, column: number) => ({
  id,
  shortName: `System ${id}`,
  abbreviation: id,
  region: 'Midlands',
  tileRow: 0,
  tileColumn: column,
});
/** Two systems of 10,000 and 5,000 NHS staff; care homes do not count. */
const baseline = {
  systems: [system('A', 0), system('B', 1)],
  organisations: [
    { systemId: 'A', sector: 'nhs-trust', heads: 9_900 },
    { systemId: 'A', sector: 'icb', heads: 100 },
    { systemId: 'B', sector: 'nhs-trust', heads: 5_000 },
    { systemId: 'B', sector: 'social-care', heads: 99_999 },
  ],
} as unknown as Baseline;
const focus = chooseYear(focusYears('2026-04', 15), '2031');
const flat = (value: number): Float64Array => new Float64Array(180).fill(value);
const metric = (id: string) => MAP_METRICS.find((each) => each.id === id) as (typeof MAP_METRICS)[number];
const rows: EnglandRows = new Map([
  [
    'A',
    {
      chance: { value: flat(0.41), low: flat(0.34), high: flat(0.48) },
      unmet: { value: flat(50) },
      within: { value: flat(0.5) },
      'specialist-fte': { value: flat(2) },
      'specialist-required': { value: flat(3.2) },
    },
  ],
  [
    'B',
    {
      chance: { value: flat(0.2) },
      unmet: { value: flat(50) },
      within: { value: flat(0.9) },
      'specialist-fte': { value: flat(1) },
      'specialist-required': { value: flat(1) },
    },
  ],
]);

test('a chance is shown in 100, a flow is summed over the year and set against staff', () => {
  expect(englandFigures(baseline, rows, metric('chance'), focus)[0]).toMatchObject({ value: 41, low: 34, high: 48 });
  // 50 cases a month, 12 months, 10 thousand staff; B has half the staff
  expect(englandFigures(baseline, rows, metric('unmet'), focus).map((figure) => figure.value)).toEqual([60, 120]);
});

test('tiles say the number with its unit, unknown ones that they are not computed yet', () => {
  const figures = englandFigures(baseline, new Map([['A', rows.get('A') ?? {}]]), metric('chance'), focus);
  const map = mapOf(baseline, figures, metric('chance'));
  expect(map.tiles.map((tile) => tile.label)).toEqual(['System A, 41 in 100', 'System B, not computed yet']);
  expect(map.tiles.map((tile) => tile.step)).toEqual([4, -1]);
});

test('where less is worse the darkest tile is the lowest, and the list starts with it', () => {
  const figures = englandFigures(baseline, rows, metric('within'), focus);
  const map = mapOf(baseline, figures, metric('within'));
  expect((map.tiles[0]?.step ?? 0) > (map.tiles[1]?.step ?? 0)).toBe(true);
  expect(rankingOf(figures, metric('within')).rows.map((row) => row.id)).toEqual(['A', 'B']);
  expect(breaksOf(figures, metric('chance'))).toEqual([5, 10, 20, 40]);
});

test('three sentences, computed; none that the results do not bear', () => {
  const text = (id: string, from: EnglandRows): string[] => {
    const figures = englandFigures(baseline, from, metric(id), focus);
    return englandSentences({ rows: from, figures, metric: metric(id), focus, sampled: true }).map((parts) =>
      parts.map((part) => part.text).join(''),
    );
  };
  expect(text('chance', rows)).toEqual([
    'England is likely to have 3.0 FTE specialist doctors in 2030/31 against 4.2 needed: the 2 ICSs added up, average of the futures drawn.',
    'In 1 of 2 ICSs the chance of at least one month with no specialist by March 2031 is 1 in 4 or more; in 0 it is over half.',
    'The chance is highest in System A, 41 in 100; the middle ICS has 31 in 100.',
  ]);
  expect(text('chance', new Map([['A', rows.get('A') ?? {}]]))).toEqual([]);
});
