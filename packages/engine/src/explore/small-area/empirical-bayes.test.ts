import { describe, expect, it } from 'vitest';
import { EngineError } from '../../issues/engine-error.ts';
import { inverseIncompleteBeta } from '../../math/inverse-incomplete-beta.ts';
import { drawStream, uniform } from '../../random/stream.ts';
import { shrinkRates, shrinkShares } from './empirical-bayes.ts';

/** Lip cancer in 56 districts of Scotland 1975-80, observed and expected cases: Clayton & Kaldor (1987), table 1. */
const OBSERVED = [
  9, 39, 11, 9, 15, 8, 26, 7, 6, 20, 13, 5, 3, 8, 17, 9, 2, 7, 9, 7, 16, 31, 11, 7, 19, 15, 7, 10, 16, 11, 5, 3, 7, 8, 11, 9, 11, 8, 6, 4,
  10, 8, 2, 6, 19, 3, 2, 3, 28, 6, 1, 1, 1, 1, 0, 0,
];
const EXPECTED = [
  1.4, 8.7, 3.0, 2.5, 4.3, 2.4, 8.1, 2.3, 2.0, 6.6, 4.4, 1.8, 1.1, 3.3, 7.8, 4.6, 1.1, 4.2, 5.5, 4.4, 10.5, 22.7, 8.8, 5.6, 15.5, 12.5, 6.0,
  9.0, 14.4, 10.2, 4.8, 2.9, 7.0, 8.5, 12.3, 10.1, 12.7, 9.4, 7.2, 5.3, 18.8, 15.8, 4.3, 14.6, 50.7, 8.2, 5.6, 9.3, 88.7, 19.6, 3.4, 3.6,
  5.7, 7.0, 4.2, 1.8,
];
const lip = OBSERVED.map((events, place) => ({ events, exposure: EXPECTED[place] as number }));

describe('shrinkRates', () => {
  it('towards a known rate is the estimator of Marshall (1991), on the Scottish lip cancer data', () => {
    // numpy 2.4.6 by his formulas: A = sum E (r - m)^2 / sum E - m / mean E, weight A / (A + m / E)
    const { england, spread, places } = shrinkRates(lip, { england: 536 / 536.2 });
    expect(england).toBeCloseTo(0.9996270048489369, 15);
    expect(spread ** 2).toBeCloseTo(0.8027000986943278, 12);
    for (const [place, weight, shrunk] of [
      [0, 0.5292344154843729, 3.8728112336348555],
      [1, 0.874782381778342, 4.046609175801526],
      [48, 0.986154582976736, 0.3251404593264971],
      [55, 0.5910688294846653, 0.4087786411716139],
    ] as const) {
      expect(places[place]!.weight).toBeCloseTo(weight, 12);
      expect(places[place]!.shrunk).toBeCloseTo(shrunk, 12);
    }
  });

  it('comes close to the maximum likelihood fit of Clayton and Kaldor, with intervals of the gamma distribution', () => {
    const { places } = shrinkRates(lip);
    // negative binomial likelihood at its maximum, scipy 1.17.1 optimize.minimize: shape 1.87949, rate 1.32167
    const squares = lip.map(({ events, exposure }, place) => (places[place]!.shrunk - (events + 1.87949) / (exposure + 1.32167)) ** 2);
    expect(Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / 56)).toBeLessThan(0.1);
    // scipy 1.17.1: stats.gamma.ppf([0.1, 0.9], m^2 / A + O, scale=1 / (m / A + E)), A = 0.8478694410999604
    expect(places[0]!.low).toBeCloseTo(2.4673686632537937, 9);
    expect(places[0]!.high).toBeCloseTo(5.591767625448123, 9);
    expect(places[55]!.low).toBeCloseTo(0.05511120689773544, 9);
    expect(places[55]!.high).toBeCloseTo(0.8747341491569514, 9);
  });

  it('recovers the spread between places that was put in, on average, and covers the true rates', () => {
    // gamma rates of shape 4 and mean 0.1, 40 places of 20 to 215 people, 30 repetitions
    let variance = 0;
    let covered = 0;
    for (let repetition = 0; repetition < 30; repetition++) {
      const truth = Array.from({ length: 40 }, (_, place) => gammaOfFour(repetition, place) * 0.025);
      const counts = truth.map((rate, place) => ({
        events: poisson(rate * (20 + 5 * place), repetition, place),
        exposure: 20 + 5 * place,
      }));
      const { spread, places } = shrinkRates(counts);
      variance += spread ** 2 / 30;
      covered += places.filter(({ low, high }, place) => truth[place]! >= low && truth[place]! <= high).length / 1200;
    }
    // 0.1^2 / 4 = 0.0025; repetitions scatter by 40%, their mean by 7%
    expect(Math.abs(variance / 0.0025 - 1)).toBeLessThan(0.25);
    // 80% but for what the spread's own error takes; 1,200 intervals: standard error 1.2%
    expect(covered).toBeGreaterThan(0.74);
    expect(covered).toBeLessThan(0.86);
  });

  /** Sum of four exponential numbers. */
  function gammaOfFour(repetition: number, place: number): number {
    const { hi, lo } = drawStream(11, repetition * 100 + place);
    return [0, 1, 2, 3].reduce((sum, event) => sum - Math.log(uniform(hi, lo, event, 0)), 0);
  }
  /** Events of a Poisson process until its times add up to 1. */
  function poisson(mean: number, repetition: number, place: number): number {
    const { hi, lo } = drawStream(12, repetition * 100 + place);
    let events = -1;
    for (let time = 0; time < mean; events++) time -= Math.log(uniform(hi, lo, 0, events + 1));
    return events;
  }
});

describe('shrinkShares', () => {
  it('by hand: two places of 50 with 35 and 27 events around a known half', () => {
    // Casella (1992) Chemometrics and Intelligent Laboratory Systems 16, 107-125 has these counts; the moments about the known mean:
    // S = 50 (0.2^2 + 0.04^2) = 2.08, v = (2.08 - 2 x 0.25) / (100 - 2), strength 24.5 / 1.58 - 1 = 14.50633
    const { spread, strength, places } = shrinkShares(
      [
        { events: 35, exposure: 50 },
        { events: 27, exposure: 50 },
      ],
      { england: 0.5 },
    );
    expect(spread ** 2).toBeCloseTo(1.58 / 98, 14);
    expect(strength).toBeCloseTo(14.506329113924, 10);
    const weight = 50 / (49 + 24.5 / 1.58);
    expect(places[0]!.weight).toBeCloseTo(weight, 14);
    expect(places[0]!.shrunk).toBeCloseTo(0.5 + 0.2 * weight, 14);
    const [a, b] = [35 + strength / 2, 15 + strength / 2];
    expect(places[0]!.low).toBeCloseTo(inverseIncompleteBeta(a, b, 0.1), 12);
    expect(places[0]!.high).toBeCloseTo(inverseIncompleteBeta(a, b, 0.9), 12);
  });

  it('draws a place with few people further than one with many, and one without any all the way', () => {
    const { england, places } = shrinkShares([
      { events: 4, exposure: 8 },
      { events: 150, exposure: 300 },
      { events: 20, exposure: 300 },
      { events: 0, exposure: 0 },
    ]);
    expect(england).toBeCloseTo(174 / 608, 14);
    expect(places[0]!.weight).toBeLessThan(places[1]!.weight);
    expect(places[0]!.shrunk).toBeLessThan(places[1]!.shrunk);
    expect(places[3]).toMatchObject({ crude: NaN, weight: 0 });
    expect(places[3]!.shrunk).toBeCloseTo(england, 14);
    for (const { shrunk, low, high } of places) {
      expect(low).toBeLessThan(shrunk);
      expect(high).toBeGreaterThan(shrunk);
    }
  });

  it('where places differ no more than by chance, takes England to be worth no more than all of them', () => {
    const { spread, strength, places } = shrinkShares([
      { events: 2, exposure: 20 },
      { events: 4, exposure: 40 },
      { events: 3, exposure: 30 },
    ]);
    expect(spread).toBe(0);
    expect(strength).toBe(90);
    expect(places[0]).toMatchObject({ weight: 20 / 110 });
    expect(places[0]!.high - places[0]!.low).toBeGreaterThan(0.05);
  });

  it('handles places where nothing happened, or everything did', () => {
    const none = shrinkShares([
      { events: 0, exposure: 5 },
      { events: 0, exposure: 9 },
    ]);
    expect(none.places.map(({ shrunk, low }) => [shrunk, low])).toEqual([
      [0, 0],
      [0, 0],
    ]);
    // not surer than half an event in the 14 of all places and the 5 once more: scipy 1.17.1 stats.beta.ppf(0.9, 0.5, 19)
    expect(none.places[0]!.high).toBeCloseTo(0.06959530997220885, 12);
    expect(shrinkRates([{ events: 0, exposure: 5 }]).places[0]!.high).toBeCloseTo(0.1352771727047702, 12);
    const opposite = shrinkShares([
      { events: 0, exposure: 50 },
      { events: 50, exposure: 50 },
    ]);
    expect(opposite.places.map(({ shrunk }) => shrunk)).toEqual([0, 1]);
  });

  it('refuses counts that cannot be', () => {
    expect(() => shrinkShares([{ events: 3, exposure: 2 }])).toThrow('place 0 has 3 events among 2');
    expect(() => shrinkRates([{ events: -1, exposure: 2 }])).toThrow(EngineError);
    expect(() => shrinkRates([{ events: NaN, exposure: 2 }])).toThrow(EngineError);
    expect(() => shrinkRates([{ events: 0, exposure: 0 }])).toThrow('no place has any exposure');
  });
});
