import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EngineError } from '../issues/engine-error.ts';
import {
  calendarMonth,
  calendarYear,
  financialMonth,
  financialYear,
  financialYearStart,
  formatMonth,
  isMonth,
  parseMonth,
} from './months.ts';

describe('months', () => {
  it('counts April 2026 as 24315', () => {
    expect(parseMonth('2026-04')).toBe(2026 * 12 + 3);
    expect(parseMonth('2026-04')).toBe(24315);
  });

  it('names financial years from April to March', () => {
    expect(financialYear(parseMonth('2026-03'))).toBe('2025/26');
    expect(financialYear(parseMonth('2026-04'))).toBe('2026/27');
    expect(financialYear(parseMonth('2027-03'))).toBe('2026/27');
    expect(financialYear(parseMonth('2099-04'))).toBe('2099/00');
    expect(financialYearStart(parseMonth('2027-03'))).toBe(2026);
    expect(financialMonth(parseMonth('2026-04'))).toBe(0);
    expect(financialMonth(parseMonth('2027-03'))).toBe(11);
  });

  it('reads back what it wrote, and agrees with the calendar', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 * 12 + 11 }), (month) => {
        expect(parseMonth(formatMonth(month))).toBe(month);
        // the oracle: JavaScript's own calendar, which the engine may not use
        const date = new Date(Date.UTC(2000, month - 24000, 15));
        expect([calendarYear(month), calendarMonth(month)]).toEqual([date.getUTCFullYear(), date.getUTCMonth() + 1]);
        expect(financialMonth(month + 12)).toBe((calendarMonth(month) + 8) % 12);
      }),
    );
  });

  it('knows what is not a month', () => {
    for (const text of ['2026-13', '2026-00', '2026-4', '26-04', '2026-04-01', '', 'April 2026', ' 2026-04']) {
      expect(isMonth(text), text).toBe(false);
      expect(() => parseMonth(text)).toThrow(EngineError);
    }
    expect(isMonth('2026-12')).toBe(true);
  });
});
