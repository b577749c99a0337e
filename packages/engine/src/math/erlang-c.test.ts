import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { erlangB, erlangC, multiServerWait } from './erlang-c.ts';

/** c, a, B, C by numerical integration of a e^(-a z) (1 + z)^c at 60 digits, mpmath 1.3 (quad); C = 1/(rho + (1 - rho)/B). */
const BY_INTEGRAL = [
  [0.5, 0.1, 0.3302700351592765, 0.38135039209757793],
  [0.02, 0.01, 0.9214124163263294, 0.959099054942131],
  [0.25, 0.2, 0.6755231341944352, 0.9123531185182135],
  [0.999, 0.5, 0.3337608582776943, 0.500731186604512],
  [1.5, 1.2, 0.37630983772273746, 0.7510456787071236],
  [2.5, 2.125, 0.31517503638396455, 0.7541898918329117],
  [3.4, 2.5, 0.22245719643457532, 0.5194232108436239],
  [3.4, 3.3, 0.3193809935822525, 0.9410186998332484],
  [7.25, 6, 0.16767951449554075, 0.5388452757718591],
  [25.7, 20, 0.04081450405581697, 0.1609708501581621],
  [60.5, 55, 0.04948687996050415, 0.3641494689763875],
  [99.9, 95, 0.0493116995030187, 0.5139737593556007],
] as const;

describe('erlangB', () => {
  it('agrees with published Erlang B tables', () => {
    // loads at 1% blocking, to the digits usually printed: 1, 5, 10, 20, 50 and 100 lines
    for (const [lines, load] of [
      [1, 0.0101],
      [5, 1.361],
      [10, 4.461],
      [20, 12.03],
      [50, 37.9],
      [100, 84.06],
    ] as const) {
      expect(erlangB(lines, load), `${lines} lines`).toBeCloseTo(0.01, 4);
    }
  });

  it('is the closed form for one, two and three servers', () => {
    for (const a of [0.01, 0.5, 1, 3, 20]) {
      const terms = [1, a, a ** 2 / 2, a ** 3 / 6] as const;
      expect(erlangB(0, a)).toBe(1);
      expect(erlangB(1, a)).toBeCloseTo(terms[1] / (terms[0] + terms[1]), 14);
      expect(erlangB(2, a)).toBeCloseTo(terms[2] / (terms[0] + terms[1] + terms[2]), 14);
      expect(erlangB(3, a)).toBeCloseTo(terms[3] / (terms[0] + terms[1] + terms[2] + terms[3]), 14);
    }
  });

  it('agrees with the integral for real numbers of servers to a relative 1e-13', () => {
    for (const [c, a, b] of BY_INTEGRAL) expect(Math.abs(erlangB(c, a) / b - 1), `${c}, ${a}`).toBeLessThan(1e-13);
  });
});

describe('erlangC', () => {
  it('gives 0.174132 for 100 calls in 30 minutes of 3 minutes each and 14 servers', () => {
    // MODEL.md section 13; load 100 x 3 / 30 = 10
    expect(erlangC(14, 10)).toBeCloseTo(0.174132, 6);
  });

  it('agrees with the integral for real numbers of servers to a relative 1e-13', () => {
    for (const [c, a, , expected] of BY_INTEGRAL) expect(Math.abs(erlangC(c, a) / expected - 1), `${c}, ${a}`).toBeLessThan(1e-13);
  });

  it('is the load for one server, 4/9 for three at load 2, 1 from full load on and 0 without load', () => {
    expect(erlangC(1, 0.85)).toBeCloseTo(0.85, 15);
    expect(erlangC(3, 2)).toBeCloseTo(4 / 9, 15);
    expect(erlangC(3, 3)).toBe(1);
    expect(erlangC(3, 4)).toBe(1);
    expect(erlangC(3, 0)).toBe(0);
    expect(erlangC(0, 0)).toBe(1);
  });

  it('falls with servers and rises with load, between whole numbers of servers too', () => {
    const servers = fc.double({ min: 0.02, max: 40, noNaN: true });
    const share = fc.double({ min: 0.001, max: 0.98, noNaN: true });
    const more = fc.double({ min: 0.01, max: 3, noNaN: true });
    fc.assert(
      fc.property(servers, share, more, (c, rho, extra) => {
        const load = c * rho;
        expect(erlangC(c + extra, load)).toBeLessThan(erlangC(c, load));
        expect(erlangC(c, Math.min(c, load * (1 + 0.1 * extra)))).toBeGreaterThan(erlangC(c, load));
      }),
    );
  });

  it('is continuous across whole numbers of servers and across the seam of its two methods', () => {
    for (const c of [1, 2, 7]) expect(Math.abs(erlangC(c - 1e-9, 0.8 * c) - erlangC(c, 0.8 * c))).toBeLessThan(1e-8);
    expect(Math.abs(erlangB(2.5, 2 - 1e-12) / erlangB(2.5, 2) - 1)).toBeLessThan(1e-11);
  });
});

describe('multiServerWait', () => {
  it('waits 5.667 service times for one server at 85% and 0.693 for six', () => {
    // MODEL.md section 7; one server: rho / (1 - rho) = 17/3 exactly; six: 0.69338904... by Erlang's sum in exact fractions (python3)
    const queue = { serviceTime: 1, ca2: 1, cs2: 1 };
    expect(multiServerWait({ ...queue, servers: 1, arrivalRate: 0.85 })).toBeCloseTo(17 / 3, 12);
    expect(multiServerWait({ ...queue, servers: 6, arrivalRate: 5.1 })).toBeCloseTo(0.69338904, 8);
  });

  it('is Pollaczek-Khinchine for one server: half the wait when service times do not vary', () => {
    const queue = { servers: 1, arrivalRate: 0.6, serviceTime: 1, ca2: 1 };
    expect(multiServerWait({ ...queue, cs2: 0 })).toBeCloseTo(0.75, 12);
    expect(multiServerWait({ ...queue, cs2: 3 })).toBeCloseTo(3, 12);
  });

  it('scales with the unit of time and never ends at full load', () => {
    const wait = multiServerWait({ servers: 3, arrivalRate: 2.4, serviceTime: 1, ca2: 1, cs2: 1.5 });
    expect(multiServerWait({ servers: 3, arrivalRate: 2.4 / 0.35, serviceTime: 0.35, ca2: 1, cs2: 1.5 })).toBeCloseTo(0.35 * wait, 12);
    expect(multiServerWait({ servers: 3, arrivalRate: 3, serviceTime: 1, ca2: 1, cs2: 1 })).toBe(Infinity);
  });
});
