import { expect, test } from 'vitest';
import { decimalsFor, type SplitFigure, splitSentence, splitState } from './split-state.ts';

const figure: SplitFigure = {
  id: 'need',
  label: 'Need',
  unit: 'cases a year',
  place: 'QT1',
  year: '2030/31',
  old: 100,
  now: 90.5,
  bars: [
    { changes: ['engine'], label: 'New engine', value: -12 },
    { changes: ['data'], label: 'New data', value: 2.5 },
    { changes: ['defaults'], label: 'New defaults', value: 0 },
  ],
};

test('the bars lead from the kept figure to that of today with nothing left over', () => {
  const state = splitState(figure);
  expect(state.bars.map(({ label, from, to }) => [label, from, to])).toEqual([
    ['As kept', 0, 100],
    ['New engine', 100, 88],
    ['New data', 88, 90.5],
    ['New defaults', 90.5, 90.5],
    ['Same inputs today', 0, 90.5],
  ]);
  expect(state.residual).toBe(0);
});

test('the sentence names what moved the figure, and says so where nothing did', () => {
  expect(splitSentence(figure, 1)).toBe(
    'Need was 100.0 cases a year and is 90.5 with the same inputs today: new engine took off 12.0; new data added 2.5.',
  );
  expect(splitSentence({ ...figure, now: 100, bars: [] }, 0)).toBe('Need is as it was: 100 cases a year.');
});

test('the smallest change shows two figures, down to a millionth', () => {
  expect(decimalsFor(figure)).toBe(1); // 2.5
  expect(decimalsFor({ unit: 'people', bars: [{ changes: ['data'], label: '', value: 0.0312 }] })).toBe(3);
  expect(decimalsFor({ unit: 'FTE', bars: [] })).toBe(1);
  expect(decimalsFor({ unit: 'people', bars: [{ changes: ['data'], label: '', value: 1e-12 }] })).toBe(0);
});
