import { describe, expect, it } from 'vitest';
import { formatChange, formatNumber, formatPercent, formatRange, formatValue, inHundred, withUnit } from './format-number.ts';

describe('numbers as they are shown', () => {
  it('has thousands, a true minus sign, and no minus before nothing', () => {
    expect(formatNumber(1234567.6)).toBe('1,234,568');
    expect(formatNumber(-1234.56, 1)).toBe('\u22121,234.6');
    expect(formatNumber(-0.04, 1)).toBe('0.0');
    expect(formatNumber(999.96, 1)).toBe('1,000.0');
    expect(formatNumber(Number.NaN)).toBe('not available');
  });

  it('gives FTE one decimal, people and days none, shares whole percentages', () => {
    expect(formatValue(1.94, 'FTE')).toBe('1.9');
    expect(formatValue(26.6, 'working days')).toBe('27');
    expect(formatValue(0.416, 'share')).toBe('42%');
    expect(formatPercent(0.001)).toBe('under 1%');
    expect(formatPercent(0)).toBe('0%');
  });

  it('writes ranges, changes and units in words', () => {
    expect(formatRange(3.2, 6.9, 'heads')).toBe('3 to 7');
    expect(formatRange(2.9, 3.1, 'heads')).toBe('3');
    expect(formatRange(0.11, 0.28, 'share')).toBe('11 to 28%');
    expect(formatChange(-9.2, 'working days')).toBe('\u22129');
    expect(formatChange(1.06, 'FTE')).toBe('+1.1');
    expect(formatChange(0.04, 'FTE')).toBe('no change');
    expect(formatChange(0.39, 'share')).toBe('+39 points');
    expect(withUnit(1, 'heads')).toBe('1 person');
    expect(withUnit(1.9, 'FTE')).toBe('1.9 FTE');
    expect(withUnit(0.41, 'share')).toBe('41%');
  });

  it('says chances as natural frequencies, and never 0 or 100', () => {
    expect(inHundred(0.412)).toBe('41');
    expect(inHundred(0.002)).toBe('fewer than 1');
    expect(inHundred(0)).toBe('fewer than 1');
    expect(inHundred(0.998)).toBe('more than 99');
  });
});
