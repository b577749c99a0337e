import { describe, expect, test } from 'vitest';
import { adjustRows, optimismFactors, type RealRow } from './adjust-rows.ts';
import { costFactor, gainFactor, mitigatedBias } from './optimism-bias.ts';

const row = (id: string, optimismClass: RealRow['optimismClass'], real: readonly number[]): RealRow => ({
  id,
  label: id,
  side: optimismClass === 'benefits' ? 'benefit' : 'cost',
  class: optimismClass === 'benefits' ? 'cash-releasing' : 'cost',
  schedule: 'standard',
  optimismClass,
  real,
});
const NONE = { pay: 0, contract: 0, 'set-up': 0, it: 0, benefits: 0 };

describe('optimism', () => {
  test('raises a cost, lowers a saving, lowers a gain, raises a loss', () => {
    expect(100 * costFactor(100, 0.24)).toBeCloseTo(124, 12);
    expect(-100 * costFactor(-100, 0.24)).toBeCloseTo(-76, 12);
    expect(100 * gainFactor(100, 0.25)).toBe(75);
    expect(-100 * gainFactor(-100, 0.25)).toBe(-125);
  });

  test('of 200% leaves nothing of a saving and does not turn it into a cost', () => {
    expect(-100 * costFactor(-100, 2)).toBe(-0);
  });

  test('falls from the upper to the lower value as it is mitigated', () => {
    expect(mitigatedBias(0.24, 0.02, 0)).toBe(0.24);
    expect(mitigatedBias(0.24, 0.02, 0.5)).toBeCloseTo(0.13, 12);
    expect(mitigatedBias(0.24, 0.02, 1)).toBeCloseTo(0.02, 12);
  });

  test('telling a kind of cost apart, or moving pounds between categories of a class, changes nothing', () => {
    const optimism = { ...NONE, pay: 0.1 };
    const total = (rows: readonly RealRow[]) => {
      const byClass = optimismFactors(rows, 1, optimism);
      const one = Float64Array.of(1);
      return adjustRows(rows, { optimism, optimismFactors: byClass, factors: { standard: one, health: one } }).reduce(
        (sum, { presentValue }) => sum + presentValue,
        0,
      );
    };
    expect(total([row('pay', 'pay', [100])])).toBeCloseTo(110, 12);
    expect(total([row('pay', 'pay', [-20]), row('trainer-time', 'pay', [120])])).toBeCloseTo(110, 12);
    expect(total([row('pay', 'pay', [-150]), row('overtime', 'pay', [50])])).toBeCloseTo(-90, 12);
  });
});
