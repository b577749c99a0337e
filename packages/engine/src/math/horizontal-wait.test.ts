import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { horizontalWait } from './horizontal-wait.ts';
import { emptyCurves, fillCurves } from './list-curves.ts';

function waits(
  opening: number,
  arrivals: readonly number[],
  waiting: readonly number[],
  withdrawn?: readonly number[],
  stepsPerMonth = 1,
): number[] {
  const curves = emptyCurves(arrivals.length);
  fillCurves(curves, { opening, arrivals, waiting, withdrawn: withdrawn ?? arrivals.map(() => 0) });
  const out = new Float64Array(arrivals.length / stepsPerMonth);
  horizontalWait(out, curves, stepsPerMonth);
  return [...out];
}
const repeat = (value: number, times: number) => Array.from({ length: times }, () => value);

describe('horizontalWait', () => {
  it("is Little's law for a steady list: waiting / arrivals", () => {
    for (const wait of waits(30, repeat(20, 12), repeat(30, 12))) expect(wait).toBeCloseTo(1.5, 12);
    for (const wait of waits(3, repeat(20, 12), repeat(3, 12))) expect(wait).toBeCloseTo(0.15, 12);
  });

  it('grows by the excess for a list served below demand: arrivals 20, starts 10, in closed form', () => {
    // the client arriving at t is number 20 t, starts at 2 t: wait t, so m + 1/2 on average in month m, the horizon passed at the same rate
    const months = 6;
    const result = waits(
      0,
      repeat(20, months),
      Array.from({ length: months }, (_, m) => 10 * (m + 1)),
    );
    result.forEach((wait, month) => {
      expect(wait).toBeCloseTo(month + 0.5, 12);
    });
  });

  it('falls within the month in which a backlog is cleared', () => {
    // 10 waiting, 10 arrive, 20 start in month 0: arrival number 10 + 10 t starts at (10 + 10 t)/20, wait (1 - t)/2, mean 1/4
    expect(waits(10, [10, 10], [0, 0])).toEqual([0.25, 0]);
  });

  it('is the same however finely the steps are cut', () => {
    const monthly = waits(0, repeat(20, 6), [10, 20, 30, 20, 10, 0]);
    const halves = waits(0, repeat(10, 12), [5, 10, 15, 20, 25, 30, 25, 20, 15, 10, 5, 0], undefined, 2);
    monthly.forEach((wait, month) => {
      expect(halves[month]).toBeCloseTo(wait, 12);
    });
  });

  it('is ln(1 + theta Q / s) / theta for a steady list that clients leave at rate theta', () => {
    // n ahead shrinks by dn/dt = -s - theta n from n(0) = Q; n(w) = 0. Here theta 0.05, Q 400, arrivals 100, so s = 80
    const expected = Math.log(1 + (0.05 * 400) / 80) / 0.05;
    const result = waits(400, repeat(100, 24), repeat(400, 24), repeat(20, 24));
    // starts are taken as even within a month though their weight rises: second order, (theta)^2/8 = 3e-4
    for (const wait of result) expect(Math.abs(wait / expected - 1)).toBeLessThan(3e-4);
  });

  it('passes months in which nobody starts, and is Infinity when nobody ever starts again', () => {
    // 10 arrive in month 0 and none starts before month 2, when all do: wait 2 + t - t on average, 2
    const [first] = waits(0, [10, 0, 0, 0], [10, 10, 0, 0]);
    expect(first).toBeCloseTo(2, 12);
    expect(waits(0, [10, 10], [10, 20])).toEqual([Infinity, Infinity]);
  });

  it('gives a month without arrivals the wait that an arrival would have had', () => {
    // 10 waiting, 10 starts a month: an arrival at t in month 0 would start at 1
    expect(waits(10, [0, 0, 10], [0, 0, 0])[0]).toBeCloseTo(0.5, 12);
    expect(waits(0, [0, 0], [0, 0])).toEqual([0, 0]);
  });

  it('is never negative, and longer lists of the same arrivals never wait less', () => {
    const month = fc.record({ arrivals: fc.double({ min: 0.1, max: 50, noNaN: true }), share: fc.double({ min: 0, max: 1, noNaN: true }) });
    fc.assert(
      fc.property(fc.array(month, { minLength: 2, maxLength: 24 }), fc.double({ min: 0, max: 30, noNaN: true }), (months, opening) => {
        const arrivals = months.map((m) => m.arrivals);
        const served = (extra: number) => {
          let before = opening;
          return months.map((m) => {
            before = (before + m.arrivals) * Math.max(0, m.share - extra);
            return before;
          });
        };
        const slow = waits(opening, arrivals, served(0));
        expect(Math.min(...slow)).toBeGreaterThanOrEqual(0);
        // within the horizon; past it the rate of starts is the last month's, which is no longer comparable
        const quick = waits(opening, arrivals, served(1));
        quick.forEach((wait, i) => {
          expect(wait).toBeLessThanOrEqual((slow[i] as number) + 1e-9);
        });
      }),
    );
  });
});
