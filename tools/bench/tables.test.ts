import { expect, test } from 'vitest';
import type { BenchFigure } from './bench-job.ts';
import { performancePage } from './page.ts';
import { fastestOf, overBudget, tablesOf } from './tables.ts';

const times = (fastest: number) => ({ fastest, middle: 2 * fastest, rounds: 3 });
const figure = (result: BenchFigure['result'], change: Partial<BenchFigure> = {}): BenchFigure => ({
  group: 'draws',
  job: 'a job',
  reference: 25,
  peakMemory: 120.4,
  heap: 40,
  result,
  ...change,
});

test('a slow job is over budget, a quick one is not, one without a figure is', () => {
  const slow = figure({ kind: 'time', ...times(300) }, { job: 'slow', must: 250 });
  const quick = figure({ kind: 'time', ...times(200) }, { job: 'quick', must: 250 });
  const unknown = figure({ kind: 'time', ...times(Number.NaN) }, { job: 'unknown', must: 250 });
  expect(overBudget([slow, quick, unknown])).toEqual([
    'over budget: slow took 300 ms, budget 250 ms',
    'over budget: unknown has no figure, budget 250 ms',
  ]);
});

test('of several processes the one with the fastest round counts, whatever a process without a time says', () => {
  const [slow, none, quick] = [30, Number.NaN, 20].map((fastest) => figure({ kind: 'time', ...times(fastest) })) as [
    BenchFigure,
    BenchFigure,
    BenchFigure,
  ];
  expect(fastestOf([slow, none, quick])).toBe(quick);
  expect(fastestOf([none, slow])).toBe(slow);
});

test('ratio, efficiency, slope and times faster follow from the times', () => {
  const [many, slopes, workers, versus] = tablesOf([
    figure({ kind: 'time', ...times(50) }),
    figure({ kind: 'slope', unit: 'draws', points: [1, 2, 4].map((size) => ({ size, milliseconds: 10 * size })) }),
    figure({ kind: 'workers', one: times(100), two: times(62.5) }),
    figure({ kind: 'versus', ours: times(2), theirs: times(30), other: 'x', largestDifference: 3e-15 }),
    figure({ kind: 'versus', ours: times(0.02), theirs: times(30), other: 'y', largestDifference: 0 }),
  ]);
  expect(many!.rows[0]).toMatchObject({ 'fastest, ms': '50.0', 'fastest / reference': '2.0', 'peak memory, MB': '120' });
  expect(slopes!.rows[0]).toMatchObject({ slope: '1.00 ± 0.00', verdict: 'linear' });
  // 100 / (2 x 62.5)
  expect(workers!.rows[0]).toMatchObject({ 'times faster': '1.60', efficiency: '80%' });
  expect(versus!.rows[0]).toMatchObject({ 'times faster': '15.0', 'largest difference': '3e-15' });
  expect(versus!.rows[1]).toMatchObject({ 'times faster': '1500' });
});

test('the page has a table for each kind of row, every line of it with as many cells as its heading', () => {
  const page = performancePage(
    tablesOf([figure({ kind: 'time', ...times(50), remark: 'extrapolated' }), figure({ kind: 'missing', remark: 'no network' })]),
    'today',
  );
  expect(page.match(/^## .*$/gm)).toEqual(['## Many futures', '## Not measured']);
  expect(page).toContain('no network');
  const cells = page.split('\n').filter((line) => line.startsWith('| '));
  expect(cells.slice(0, 2).map((line) => line.split('|').length)).toEqual([12, 12]);
});
