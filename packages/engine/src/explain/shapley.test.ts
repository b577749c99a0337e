import { describe, expect, test } from 'vitest';
import { shapleyValues } from './shapley.ts';

const SETTINGS = { exactUpTo: 12, seed: 7, permutations: 400 };
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe('Shapley values', () => {
  test('the glove game: one left glove and two right ones make a pair worth 1: 2/3, 1/6, 1/6', () => {
    const worth = ([left, one, other]: readonly boolean[]) => (left && (one || other) ? 1 : 0);
    const { values, standardErrors } = shapleyValues({ players: 3, worth, ...SETTINGS });
    [2 / 3, 1 / 6, 1 / 6].forEach((value, player) => {
      expect(values[player]).toBeCloseTo(value, 12);
    });
    expect(standardErrors).toBeNull();
  });

  test('the airport game: runways of 8, 11, 13, 18 are shared 2, 3, 4, 9', () => {
    // Littlechild & Owen (1973): each pays its part of every stretch it needs; 8/4, + 3/3, + 2/2, + 5/1
    const lengths = [8, 11, 13, 18];
    const worth = (in_: readonly boolean[]) => Math.max(0, ...lengths.filter((_, player) => in_[player]));
    const { values } = shapleyValues({ players: 4, worth, ...SETTINGS });
    [2, 3, 4, 9].forEach((value, player) => {
      expect(values[player]).toBeCloseTo(value, 12);
    });
  });

  test('bars add up to the change within 1e-9 and a player who changes nothing gets exactly 0', () => {
    const worth = (in_: readonly boolean[]) =>
      1e5 * Math.sin(in_.reduce((code, member, at) => (at === 4 ? code : code + (member ? 3 ** at : 0)), 1));
    const { values, evaluations } = shapleyValues({ players: 8, worth, ...SETTINGS });
    const everybody = values.map(() => true);
    expect(Math.abs(sum(values) - (worth(everybody) - worth(everybody.map(() => false))))).toBeLessThan(1e-9);
    expect(values[4]).toBe(0);
    expect(evaluations).toBe(256);
  });

  test('sampled orders come near the exact values, say by how much, and add up', () => {
    const weights = [5, -3, 2, 8, 1, 0];
    const worth = (in_: readonly boolean[]) => {
      const total = sum(weights.filter((_, player) => in_[player]));
      return total + 0.1 * total * total;
    };
    const exact = shapleyValues({ players: 6, worth, ...SETTINGS });
    const sampled = shapleyValues({ players: 6, worth, ...SETTINGS, exactUpTo: 5 });
    exact.values.forEach((value, player) => {
      // four standard errors: one test in 16,000 would fail by chance for each player, and the orders are fixed by the seed
      expect(Math.abs((sampled.values[player] as number) - value)).toBeLessThanOrEqual(
        4 * (sampled.standardErrors?.[player] as number) + 1e-12,
      );
    });
    expect(Math.abs(sum(sampled.values) - worth([true, true, true, true, true, true]))).toBeLessThan(1e-9);
    expect(sampled.values[5]).toBe(0);
    expect(shapleyValues({ players: 6, worth, ...SETTINGS, exactUpTo: 5 })).toEqual(sampled);
  });

  test('nobody changes nothing', () => {
    expect(shapleyValues({ players: 0, worth: () => 3, ...SETTINGS }).values).toEqual([]);
  });
});
