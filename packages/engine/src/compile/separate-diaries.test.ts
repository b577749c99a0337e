import { describe, expect, test } from 'vitest';
import { everybody, modelWith, rowOf } from '../../test/delivery-runs.ts';
import { england } from '../england.ts';
import { emptyListStep, stepList } from '../math/fluid-queue.ts';
import { simulate } from '../simulate/simulate.ts';
import { withParameters } from '../testing/small-baseline.ts';

/** Queueing time in service times of a list in equilibrium: `servers` people at 85%, exponential, in a number of equal diaries. */
const queueing = (servers: number, diaries: number): number => {
  const step = emptyListStep();
  Object.assign(step, { servers: servers / diaries, perServer: 1, spread: 1, withdrawal: 0, months: 1, clients: 0, rho: 0.5 });
  for (let month = 0; month < 3000; month++) {
    step.arrivals = (0.85 * servers) / diaries;
    stepList(step);
  }
  return (step.clients - step.servers * step.rho) / (0.85 * step.servers);
};

describe('the diary part alone', () => {
  test('six singles at 85% wait 5.667 service times, the six together 0.693; with all work bound to its site there is no gain', () => {
    expect(queueing(1, 1)).toBeCloseTo(5.667, 2);
    expect(queueing(6, 1)).toBeCloseTo(0.693, 2);
    expect(queueing(6, 6)).toBeCloseTo(queueing(1, 1), 9);
  });
});

const bound = (share: number, others: Parameters<typeof withParameters>[1] = {}) =>
  withParameters(england(), {
    ...others,
    ...Object.fromEntries(england().lines.map((line) => [`line.${line.id}.siteBoundShare`, share])),
  });

describe('diaries of a hub', () => {
  test('nothing bound: one diary; all bound: as many as there are sites, by their work; recorded arrangements: one', () => {
    const diaries = (share: number) => [...modelWith(['QE1'], everybody('nhs-neighbour'), bound(share)).diaries];
    expect(Math.max(...diaries(0))).toBe(1);
    expect(Math.max(...diaries(1))).toBeGreaterThan(1.5);
    // four trusts and the board of QE1: never more diaries than sites
    expect(Math.max(...diaries(1))).toBeLessThan(england().organisations.filter(({ systemId }) => systemId === 'QE1').length);
    expect([...modelWith(['QE1'], [], bound(1)).diaries].every((value) => value === 1)).toBe(true);
  });

  test('the more is bound, the longer people wait, feedback off', () => {
    const wait = (share: number): number => {
      const off = { 'demand.accessElasticityToWait': 0, 'wait.stepDownMaxShare': 0, 'wait.withdrawalPerMonth': 0, 'capacity.flexShare': 0 };
      const result = simulate(modelWith(['QT1'], everybody('nhs-neighbour'), bound(share, off)), { mode: 'expected', seed: 1, draw: 0 });
      return rowOf(result, 'mean-wait', { place: 'QT1', role: 'doctor', line: 'all', scope: 'nhs' })[40] as number;
    };
    expect(wait(0.5)).toBeGreaterThan(wait(0));
    expect(wait(1)).toBeGreaterThan(wait(0.5));
  });
});
