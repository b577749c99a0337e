import { describe, expect, it } from 'vitest';
import { OPTION_MARKS } from './option-marks.ts';
import { sCurveOption } from './s-curve-option.ts';
import { reachedBy, sCurveState, sCurveTable, shareReaching } from './s-curve-state.ts';

const mark = OPTION_MARKS[0] as (typeof OPTION_MARKS)[number];
const state = sCurveState({
  title: 't',
  unit: '£',
  curves: [{ id: 'a', label: 'A', mark, values: [40, -10, 30, 10, 20, 0, 60, 50, 80, 70] }],
});
const [curve] = state.curves as [(typeof state.curves)[number]];

describe('S-curves', () => {
  it('say how many futures reach an amount, and what so many reach, as counted by hand', () => {
    expect(shareReaching(curve, 0)).toBe(0.9);
    expect(shareReaching(curve, 80)).toBe(0.1);
    expect([0.9, 0.5, 0.1].map((share) => reachedBy(curve, share))).toEqual([0, 40, 80]);
    expect(sCurveTable(state).rows.map((row) => row[1])).toEqual([0, 10, 40, 60, 80]);
  });

  it('fall from all futures to none along a rising axis that shows nought', () => {
    const { series } = sCurveOption(state) as { series: { id: string; data: [number, number][] }[] };
    const points = series.find(({ id }) => id === 'a')?.data ?? [];
    expect(points[1]).toEqual([-10, 100]);
    expect(points.at(-1)).toEqual([80, 0]);
    expect(points.map(([, share]) => share)).toEqual(points.map(([, share]) => share).toSorted((a, b) => b - a));
    expect(state.axis.min).toBeLessThanOrEqual(-10);
    expect(state.axis.max).toBeGreaterThanOrEqual(80);
  });
});
