import { describe, expect, it } from 'vitest';
import { handMadeResult, MONTHS } from '../../test/metrics/hand-made-result.ts';
import { findRow } from '../explain/read-cubes.ts';
import { evaluateMetric, findMetric, METRICS } from './index.ts';
import type { MetricKey } from './metric.ts';

const row = (metricId: string, key: Partial<MetricKey> & { place: string }, mode: 'expected' | 'sampled' = 'expected'): number[] => {
  const found = findRow([evaluateMetric(handMadeResult(mode), metricId)], { metricId, ...key });
  expect(found, `${metricId} ${JSON.stringify(key)}`).toBeDefined();
  return [...(found?.values ?? [])];
};

describe('the catalogue of metrics', () => {
  it("pins its ids: they are in saved results and in analysts' scripts", () => {
    expect(METRICS.map((metric) => metric.id)).toEqual([
      'headcount',
      'headcount-opening',
      'fte',
      'present-fte',
      'nhs-headcount',
      'nhs-fte',
      'establishment',
      'vacancy',
      'trainees',
      'joiners',
      'intake',
      'conversions',
      'transfers',
      'retirements',
      'other-leavers',
      'ill-health-deaths',
      'completions',
      'attrition',
      'flow-joiners-training',
      'flow-joiners-portfolio',
      'flow-joiners-market',
      'flow-trainee-intake',
      'flow-conversions-in',
      'flow-transfers-in',
      'flow-retirements',
      'flow-other-leavers',
      'flow-ill-health-deaths',
      'flow-trainee-attrition',
      'flow-completions',
      'flow-conversions-out',
      'flow-transfers-out',
      'flow-returns',
      'market-stock',
      'market-willing',
      'market-hires',
      'market-binds',
      'required-fte',
      'gap',
      'coverage',
      'load',
      'utilisation',
      'need',
      'expressed',
      'completed',
      'withdrawn',
      'crowded-out',
      'refused',
      'unmet',
      'access',
      'opening-hours-cover',
      'list',
      'list-opening',
      'mean-wait',
      'share-within-standard',
      'waiting-over-standard',
      'seen-late',
      'proactive-share',
      'months-without-specialist-cover',
      'governance-unmet',
      'travel-hours',
      'cost',
    ]);
  });

  it('gives every metric a label, a description and a unit, and an example run', () => {
    for (const metric of METRICS) {
      expect(metric.label.length, metric.id).toBeGreaterThan(2);
      expect(metric.description.length, metric.id).toBeGreaterThan(20);
      expect(['heads', 'FTE', 'cases', 'working days', 'share', 'hours', 'months', '£'], metric.id).toContain(metric.unit);
      // costs need prices, which the hand-made model has none of: ledger/cost-ledger.test.ts
      if (metric.unit === '£') continue;
      const cube = metric.evaluate(handMadeResult());
      expect(cube.values.length, metric.id).toBe(cube.keys.length * MONTHS);
      expect(findMetric(metric.id)).toBe(metric);
      const names = cube.keys.map((key) => JSON.stringify(key));
      expect(new Set(names).size, `${metric.id} has a row twice`).toBe(names.length);
    }
  });

  it('throws for an id that is not a metric: untrusted ids are checked before', () => {
    expect(() => evaluateMetric(handMadeResult(), 'happiness')).toThrow('"happiness" is not a metric');
  });
});

describe('people', () => {
  it('adds up NHS services, by role, by pool of several roles and for all', () => {
    expect(row('headcount', { place: 'S', role: 'specialist' })).toEqual([1, 1]);
    expect(row('headcount', { place: 'S', role: 'doctor' })).toEqual([2, 2]);
    expect(row('headcount', { place: 'S', role: 'all' })).toEqual([5, 4]);
    expect(row('headcount', { place: 'B', role: 'ohn' })).toEqual([3, 2]);
    expect(row('fte', { place: 'S', role: 'ohn' })).toEqual([2.4, 1.6]);
    expect(row('trainees', { place: 'A', role: 'om-trainee' })).toEqual([1, 1]);
  });

  it('tells apart who employs people, and counts hires of every employer against those willing', () => {
    expect(row('nhs-headcount', { place: 'S', role: 'specialist' })).toEqual([1, 1]);
    expect(row('market-hires', { place: 'S', role: 'specialist' })).toEqual([1, 0]);
    expect(row('market-willing', { place: 'S', role: 'ohn' })).toEqual([3, 2]);
    // 1.8 FTE of specialist posts are vacant; the one willing specialist is hired in month 0 and one is left in month 1
    expect(row('market-binds', { place: 'S', role: 'specialist' })).toEqual([1, 0]);
    expect(row('market-binds', { place: 'S', role: 'ohn' })).toEqual([0, 0]);
    expect(row('market-stock', { place: 'S', role: 'ohn' })).toEqual([60, 59]);
  });

  it('keeps opening heads in the first month only', () => {
    expect(row('headcount-opening', { place: 'S', role: 'specialist' })).toEqual([2, Number.NaN]);
  });

  it('has no rows for bought services, whose people are not modelled', () => {
    expect(evaluateMetric(handMadeResult(), 'headcount').keys.some((key) => key.place === 'X')).toBe(false);
  });

  it('signs vacancy, adds locums to those at work', () => {
    // establishment 2.4 - 0.6 in post
    expect(row('vacancy', { place: 'S', role: 'specialist' }).map((value) => Math.round(value * 10) / 10)).toEqual([1.8, 1.8]);
    expect(row('present-fte', { place: 'S', role: 'specialist' })).toEqual([0.6, 0.7]);
  });

  it('groups flows, nets conversions, and lets closing be worked out again', () => {
    expect(row('joiners', { place: 'S', role: 'specialist' })).toEqual([1, 1]);
    expect(row('retirements', { place: 'S', role: 'all' })).toEqual([2, 1]);
    expect(row('conversions', { place: 'S', role: 'ohn' })).toEqual([0, -1]);
    expect(row('flow-conversions-out', { place: 'B', role: 'ohn' })).toEqual([0, 1]);
    // 2 + 1 - 2 = 1, then 1 + 1 - 1 = 1
    expect(row('headcount', { place: 'A', role: 'specialist' })).toEqual([1, 1]);
  });
});

describe('people against work', () => {
  it('sets FTE in post and locums against required FTE on both bases, trainees on neither side', () => {
    expect(row('required-fte', { place: 'S', role: 'specialist', basis: 'need' })).toEqual([2.4, 2.4]);
    // 1.2 - 0.6; 1.2 - (0.6 + 0.2 locum)
    expect(row('gap', { place: 'S', role: 'specialist', basis: 'expressed' }).map((value) => Math.round(value * 100) / 100)).toEqual([
      0.6, 0.4,
    ]);
    expect(row('coverage', { place: 'S', role: 'specialist', basis: 'expressed' })[0]).toBeCloseTo(0.5, 12);
    expect(row('coverage', { place: 'S', role: 'doctor', basis: 'expressed' })[0]).toBeCloseTo(0.5, 12);
    expect(row('required-fte', { place: 'S', role: 'om-trainee', basis: 'expressed' })).toEqual([Number.NaN, Number.NaN]);
  });

  it('lets load pass 1 and not utilisation; a role without time has neither', () => {
    expect(row('load', { place: 'S', role: 'specialist' })).toEqual([1.2, 0.5]);
    expect(row('utilisation', { place: 'S', role: 'specialist' })).toEqual([1, 0.5]);
    expect(row('load', { place: 'S', role: 'om-trainee' })).toEqual([Number.NaN, Number.NaN]);
    // (1200 + 3000) / (1000 + 3000)
    expect(row('load', { place: 'S', role: 'all' })[0]).toBeCloseTo(1.05, 12);
  });

  it('adds hours over NHS services and leaves bought ones out', () => {
    expect(row('governance-unmet', { place: 'S' })[0]).toBeCloseTo(1.5, 12);
    expect(row('travel-hours', { place: 'A' })).toEqual([2, 0]);
  });
});

describe('demand', () => {
  it('gives organisations their part of need and of expressed demand, and adds them up by scope', () => {
    // stream 0: P has 12 of 20 in need but 2 of 10 in what is expressed
    expect(row('need', { place: 'P', line: 'referral' })).toEqual([12, 12]);
    expect(row('expressed', { place: 'P', line: 'referral' })).toEqual([2, 2]);
    expect(row('need', { place: 'S', line: 'referral', scope: 'nhs' })).toEqual([38, 38]);
    expect(row('need', { place: 'S', line: 'all', scope: 'nhs' })).toEqual([43, 43]);
    expect(row('need', { place: 'S', line: 'all', scope: 'nhs+primary' })).toEqual([55, 55]);
    expect(row('access', { place: 'P', line: 'all' })[0]).toBeCloseTo(1 / 6, 12);
  });

  it('counts a task that only adds minutes to a case as no case', () => {
    expect(row('need', { place: 'B', line: 'referral' })).toEqual([30, 30]);
  });

  it('closes: need = unmet + completed + change in list', () => {
    // T, referral: need 38; unmet 0 never referred + 0.8 x 1 withdrawn; completed 0.8 x 6 + 30; list 0.8 x (8 - 5) + 0
    expect(row('unmet', { place: 'T', line: 'referral' })[0]).toBeCloseTo(0.8, 12);
    expect(row('completed', { place: 'T', line: 'referral' })[0]).toBeCloseTo(34.8, 12);
    expect(row('list-opening', { place: 'T', line: 'referral' })[0]).toBeCloseTo(14, 12);
    expect(row('list', { place: 'T', line: 'referral' })[0]).toBeCloseTo(16.4, 12);
    expect(row('withdrawn', { place: 'T', line: 'referral' })[0]).toBeCloseTo(0.8, 12);
    expect(row('crowded-out', { place: 'T', line: 'promotion' })).toEqual([1, 0]);
    expect(row('unmet', { place: 'T', line: 'promotion' })).toEqual([1, 0]);
  });

  it('weighs proactive work by planned minutes, tasks that a line adds included', () => {
    // month 0 at T: promotion 4 x 60 = 240; referrals (0.8 x 6) x (100 + 6) + 30 x (80 + 6); the added 6 minutes fall on 50 of 50 cases
    const reactive = 4.8 * 106 + 30 * 86;
    expect(row('proactive-share', { place: 'T' })[0]).toBeCloseTo(240 / (240 + reactive), 12);
  });
});

describe('waits', () => {
  it('is lead plus the horizontal distance: a list of one month of work is a wait of 21 days', () => {
    // service A: 10 waiting, 10 arrive, 10 start a month: every arrival waits a month; lead 8
    expect(row('mean-wait', { place: 'A', role: 'doctor', line: 'referral' })[0]).toBeCloseTo(29, 9);
    // service B: nobody waits; lead 6
    expect(row('mean-wait', { place: 'B', role: 'nurse', line: 'referral' })[0]).toBeCloseTo(6, 9);
  });

  it("weighs cases over both routes: a doctor's case seen by a nurse is still a doctor's case", () => {
    // month 1: 5 of 10 doctor cases wait 29 days, 5 wait 6 on the nurse list
    expect(row('mean-wait', { place: 'T', role: 'doctor', line: 'all' })[1]).toBeCloseTo(17.5, 9);
    expect(row('mean-wait', { place: 'T', role: 'nurse', line: 'all' })[1]).toBeCloseTo(6, 9);
    // all of T in month 0: 8 at 29 and 30 at 6
    expect(row('mean-wait', { place: 'T', role: 'all', line: 'all' })[0]).toBeCloseTo((8 * 29 + 30 * 6) / 38, 9);
    // a list belongs to its service: its entries are by the pool of the list
    expect(row('mean-wait', { place: 'B', role: 'nurse', line: 'all' })[1]).toBeCloseTo(6, 9);
  });

  it('takes the part within standard from the exponential diary tail', () => {
    // doctor: margin 15 - 8 = 7 days, mean wait 21, everyone waits: 1 - exp(-7 / 21) = 0.2834686894
    expect(row('share-within-standard', { place: 'A', role: 'doctor', line: 'referral' })[0]).toBeCloseTo(0.2834686894, 9);
    expect(row('share-within-standard', { place: 'B', role: 'nurse', line: 'referral' })[0]).toBe(1);
  });

  it('counts late cases and people who have waited too long', () => {
    // service A, month 0: 6 completed, late exp(-1/3) = 0.7165313106 of them; 8 waiting, as many of them over
    expect(row('seen-late', { place: 'A', line: 'referral' })[0]).toBeCloseTo(6 * 0.7165313106, 8);
    expect(row('waiting-over-standard', { place: 'A', line: 'referral' })[0]).toBeCloseTo(8 * 0.7165313106, 8);
    expect(row('seen-late', { place: 'S', line: 'promotion', scope: 'all' })).toEqual([0, 0]);
  });

  it('has no rows for lines without a list', () => {
    expect(evaluateMetric(handMadeResult(), 'mean-wait').keys.some((key) => key.line === 'promotion')).toBe(false);
  });
});

describe('months without specialist cover', () => {
  it('is not defined on the expected path', () => {
    expect(row('months-without-specialist-cover', { place: 'S', role: 'specialist' })).toEqual([Number.NaN, Number.NaN]);
  });

  it('counts months with nobody in post, and keeps counting', () => {
    const result = handMadeResult('sampled');
    result.people.heads.set([0, 0], 1 * MONTHS);
    expect([...evaluateMetric(result, 'months-without-specialist-cover').values]).toEqual([1, 2]);
    result.people.heads.set([0, 1], 1 * MONTHS);
    expect([...evaluateMetric({ ...result }, 'months-without-specialist-cover').values]).toEqual([1, 1]);
  });
});
