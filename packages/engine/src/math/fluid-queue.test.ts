import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { erlangC, multiServerWait } from './erlang-c.ts';
import { stationaryList, stepQueue, utilisationAtList } from './fluid-queue.ts';
import { waitProbability } from './queue-table.ts';

/** A month's step; mu = 60 completions a head and month is a service time of 0.35 working days. */
interface Step {
  readonly list: number;
  readonly lambda: number;
  readonly c: number;
  readonly mu: number;
  readonly f: number;
  readonly theta: number;
  readonly dt: number;
}

function take(step: Step, rhoStart = 0.5) {
  const out = new Float64Array(4);
  stepQueue(out, step.list, step.lambda, step.c, step.mu, step.f, step.theta, step.dt, rhoStart);
  const [rho, list, completions, withdrawn] = out as unknown as [number, number, number, number];
  return { rho, list, completions, withdrawn };
}

const anyStep: fc.Arbitrary<Step> = fc.record({
  list: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 50, noNaN: true }), fc.double({ min: 0, max: 1e6, noNaN: true })),
  lambda: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 3000, noNaN: true })),
  c: fc.oneof(fc.constantFrom(0, 1e-12, 1e-6, 1, 3), fc.double({ min: 0, max: 60, noNaN: true })),
  mu: fc.double({ min: 1, max: 120, noNaN: true }),
  f: fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0.1, max: 10, noNaN: true })),
  theta: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 0.5, noNaN: true })),
  dt: fc.constantFrom(0.25, 0.5, 1),
});
const RUNS = { numRuns: 3000 };
/** Clients: fewer than 1e-100 count as nobody. */
const NEGLIGIBLE = 2e-100;

describe('stepQueue', () => {
  it('conserves clients: before + arrivals - completions - withdrawn = after', () => {
    fc.assert(
      fc.property(anyStep, (step) => {
        const { list, completions, withdrawn } = take(step);
        const offered = step.list + step.dt * step.lambda;
        expect(Math.abs(offered - completions - withdrawn - list)).toBeLessThanOrEqual(1e-12 * offered + NEGLIGIBLE);
      }),
      RUNS,
    );
  });

  it('never gives negative lists or flows, nor completions beyond capacity', () => {
    fc.assert(
      fc.property(anyStep, (step) => {
        const { rho, list, completions, withdrawn } = take(step);
        expect(Math.min(rho, completions, withdrawn)).toBeGreaterThanOrEqual(0);
        expect(rho).toBeLessThanOrEqual(1);
        expect(completions).toBeLessThanOrEqual(step.dt * step.mu * step.c);
        if (step.c > 1e-9) expect(list).toBeGreaterThanOrEqual(step.c * rho);
      }),
      RUNS,
    );
  });

  it('solves its equation: the list it leaves is the stationary list of its utilisation', () => {
    fc.assert(
      fc.property(anyStep, (step) => {
        const { rho, list } = take(step);
        fc.pre(step.c > 1e-3 && step.f > 0 && rho < 1 - 1e-9);
        const stationary = step.c * rho + (step.f * waitProbability(step.c, rho) * rho) / (1 - rho);
        // rho is known to 1e-10, so L(rho) to 1e-10 dL/drho = about 1e-10 / (1 - rho)
        expect(Math.abs(list - stationary)).toBeLessThanOrEqual(1e-9 * (1 + step.list + step.dt * step.lambda) * (1 + 0.1 / (1 - rho)));
      }),
      RUNS,
    );
  });

  it('does not depend on where the search starts', () => {
    fc.assert(
      fc.property(anyStep, fc.double({ min: -0.5, max: 1.5, noNaN: true }), (step, start) => {
        const offered = step.list + step.dt * step.lambda;
        expect(Math.abs(take(step, start).list - take(step).list)).toBeLessThanOrEqual(1e-9 * offered + NEGLIGIBLE);
      }),
      RUNS,
    );
  });

  it('more capacity never makes a longer list, more arrivals never a shorter one, a longer list before never a shorter one after', () => {
    const factor = fc.double({ min: 1, max: 2, noNaN: true });
    fc.assert(
      fc.property(anyStep, factor, (step, more) => {
        const before = take(step);
        const slack = 1e-9 * (step.list + step.dt * step.lambda) + NEGLIGIBLE;
        const staffed = take({ ...step, c: step.c * more + (more - 1) });
        expect(staffed.list).toBeLessThanOrEqual(before.list + slack);
        expect(take({ ...step, lambda: step.lambda * more }).list).toBeGreaterThanOrEqual(before.list - slack);
        expect(take({ ...step, list: step.list * more }).list).toBeGreaterThanOrEqual(before.list - slack);
      }),
      { numRuns: 10_000 },
    );
  });

  it('loses only those who withdraw when nobody serves', () => {
    const step = { list: 100, lambda: 20, c: 0, mu: 60, f: 1, theta: 0.25, dt: 1 };
    expect(take(step)).toEqual({ rho: 1, list: 96, completions: 0, withdrawn: 24 });
  });

  it('finishes everyone and rests when nobody comes', () => {
    const idle = { list: 0, lambda: 0, c: 3, mu: 60, f: 1, theta: 0, dt: 1 };
    expect(take(idle)).toEqual({ rho: 0, list: 0, completions: 0, withdrawn: 0 });
  });
});

describe('many steps', () => {
  function run(step: Step, months: number): number {
    let { list } = step;
    let rho = 0.5;
    for (let month = 0; month < months; month++) {
      const next = take({ ...step, list }, rho);
      list = next.list;
      rho = next.rho;
    }
    return list;
  }

  it('settle at Erlang C with the Allen-Cunneen factor when demand is below capacity', () => {
    for (const c of [0.4, 1, 2.6, 6, 10, 25]) {
      for (const load of [0.3, 0.7, 0.85, 0.95]) {
        const lambda = c * load * 60;
        const settled = run({ list: 0, lambda, c, mu: 60, f: 1.3, theta: 0, dt: 1 }, 3000);
        // the same equation without time, table error aside
        expect(settled / stationaryList(lambda, c, 60, 1.3)).toBeCloseTo(1, 6);
        // and exact Erlang C: the table's error of at most 1e-4 in C moves the waiting part by as much of f rho / (1 - rho)
        const wait = multiServerWait({ servers: c, arrivalRate: lambda, serviceTime: 1 / 60, ca2: 1, cs2: 1.6 });
        const exact = c * load + lambda * wait;
        expect(Math.abs(settled - exact)).toBeLessThanOrEqual((1.2e-4 * 1.3 * load) / (1 - load) + 1e-6 * exact);
      }
    }
  });

  it('grow as the fluid list when demand is above capacity: excess x time, and excess / theta with withdrawal', () => {
    const overloaded = { list: 0, lambda: 198, c: 3, mu: 60, f: 1, theta: 0, dt: 1 };
    // (198 - 180) a month, once utilisation is 1; rho(L) = 1 - 1/L keeps the growth 180/L above that
    expect(run(overloaded, 1200) - run(overloaded, 1080)).toBeCloseTo(18 * 120, -1);
    // theta (L - c) = 18: 360 waiting and 3 in service, less the share 1 - rho = f/Lq = 0.3% of capacity still unused
    const settled = run({ ...overloaded, theta: 0.05 }, 1200);
    expect(settled).toBeGreaterThan(363);
    expect(settled).toBeLessThan(363 + 180 / 360 / 0.05 + 1);
  });

  it('are linear in the size of a permanently overloaded service: two of one make one of two', () => {
    const one = { list: 1e5, lambda: 400, c: 3, mu: 60, f: 1, theta: 0, dt: 1 };
    const two = { ...one, list: 2e5, lambda: 800, c: 6 };
    // the unused share f/L of capacity is 1e-5
    expect(run(two, 60) / (2 * run(one, 60))).toBeCloseTo(1, 4);
  });
});

describe('utilisationAtList', () => {
  it('inverts the stationary list', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.05, max: 60, noNaN: true }),
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        fc.double({ min: 0.1, max: 5, noNaN: true }),
        (c, rho, f) => {
          expect(utilisationAtList(stationaryList(c * 60 * rho, c, 60, f), c, f)).toBeCloseTo(rho, 8);
        },
      ),
    );
  });

  it('is rho of one server in closed form: L = rho / (1 - rho)', () => {
    for (const list of [0.1, 1, 5.667, 100]) expect(utilisationAtList(list, 1, 1)).toBeCloseTo(list / (1 + list), 4);
    expect(utilisationAtList(0, 3, 1)).toBe(0);
    expect(utilisationAtList(5, 0, 1)).toBe(1);
    expect(utilisationAtList(1e15, 3, 1)).toBe(1 - 1e-12);
  });
});

describe('stationaryList', () => {
  it('is 17/3 clients for one server at 85%, of whom 0.85 in service', () => {
    // M/M/1: L = rho / (1 - rho)
    expect(stationaryList(0.85 * 60, 1, 60, 1)).toBeCloseTo(17 / 3, 4);
  });

  it('is Erlang C exactly but for the table, and endless at full load', () => {
    const exact = 6 * 0.85 + (erlangC(6, 5.1) * 0.85) / 0.15;
    expect(stationaryList(5.1 * 60, 6, 60, 1)).toBeCloseTo(exact, 3);
    expect(stationaryList(360, 6, 60, 1)).toBe(Infinity);
    expect(stationaryList(10, 0, 60, 1)).toBe(Infinity);
    expect(stationaryList(0, 0, 60, 1)).toBe(0);
  });
});
