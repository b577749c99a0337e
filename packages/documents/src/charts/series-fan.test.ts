import type { MetricKey, RowReference, SeriesBlock } from '@ohsim/engine';
import { expect, test } from 'vitest';
import type { Cube } from './select-series.ts';
import { type SeriesLook, seriesFan } from './series-fan.ts';

const key = (role: string, basis: MetricKey['basis'] = 'none', scope: MetricKey['scope'] = 'none'): MetricKey => ({
  place: 'QT1',
  placeKind: 'system',
  role,
  line: '',
  basis,
  scope,
});
/** Two months; two roles, so that the wrong row would show. */
const cube = (metricId: string, statistic: string, values: number[], keys: Cube['keys']): Cube => ({
  metricId,
  unit: 'FTE',
  statistic,
  startMonth: 24_315,
  months: 2,
  keys,
  values: Float64Array.from(values),
});
const people = [key('nurse'), key('specialist')];
const required = [key('specialist', 'need', 'all'), key('specialist', 'expressed', 'all')];
const reference = (metricId: string, basis: RowReference['basis'] = 'none'): RowReference => ({
  metricId,
  place: 'QT1',
  role: 'specialist',
  line: '',
  basis,
  scope: 'none',
});
const block = {
  kind: 'series',
  id: 'people-specialist',
  title: 'Specialists',
  unit: 'FTE',
  sentence: '',
  focusMonth: 0,
  lines: [
    { id: 'required', label: 'Required', part: 'required', run: 'scenario', source: reference('required-fte', 'expressed'), bands: false },
    { id: 'in-post', label: 'In post', part: 'in-post', run: 'scenario', source: reference('fte'), bands: true },
    { id: 'no-change', label: 'Business as usual', part: 'in-post', run: 'business-as-usual', source: reference('fte'), bands: false },
  ],
} as const satisfies SeriesBlock;
const look: SeriesLook = {
  subtitle: '',
  decimals: 1,
  hue: 'people',
  targetStyle: 'required',
  names: { scenario: 'Your scenario', target: 'Required', 'business-as-usual': 'Business as usual' },
  focus: undefined,
};

test('each line is the row its reference names: role, basis, and the mean before the single path', () => {
  const scenario = [
    cube('fte', 'value', [0, 0, 9, 9], people),
    cube('fte', 'mean', [7, 7, 2, 1.5], people),
    cube('fte', 'p10', [0, 0, 1, 1], people),
    cube('fte', 'p90', [0, 0, 3, 3], people),
    cube('required-fte', 'mean', [5, 5, 3, 3.5], required),
  ];
  const state = seriesFan(block, { scenario, businessAsUsual: [cube('fte', 'mean', [7, 7, 2, 1], people)] }, look);
  expect(state?.lines.map((line) => [line.id, line.name, [...Array.from(line.values)]])).toEqual([
    ['target', 'Required', [3, 3.5]],
    ['scenario', 'Your scenario', [2, 1.5]],
    ['business-as-usual', 'Business as usual', [2, 1]],
  ]);
  expect(state?.bands.map((band) => [band.share, Array.from(band.low), Array.from(band.high)])).toEqual([[80, [1, 1], [3, 3]]]);
});

test('a constant is a level line, and a row that is not there is left out', () => {
  const wait = {
    ...block,
    lines: [{ ...block.lines[1], source: { constant: 15 }, part: 'standard' }, block.lines[0]],
  } as const satisfies SeriesBlock;
  const state = seriesFan(wait, { scenario: [cube('fte', 'value', [0, 0, 2, 2], people)] }, look);
  expect(state?.lines.map((line) => [line.id, Array.from(line.values)])).toEqual([['target', [15, 15]]]);
});
