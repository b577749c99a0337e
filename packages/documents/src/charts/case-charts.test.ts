import { describe, expect, it } from 'vitest';
import { barsOption } from './bars-option.ts';
import { barsState, barsTable } from './bars-state.ts';
import { driversState, driversTable } from './drivers-state.ts';
import { FLOATING_ROOM } from './floating-bars.ts';
import { histogramOption } from './histogram-option.ts';
import { histogramState, histogramTable } from './histogram-state.ts';
import { tickText } from './pounds-axis.ts';
import { signedAxis } from './signed-axis.ts';
import { tornadoOption } from './tornado-option.ts';
import { tornadoState } from './tornado-state.ts';

const payers = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `p${index}`, label: `Payer ${index}`, values: [10 * (index + 1), -5] }));
const years = ['2026/27', '2027/28'];

describe('an axis below and above zero', () => {
  it('has zero among its ticks and covers every value', () => {
    for (const values of [
      [-3, 8],
      [2, 5],
      [-7, -1],
      [-1.3e6, 3.7e6],
      [0.02, -0.011],
    ]) {
      const { min, max, interval } = signedAxis(values);
      expect(min).toBeLessThanOrEqual(Math.min(0, ...values));
      expect(max).toBeGreaterThanOrEqual(Math.max(0, ...values));
      expect(Math.abs(min / interval - Math.round(min / interval))).toBeLessThan(1e-9);
    }
    expect(signedAxis([0, 0])).toEqual({ min: 0, max: 1, interval: 1 });
  });

  it('writes pounds in one size, with the decimals the step needs', () => {
    const text = tickText({ min: -500_000, max: 1_500_000, interval: 250_000 }, true);
    expect([-500_000, 0, 250_000, 1_500_000].map(text)).toEqual(['−£0.50m', '£0', '£0.25m', '£1.50m']);
    expect(tickText({ min: 0, max: 400_000, interval: 100_000 }, true)(300_000)).toBe('£300k');
  });
});

describe('bars by year', () => {
  it('reach as far as their sums, up and down, and as the line across', () => {
    const state = barsState({
      title: 't',
      unit: '£',
      categories: years,
      series: payers(3),
      stacked: true,
      line: { label: 'Limit', values: [90, 90] },
    });
    expect(state.axis.max).toBeGreaterThanOrEqual(90);
    expect(state.axis.min).toBeLessThanOrEqual(-15);
  });

  it('put the smallest together where there are too many to tell apart, and lose nothing', () => {
    const state = barsState({ title: 't', unit: '£', categories: years, series: payers(9), stacked: true });
    expect(state.series).toHaveLength(6);
    expect(state.series.at(-1)?.label).toBe('Others (4)');
    const sum = state.series.reduce((total, { values }) => total + (values[0] ?? 0), 0);
    expect(sum).toBe(450);
  });

  it('have a table of every series with their sum', () => {
    const twin = barsTable({ title: 't', unit: '£', categories: years, series: payers(9), stacked: true });
    expect(twin.columns).toHaveLength(11);
    expect(twin.rows[0]?.at(-1)).toBe(450);
  });

  it('stand in one place where one is above zero and the other below', () => {
    const series = [
      { id: 'b', label: 'Benefits', values: [1, 2] },
      { id: 'c', label: 'Costs', values: [-1, -2] },
    ];
    const drawn = barsOption(barsState({ title: 't', unit: '£', categories: years, series, stacked: false }), 600) as {
      series: { barGap: string }[];
    };
    expect(drawn.series[0]?.barGap).toBe('-100%');
  });
});

describe('a histogram of futures', () => {
  it('counts every future once in its table, and its axis shows marks outside the edges', () => {
    const state = histogramState({
      title: 't',
      unit: '£',
      edges: [2e5, 4e5, 6e5],
      counts: [30, 70],
      marks: [{ label: 'Nothing', value: 0 }],
    });
    expect(histogramTable(state).rows.map((row) => row[2])).toEqual([30, 70]);
    const { xAxis } = histogramOption(state) as { xAxis: { min: number; max: number } };
    expect(xAxis.min).toBe(0);
    expect(xAxis.max).toBeGreaterThanOrEqual(6e5);
  });
});

describe('a tornado', () => {
  const bar = (id: string, atLow: number, atHigh: number) => ({ id, label: id, atLow, atHigh, lowText: 'low', highText: 'high' });

  it('puts the largest span first, and at each end of a bar the end of the range that gives it', () => {
    const state = tornadoState({ title: 't', unit: '£', base: 1, bars: [bar('small', 0, 2), bar('turned', 9, -3)] });
    expect(state.bars.map(({ id }) => id)).toEqual(['turned', 'small']);
    const { series } = tornadoOption(state, FLOATING_ROOM) as {
      series: { id: string; data: { value: number[]; label: { formatter: string } }[] }[];
    };
    const left = series.find(({ id }) => id === 'left-texts');
    expect(left?.data.map(({ value, label }) => [value[0], label.formatter])).toEqual([
      [-3, 'high'],
      [0, 'low'],
    ]);
  });
});

describe('what drives a result', () => {
  it('leads from one total to the other without a gap, across zero', () => {
    const bars = [
      { id: 'a', label: 'A', value: -5, standardError: null },
      { id: 'b', label: 'B', value: 9, standardError: 0.1 },
    ];
    const state = driversState({ title: 't', unit: '£', from: { label: 'From', value: 1 }, to: { label: 'To', value: 5 }, bars });
    expect(state.residual).toBe(0);
    expect(state.bars.map(({ from, to }) => [from, to])).toEqual([
      [0, 1],
      [1, -4],
      [-4, 5],
      [0, 5],
    ]);
    expect(driversTable(state).rows.map((row) => row[2])).toEqual([1, -4, 5, 5]);
  });
});
