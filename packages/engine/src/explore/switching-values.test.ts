import { describe, expect, test } from 'vitest';
import { type SwitchingQuestion, switchingValue } from './switching-values.ts';

const asked = (resultAt: (value: number) => number, range: Partial<SwitchingQuestion> = {}) => {
  const question = { assumed: 4, low: 0, high: 13, whole: false, resultAt, ...range };
  return switchingValue({ ...question, base: resultAt(question.assumed) });
};

describe('switching values', () => {
  test('of a straight line are found exactly, and the value set back gives 0 within a pound', () => {
    const result = (value: number) => 1_000_000 * value - 2_500_000;
    const found = asked(result);
    expect(found.kind).toBe('root');
    expect(found.value).toBeCloseTo(2.5, 5);
    expect(Math.abs(result(found.value as number))).toBeLessThan(1);
    expect([found.atLow, found.atHigh]).toEqual([-2_500_000, 10_500_000]);
  });

  test('of a curve that is nearly flat on one side are found too', () => {
    const result = (value: number) => 1e6 * (value / 13) ** 9 - 1;
    const found = asked(result, { assumed: 12 });
    expect(Math.abs(result(found.value as number))).toBeLessThan(1);
  });

  test('none within the range: both ends are told', () => {
    expect(asked((value) => 100 + value)).toEqual({ kind: 'none', value: null, bracket: null, atLow: 100, atHigh: 113 });
  });

  test('of whole numbers are the pair that brackets the change', () => {
    const found = asked((value) => 6.5 - value, { whole: true });
    expect(found).toMatchObject({ kind: 'bracket', bracket: [6, 7] });
  });

  test('where two would do the nearer, as a part of the way to its end, is told', () => {
    // positive between 3 and 12; assumed 4: 3 is a quarter of the way to 0, 12 is eight ninths of the way to 13
    const found = asked((value) => 1000 * (value - 3) * (12 - value));
    expect(found.value).toBeCloseTo(3, 3);
  });

  test('a jump over 0 is told as a bracket, not as a root', () => {
    const found = asked((value) => (value < 2 ? -5000 : 5000));
    expect(found.kind).toBe('bracket');
    expect(found.bracket?.[0]).toBeCloseTo(2, 9);
    expect(found.bracket?.[1]).toBeCloseTo(2, 9);
  });
});
