import { describe, expect, test } from 'vitest';
import {
  decimalsOf,
  formatChance,
  formatChanceShort,
  formatChange,
  formatMoney,
  formatNumber,
  formatPercent,
  formatRange,
} from './format.ts';

describe('number formats of the design note', () => {
  test('FTE has one decimal, people and days none', () => {
    expect(formatNumber(1.94, decimalsOf('FTE'))).toBe('1.9');
    expect(formatNumber(3240.4, decimalsOf('people'))).toBe('3,240');
    expect(formatNumber(18.4, decimalsOf('working days'))).toBe('18');
    expect(decimalsOf('cases per 1,000 staff')).toBe(1);
  });
  test('a minus is a true minus, and never stands before nothing', () => {
    expect(formatNumber(-3.2, 1)).toBe('\u22123.2');
    expect(formatNumber(-0.04, 1)).toBe('0.0');
    expect(formatChange(-0.04, 1)).toBe('no change');
    expect(formatChange(1.14, 1)).toBe('+1.1');
    expect(formatChange(-1.14, 1)).toBe('\u22121.1');
  });
  test('ranges read "3 to 7", or one figure when both ends round to it', () => {
    expect(formatRange(3, 7)).toBe('3 to 7');
    expect(formatRange(0.84, 0.76, 1)).toBe('0.8');
  });
  test('chances are natural frequencies, never 0 or 100', () => {
    expect(formatChance(0.41)).toBe('41 in 100');
    expect(formatChance(0)).toBe('fewer than 1 in 100');
    expect(formatChance(0.009)).toBe('fewer than 1 in 100');
    expect(formatChance(1)).toBe('more than 99 in 100');
    expect(formatChanceShort(0.004)).toBe('<1');
    expect(formatChanceShort(0.995)).toBe('>99');
  });
  test('percentages are whole, money is short', () => {
    expect(formatPercent(0.876)).toBe('88%');
    expect(formatPercent(0.003)).toBe('under 1%');
    expect(formatPercent(0)).toBe('0%');
    expect(formatMoney(1_234_000)).toBe('£1.2m');
    expect(formatMoney(999_600)).toBe('£1.0m');
    expect(formatMoney(-12_300)).toBe('\u2212£12,300');
  });
  test('what is not known says so', () => {
    expect(formatNumber(Number.NaN)).toBe('not available');
    expect(formatChance(Number.NaN)).toBe('not available');
  });
});
