import { describe, expect, it } from 'vitest';
import { compileModel } from '../compile/compile-model.ts';
import type { CompiledModel } from '../compile/compiled-model.ts';
import { type FlowId, flowIndex } from '../compile/flows.ts';
import { england } from '../england.ts';
import { findRow } from '../explain/read-cubes.ts';
import { evaluateMetric } from '../metrics/index.ts';
import { businessAsUsual } from '../scenario/business-as-usual.ts';
import type { PeopleRecord, RunResult } from '../simulate/run-result.ts';
import { simulate, simulatePeople } from '../simulate/simulate.ts';

/** April 2027, counted from April 2026. */
const FIRST = 12;
const EXPECTED = { mode: 'expected', seed: 1, draw: 0 } as const;

const compiled = (
  systemIds: readonly string[],
  leverId: string,
  settings: Readonly<Record<string, number>>,
  horizonYears = 4,
): CompiledModel => {
  const levers = leverId === '' ? [] : [{ leverId, phase: 'Fix' as const, from: '2027-04', rampMonths: 0, settings }];
  const result = compileModel({ ...businessAsUsual(england(), systemIds, { horizonYears }), levers }, england());
  if (!result.ok) throw new Error('does not compile');
  return result.value;
};
const runOf = (systemIds: readonly string[], leverId = '', settings: Readonly<Record<string, number>> = {}): RunResult =>
  simulate(compiled(systemIds, leverId, settings), EXPECTED);

const flow = ({ model, people }: { model: CompiledModel; people: PeopleRecord }, id: FlowId, month: number, roleId?: string): number =>
  model.cells.reduce(
    (sum, cell, index) =>
      roleId !== undefined && model.roles[cell.role]?.id !== roleId
        ? sum
        : sum + (people.flows[(flowIndex(id) * model.cells.length + index) * model.months + month] as number),
    0,
  );

const row = (result: RunResult, metricId: string, place: string, axes: { role?: string; line?: string; scope?: 'nhs' | 'all' }) => {
  const found = findRow([evaluateMetric(result, metricId)], { metricId, place, ...axes });
  if (found === undefined) throw new Error(`no row of ${metricId}`);
  return found.values;
};

describe('entrants', () => {
  it('qualify a year after their place: nothing for twelve months, then one a month for twelve places a year', () => {
    const [plain, with12] = [runOf(['QT1']), runOf(['QT1'], 'nurse-training', { scphnPlaces: 12 })];
    for (let month = 0; month < FIRST + 12; month++) expect(flow(with12, 'conversionsIn', month)).toBe(flow(plain, 'conversionsIn', month));
    const first = FIRST + 12;
    const national = flow(plain, 'conversionsIn', first);
    const now = flow(with12, 'conversionsIn', first);
    // one entrant, and what the national flow still brings to the posts left open: less than before
    expect(now).toBeGreaterThan(1);
    expect(now).toBeLessThan(1 + national);
    expect(flow(with12, 'conversionsOut', first)).toBeCloseTo(now, 12);
  });

  it('never outnumber the posts that are vacant', () => {
    const { model, people } = runOf(['QSL'], 'portfolio-route', { perYear: 2 });
    model.cells.forEach((cell, index) => {
      if (model.roles[cell.role]?.id !== 'specialist') return;
      for (let month = 0; month < model.months; month++)
        expect(people.heads[index * model.months + month]).toBeLessThanOrEqual(cell.posts + 1e-9);
    });
  });

  it('come as often in sampled futures as in the expected one', () => {
    const model = compiled(['QYG'], 'nurse-training', { diplomas: 2 });
    const count = (people: PeopleRecord) => {
      let sum = 0;
      for (let month = FIRST; month < FIRST + 12; month++) sum += flow({ model, people }, 'joinersTraining', month, 'ohn');
      return sum;
    };
    const expected = count(simulatePeople(model, EXPECTED));
    const draws = Array.from({ length: 300 }, (_, draw) => count(simulatePeople(model, { mode: 'sampled', seed: 5, draw })));
    const mean = draws.reduce((a, b) => a + b, 0) / draws.length;
    const error = Math.sqrt(draws.reduce((sum, x) => sum + (x - mean) ** 2, 0) / draws.length / (draws.length - 1));
    expect(expected).toBeCloseTo(2, 9);
    // in a future in which no post is vacant an entrant finds none; with three posts vacant at the start that is rare
    expect(Math.abs(mean - expected)).toBeLessThan(4 * error + 0.02);
  });
});

describe('retire and return', () => {
  const settings = { returnShare: 0.4, hours: 0.5 };

  it('brings back the share of those who retire, but for those at the oldest age', () => {
    const result = runOf(['QYG'], 'retire-and-return', settings);
    for (const month of [FIRST, FIRST + 7, 40]) {
      const share = flow(result, 'returns', month) / flow(result, 'retirements', month);
      expect(share).toBeLessThanOrEqual(0.4 + 1e-12);
      expect(share).toBeGreaterThan(0.39);
    }
    expect(flow(result, 'returns', FIRST - 1)).toBe(0);
  });

  it('brings them back at half their hours: hours rise by less than heads', () => {
    const [plain, back] = [runOf(['QYG']), runOf(['QYG'], 'retire-and-return', settings)];
    const last = plain.model.months - 1;
    const more = (metricId: string) =>
      (row(back, metricId, 'QYG', { role: 'specialist' })[last] as number) -
      (row(plain, metricId, 'QYG', { role: 'specialist' })[last] as number);
    expect(more('headcount')).toBeGreaterThan(0);
    // 0.82 is the mean FTE of a specialist
    expect(more('fte')).toBeLessThan(more('headcount') * 0.82);
  });

  it('brings back as many on average in sampled futures', () => {
    const model = compiled(['QT1'], 'retire-and-return', settings);
    const count = (people: PeopleRecord) => {
      let sum = 0;
      for (let month = 0; month < model.months; month++) sum += flow({ model, people }, 'returns', month);
      return sum;
    };
    const expected = count(simulatePeople(model, EXPECTED));
    const draws = Array.from({ length: 300 }, (_, draw) => count(simulatePeople(model, { mode: 'sampled', seed: 9, draw })));
    const mean = draws.reduce((a, b) => a + b, 0) / draws.length;
    const error = Math.sqrt(draws.reduce((sum, x) => sum + (x - mean) ** 2, 0) / draws.length / (draws.length - 1));
    // opening ages are drawn in sampled futures and hires depend on whole vacancies: a few per cent beside the standard error
    expect(Math.abs(mean - expected)).toBeLessThan(4 * error + 0.05 * expected);
  });
});

describe('hours and posts', () => {
  it('lengthen hours per head by the factor, trainees apart', () => {
    const [plain, more] = [runOf(['QT1']), runOf(['QT1'], 'participation', { hours: 1.1 })];
    const perHead = (result: RunResult, role: string) =>
      (row(result, 'fte', 'QT1', { role })[FIRST] as number) / (row(result, 'headcount', 'QT1', { role })[FIRST] as number);
    for (const role of ['specialist', 'ohn', 'manager']) expect(perHead(more, role) / perHead(plain, role)).toBeCloseTo(1.1, 12);
    expect(perHead(more, 'om-trainee') / perHead(plain, 'om-trainee')).toBeCloseTo(1, 12);
  });

  it('adds exactly the posts funded, one after the other where most work is asked of a post', () => {
    const [plain, more] = [compiled(['QYG'], '', {}), compiled(['QYG'], 'establishment', { technician: 3 })];
    const added = plain.cells.flatMap((cell, index) => {
      const at = index * plain.months + FIRST;
      const posts = (more.people.posts[at] as number) - (plain.people.posts[at] as number);
      expect(more.people.posts[at - 1]).toBe(plain.people.posts[at - 1]);
      return posts === 0 ? [] : [{ role: plain.roles[cell.role]?.id, posts }];
    });
    expect(added.every(({ role }) => role === 'technician')).toBe(true);
    expect(added.reduce((sum, { posts }) => sum + posts, 0)).toBe(3);
  });
});

describe('need and access', () => {
  it('raises need by the surge while it lasts and not after', () => {
    const [plain, surge] = [runOf(['QSL']), runOf(['QSL'], 'growth-and-surge', { surge: 0.5, surgeMonths: 6 })];
    const [was, now] = [plain, surge].map((result) => row(result, 'need', 'QSL', { line: 'all', scope: 'nhs' }));
    for (let month = 0; month < plain.model.months; month++) {
      const factor = month >= FIRST && month < FIRST + 6 ? 1.5 : 1;
      expect((now?.[month] as number) / (was?.[month] as number)).toBeCloseTo(factor, 12);
    }
  });

  it('closes half of the gap of primary care: 0.15 becomes 0.575, and trusts stay as they are', () => {
    const result = runOf(['QSL'], 'extend-the-offer', { primaryCare: 0.5 });
    const access = (sector: string, month: number) => {
      const organisation = result.model.organisations.find((candidate) => candidate.sector === sector);
      // physiotherapy: access to it does not fall as waits grow
      return row(result, 'access', organisation?.id ?? '', { line: 'physiotherapy' })[month];
    };
    expect(access('primary-care', FIRST - 1)).toBeCloseTo(0.15, 12);
    expect(access('primary-care', FIRST)).toBeCloseTo(0.575, 12);
    expect(access('social-care', FIRST)).toBeCloseTo(0.01, 12);
    expect(access('nhs-trust', FIRST)).toBeCloseTo(1, 12);
  });

  it('keeps need = unmet + completed + change in list when access moves', () => {
    const result = runOf(['QYG'], 'extend-the-offer', { primaryCare: 0.3, socialCare: 0.05 });
    const of = (metricId: string) => row(result, metricId, 'QYG', { line: 'all', scope: 'all' });
    const [need, unmet, completed, list, opening] = ['need', 'unmet', 'completed', 'list', 'list-opening'].map(of);
    for (const month of [FIRST, 30, 47]) {
      const change = (list?.[month] as number) - (list?.[month - 1] as number);
      expect((unmet?.[month] as number) + (completed?.[month] as number) + change).toBeCloseTo(need?.[month] as number, 6);
    }
    expect(opening).toBeDefined();
  });

  it('moves work between performers of a line and leaves the cases as they were', () => {
    const [plain, moved] = [runOf(['QT1']), runOf(['QT1'], 'technicians', { shareMoved: 0.5 })];
    for (const line of ['health-surveillance', 'immunisation-serology']) {
      const [was, now] = [plain, moved].map((result) => row(result, 'need', 'QT1', { line, scope: 'nhs' })[40] as number);
      expect(now).toBeCloseTo(was as number, 9);
    }
  });
});

describe('money', () => {
  it('shares the cost of a programme over systems and adds up to it: 120,000 pounds a year are 10,000 a month', () => {
    const result = runOf(['QT1', 'QSL'], 'leadership', { costPerYear: 120_000 });
    const [one, other] = ['QT1', 'QSL'].map((system) => row(result, 'cost', system, { line: 'programmes' })[FIRST] as number);
    expect((one as number) + (other as number)).toBeCloseTo(10_000, 9);
    expect(one).toBeGreaterThan(other as number);
    expect(row(result, 'cost', 'QT1', { line: 'programmes' })[FIRST - 1]).toBe(0);
  });

  it('charges the first accreditation of half of two services once: 25,000 pounds', () => {
    const [plain, taken] = [runOf(['QT1']), runOf(['QT1'], 'accreditation-mandate', { servicesTaken: 0.5 })];
    const [was, now] = [plain, taken].map((result) => row(result, 'cost', 'QT1', { line: 'accreditation' }).reduce((a, b) => a + b, 0));
    expect((now as number) - (was as number)).toBeCloseTo(25_000, 6);
  });

  it('pays a supplement of 10% on the employment cost of those who get it', () => {
    const [plain, paid] = [runOf(['QSL']), runOf(['QSL'], 'pay-supplement', { nurses: 0.1 })];
    const { model, people } = plain;
    const pay = (result: RunResult, month: number) => row(result, 'cost', 'QSL', { line: 'pay' })[month] as number;
    const due = model.cells.reduce((sum, cell, index) => {
      const nurse = ['scphn', 'ohn'].includes(model.roles[cell.role]?.id ?? '');
      const fte = people.fte[index * model.months + FIRST] as number;
      return nurse ? sum + (fte * (model.costs.employmentPerFte[cell.role] as number)) / 12 : sum;
    }, 0);
    expect(pay(paid, FIRST) - pay(plain, FIRST)).toBeCloseTo(0.1 * due, 6);
    expect(pay(paid, FIRST - 1)).toBe(pay(plain, FIRST - 1));
  });
});
