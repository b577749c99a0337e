import { describe, expect, it } from 'vitest';
import { england } from '../england.ts';
import { compiled, constantHazard, scenarioOf, withoutNationalFlows, withParameters, withService } from '../testing/small-baseline.ts';
import { simulate, simulatePeople } from './simulate.ts';

const SERVICE = 'oh-RH5';
const HEADS = 20;

const variance = (values: readonly number[]): number => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
};

/** How many of `HEADS` specialists, whom nobody joins, are left after ten years. */
const leftAfterTenYears = (hazard: number) => {
  const baseline = withParameters(
    withService(withoutNationalFlows(england()), SERVICE, { heads: { specialist: HEADS }, posts: { specialist: 0 }, traineeMonths: [] }),
    constantHazard('specialist', hazard),
  );
  const model = compiled(scenarioOf(['QSL'], { horizonYears: 10 }), baseline);
  const cell = model.cells.findIndex(({ id }) => id === `${SERVICE}|specialist`);
  return (seed: number, draw: number): number =>
    simulatePeople(model, { mode: 'sampled', seed, draw }).heads[cell * model.months + 119] as number;
};

describe('common luck', () => {
  it('makes the difference between hazards of 9% and 8% over ten years at least 8 times less variable than independent luck (theory 11.9)', () => {
    const high = leftAfterTenYears(0.09);
    const low = leftAfterTenYears(0.08);
    const draws = Array.from({ length: 500 }, (_, draw) => draw);
    const common = variance(draws.map((draw) => low(1, draw) - high(1, draw)));
    const independent = variance(draws.map((draw) => low(1, draw) - high(2, draw)));
    // a person counts in the difference with probability q = exp(-0.8) - exp(-0.9) = 0.0428 under common luck: variance q (1 - q) = 0.0409 a person.
    // Under independent luck it is the sum of two binomial variances, 0.2474 + 0.2413 = 0.4887: a ratio of 11.9; 500 draws are good to about 9% for each.
    expect(Math.abs(common / HEADS / 0.0409 - 1)).toBeLessThan(0.3);
    expect(independent / common).toBeGreaterThan(8);
    expect(independent / common).toBeLessThan(16);
  });

  it('makes the difference made by a change on the side of the work at least 100 times less variable', () => {
    const wait = (missedRate: number) => {
      const model = compiled(scenarioOf(['QSL'], { horizonYears: 5 }), withParameters(england(), { 'demand.missedRate': missedRate }));
      return (seed: number, draw: number): number => {
        const { service } = simulate(model, { mode: 'sampled', seed, draw });
        return service.completed.reduce((sum, cases) => sum + cases, 0);
      };
    };
    const asNow = wait(0.085);
    const fewer = wait(0.08);
    const draws = Array.from({ length: 60 }, (_, draw) => draw);
    const common = variance(draws.map((draw) => fewer(1, draw) - asNow(1, draw)));
    const independent = variance(draws.map((draw) => fewer(1, draw) - asNow(2, draw)));
    expect(independent / common).toBeGreaterThan(100);
  });

  it('leaves every outcome of a system with a market of its own as it was when another changes, bit for bit', () => {
    const systems = ['QE1', 'QT1'];
    const plain = simulate(compiled(scenarioOf(systems, { horizonYears: 5 })), { mode: 'sampled', seed: 3, draw: 2 });
    const place = plain.model.services.find(({ systemId, owner }) => systemId === 'QE1' && owner === 'nhs');
    const heads = place?.heads ?? {};
    const changes = [
      {
        heads: { ...heads, specialist: (heads['specialist'] ?? 0) + 2 },
        posts: { ...place?.posts, specialist: (place?.posts['specialist'] ?? 0) + 4 },
      },
      { heads: { ...heads, ohn: 0 } },
      { posts: { ...place?.posts, scphn: (place?.posts['scphn'] ?? 0) + 6 } },
    ];
    for (const change of changes) {
      const changed = simulate(compiled(scenarioOf(systems, { horizonYears: 5 }), withService(england(), place?.id ?? '', change)), {
        mode: 'sampled',
        seed: 3,
        draw: 2,
      });
      const { cells, months, services } = plain.model;
      let compared = 0;
      cells.forEach((cell, index) => {
        if (services[cell.service]?.systemId !== 'QT1') return;
        const other = changed.model.cells.findIndex(({ id }) => id === cell.id);
        for (const key of ['heads', 'fte', 'presentFte'] as const)
          expect(changed.people[key].subarray(other * months, (other + 1) * months)).toEqual(
            plain.people[key].subarray(index * months, (index + 1) * months),
          );
        compared++;
      });
      expect(compared).toBeGreaterThan(10);
    }
  });
});
