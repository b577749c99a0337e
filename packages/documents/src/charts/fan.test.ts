import { expect, test } from 'vitest';
import { FAN_ROOM, fanOption, yearTicks } from './fan-option.ts';
import { fanReading } from './fan-reading.ts';
import { fanState } from './fan-state.ts';
import { fanTable } from './fan-table.ts';
import { twinCsv } from './table-twin.ts';

const START = 2026 * 12 + 3; // April 2026

/** Two years; specialists fall from 2 to 1.25, required 3. */
const input = {
  title: 'People in post v required',
  subtitle: 'Specialists, FTE. Bands: 50%, 80% of futures',
  unit: 'FTE',
  decimals: 1,
  hue: 'people',
  targetStyle: 'required',
  startMonth: START,
  months: 4,
  lines: [
    { id: 'scenario', name: 'Your scenario', values: [2, 1.75, 1.5, 1.25] },
    { id: 'target', name: 'Required', values: [3, 3, 3, 3] },
    { id: 'business-as-usual', name: 'Business as usual', values: [Number.NaN, Number.NaN, Number.NaN, Number.NaN] },
  ],
  bands: [{ share: 80, low: [2, 1, 1, 0], high: [2, 2, 2, 4.2] }],
  focus: { at: 2.5, value: 1.6 },
} as const;

test('lines without a number are left out, and the axis covers lines and bands from zero', () => {
  const state = fanState(input);
  expect(state.lines.map((line) => line.id)).toEqual(['scenario', 'target']);
  expect(state.axis).toEqual({ max: 5, interval: 1 });
});

test('the option draws the band as a transparent base and its width, and marks the focus month', () => {
  const option = fanOption(fanState(input), FAN_ROOM) as {
    series: { id: string; data: [number, number | null][]; markPoint?: { data: { coord: number[] }[] } }[];
  };
  const series = (id: string) => option.series.find((each) => each.id === id);
  expect(series('low-80')?.data.at(-1)).toEqual([START + 4, 0]);
  expect(series('band-80')?.data.at(-1)).toEqual([START + 4, 4.2]);
  expect(series('scenario')?.markPoint?.data[0]?.coord).toEqual([START + 2.5, 1.6]);
  expect(JSON.stringify(option)).not.toContain('NaN');
});

test('a month is read in one sentence', () => {
  const state = fanState(input);
  expect(fanReading(state, 2)).toBe('June 2026: your scenario 1.5, required 3.0, 80% of futures 1.0 to 2.0 (FTE)');
});

test('the table twin holds lines and bands with their unit, and its CSV keeps full precision', () => {
  const twin = fanTable(fanState(input), 1);
  expect(twin.columns.map((column) => column.label)).toEqual([
    'Month',
    'Your scenario, FTE',
    'Required, FTE',
    '80% of futures, from, FTE',
    '80% of futures, to, FTE',
  ]);
  expect(twin.rows[3]).toEqual(['Jul 2026', 1.25, 3, 0, 4.2]);
  expect(twinCsv(twin).split('\r\n')[4]).toBe('Jul 2026,1.25,3,0,4.2');
});

test('years are labelled from the start, at most six times', () => {
  const years = (months: number) => yearTicks({ startMonth: START, months }).map((month) => Math.floor(month / 12));
  expect(years(180)).toEqual([2026, 2031, 2036, 2041]);
  expect(years(60)).toEqual([2026, 2027, 2028, 2029, 2030, 2031]);
});
