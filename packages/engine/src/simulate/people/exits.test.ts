import { describe, expect, it } from 'vitest';
import { england } from '../../england.ts';
import { compiled, constantHazard, scenarioOf, withoutNationalFlows, withParameters, withService } from '../../testing/small-baseline.ts';
import { simulatePeople } from '../simulate.ts';

const SERVICE = 'oh-RH5';
const quiet = (heads: number, posts: number, values = {}) =>
  withParameters(
    withService(withoutNationalFlows(england()), SERVICE, {
      heads: { specialist: heads },
      posts: { specialist: posts },
      traineeMonths: [],
    }),
    values,
  );

const specialists = (baseline: ReturnType<typeof quiet>, years: number) => {
  const model = compiled(scenarioOf(['QSL'], { horizonYears: years }), baseline);
  const cell = model.cells.findIndex((candidate) => candidate.id === `${SERVICE}|specialist`);
  return { model, cell };
};

describe('exits', () => {
  it('83 people at a constant hazard of 0.09 with no joiners follow exp(-h t)', () => {
    const { model, cell } = specialists(quiet(83, 0, constantHazard('specialist', 0.09)), 10);
    const people = simulatePeople(model, { mode: 'expected', seed: 0, draw: 0 });
    // closed form; the halves of a month multiply out exactly
    expect(people.heads[cell * model.months + 119]).toBeCloseTo(83 * Math.exp(-0.9), 8);
  });

  it('an inflow of 4.38 a year against a hazard of 0.09 takes 83 in April 2026 to 62.6 in April 2036', () => {
    // 4.38 / 0.09 = 48.67; 48.67 + (83 - 48.67) exp(-0.9) = 62.62. The inflow is made of posts that are never short: hires per vacancy x vacancies is constant.
    const posts = 1e6;
    const perVacancy = 4.38 / 12 / (posts - 83);
    const baseline = {
      ...quiet(83, posts, constantHazard('specialist', 0.09)),
      nationalSeries: [{ startMonth: '2026-04', roleId: 'specialist', route: 'portfolio', hiresPerVacancyMonth: [perVacancy] }],
    };
    const { model, cell } = specialists(baseline, 10);
    const people = simulatePeople(model, { mode: 'expected', seed: 0, draw: 0 });
    expect(people.heads[cell * model.months + 119]).toBeGreaterThan(62.4);
    expect(people.heads[cell * model.months + 119]).toBeLessThan(62.8);
    expect(people.heads[cell * model.months + 119]).toBeCloseTo(4.38 / 0.09 + (83 - 4.38 / 0.09) * Math.exp(-0.9), 2);
  });

  it('constant inflow and hazard settle at r / h, at h = 0.2 within 0.1%', () => {
    const posts = 1e7;
    const baseline = {
      ...quiet(50, posts, { ...constantHazard('specialist', 0.2), 'role.specialist.joinerAgeSpread': 0, 'role.specialist.joinerAge': 20 }),
      nationalSeries: [{ startMonth: '2026-04', roleId: 'specialist', route: 'portfolio', hiresPerVacancyMonth: [10 / 12 / posts] }],
    };
    const { model, cell } = specialists(baseline, 40);
    const people = simulatePeople(model, { mode: 'expected', seed: 0, draw: 0 });
    expect(Math.abs((people.heads[cell * model.months + 479] as number) / (10 / 0.2) - 1)).toBeLessThan(1e-3);
  });

  it('nobody is in post in the year they would turn 76', () => {
    const { model } = specialists(quiet(83, 101), 15);
    const people = simulatePeople(model, { mode: 'expected', seed: 0, draw: 0 });
    const ages = people.closingAges.length / model.cells.length;
    for (let cell = 0; cell < model.cells.length; cell++) expect(people.closingAges[cell * ages + ages - 1]).toBe(0);
  });

  it('the opening all-cause hazard of specialists is 9% a year', () => {
    const { model, cell } = specialists(quiet(1000, 0), 1);
    const people = simulatePeople(model, { mode: 'expected', seed: 0, draw: 0 });
    const leaving = 1000 - (people.heads[cell * model.months] as number);
    // one month at a mean hazard of 0.09: 1 - exp(-0.09 / 12) = 0.7472%, less at the second half because the oldest went first
    expect(leaving / 1000).toBeCloseTo(0.00747, 4);
  });

  it('three people with a yearly exit probability of 9% and no joiners: none left after 5 years 5.314%, after 10 years 22.763%', () => {
    const { model, cell } = specialists(quiet(3, 0, constantHazard('specialist', -Math.log(0.91))), 10);
    const draws = 6000;
    let five = 0;
    let ten = 0;
    for (let draw = 0; draw < draws; draw++) {
      const people = simulatePeople(model, { mode: 'sampled', seed: 7, draw });
      if (people.heads[cell * model.months + 59] === 0) five++;
      if (people.heads[cell * model.months + 119] === 0) ten++;
    }
    // (1 - 0.91^5)^3 and (1 - 0.91^10)^3; tolerance 4 binomial standard errors
    for (const [count, expected] of [
      [five, 0.05314],
      [ten, 0.22763],
    ] as const) {
      expect(Math.abs(count / draws - expected)).toBeLessThan(4 * Math.sqrt((expected * (1 - expected)) / draws));
    }
  });
});
