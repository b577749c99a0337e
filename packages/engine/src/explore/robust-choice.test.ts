import { describe, expect, it } from 'vitest';
import { EngineError } from '../issues/engine-error.ts';
import { regretTable, targetShare } from './robust-choice.ts';

describe('regretTable', () => {
  // Savage's own kind of table, worked by hand: best of each future 9, 8, 5
  const outcomes = [Float64Array.of(9, 2, 1), Float64Array.of(6, 6, 4), Float64Array.of(0, 8, 5)];
  const table = regretTable({ outcomes, better: 'high' });

  it('is what the best option of each future would have brought more', () => {
    expect(table.regrets.map((column) => [...column])).toEqual([
      [0, 6, 4],
      [3, 2, 1],
      [9, 0, 0],
    ]);
  });

  it('chooses the option with the smallest worst regret, which is best in no future', () => {
    expect(table.minimaxRegret).toBe(1);
    expect(table.leastMeanRegret).toBe(1);
    expect(table.options[1]).toEqual({ option: 1, meanRegret: 2, regret90: 3, worstRegret: 3, worstFuture: 0, shareBest: 0 });
    expect(table.options[2]!.shareBest).toBeCloseTo(2 / 3, 15);
  });

  it('turns round where less is better', () => {
    const waits = regretTable({ outcomes: outcomes.map((column) => column.map((value) => -value)), better: 'low' });
    expect(waits.regrets.map((column) => [...column])).toEqual(table.regrets.map((column) => [...column]));
  });

  it('refuses what cannot be compared', () => {
    expect(() => regretTable({ outcomes: [], better: 'high' })).toThrow(EngineError);
    expect(() => regretTable({ outcomes: [new Float64Array(2), new Float64Array(3)], better: 'low' })).toThrow('option 1 has 3 futures');
    expect(() => regretTable({ outcomes: [Float64Array.of(NaN)], better: 'low' })).toThrow('not a number');
  });
});

describe('targetShare', () => {
  it('counts futures at or beyond the target on the better side', () => {
    const waits = Float64Array.of(5, 10, 11, 20);
    const found = targetShare(waits, { threshold: 10, better: 'low' });
    expect([...found.met]).toEqual([1, 1, 0, 0]);
    expect(found.share).toBe(0.5);
    expect(found.standardError).toBe(0.25);
    expect(targetShare(waits, { threshold: 10, better: 'high' }).share).toBe(0.75);
  });
});
