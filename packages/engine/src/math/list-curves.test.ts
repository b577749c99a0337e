import { describe, expect, it } from 'vitest';
import { emptyCurves, fillCurves } from './list-curves.ts';

describe('list curves', () => {
  it('are cumulative arrivals, opening list first, and cumulative starts', () => {
    const curves = emptyCurves(3);
    fillCurves(curves, { opening: 10, arrivals: [5, 5, 5], waiting: [8, 9, 4], withdrawn: [0, 0, 0] });
    expect([...curves.arrivals]).toEqual([10, 15, 20, 25]);
    expect([...curves.starts]).toEqual([0, 7, 11, 21]);
    expect([...curves.weights]).toEqual([1, 1, 1, 1]);
  });

  it('are apart by the weighted waiting list, also when clients withdraw', () => {
    const curves = emptyCurves(2);
    // 10 waiting + 4 arrivals - 2 withdrawn - 2 starts = 10, then 10 + 4 - 1 - 5 = 8
    fillCurves(curves, { opening: 10, arrivals: [4, 4], waiting: [10, 8], withdrawn: [2, 1] });
    const weightAfter = [Math.exp(0.2), Math.exp(0.2 + 0.125)] as const;
    expect((curves.arrivals[1] as number) - (curves.starts[1] as number)).toBeCloseTo(10 * weightAfter[0], 12);
    expect((curves.arrivals[2] as number) - (curves.starts[2] as number)).toBeCloseTo(8 * weightAfter[1], 12);
    // mean of e^(theta t) over the step
    expect(curves.weights[0]).toBeCloseTo(Math.expm1(0.2) / 0.2, 12);
    expect(curves.weights[1]).toBeCloseTo((weightAfter[0] * Math.expm1(0.125)) / 0.125, 12);
  });

  it('never run backwards when clients go back to the list', () => {
    const curves = emptyCurves(2);
    fillCurves(curves, { opening: 0, arrivals: [5, 0], waiting: [1, 2], withdrawn: [0, 0] });
    expect([...curves.starts]).toEqual([0, 4, 4]);
  });

  it('forget what they held before', () => {
    const history = { opening: 3, arrivals: [1, 2], waiting: [2, 2], withdrawn: [0.1, 0.1] };
    const fresh = emptyCurves(2);
    const used = emptyCurves(2);
    fillCurves(used, { opening: 99, arrivals: [7, 7], waiting: [50, 40], withdrawn: [3, 3] });
    fillCurves(fresh, history);
    fillCurves(used, history);
    expect(used).toEqual(fresh);
  });
});
