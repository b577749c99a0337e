import { EngineError } from '../issues/engine-error.ts';

/**
 * Months are whole numbers counted from January of the year 0: year * 12 + month - 1. April 2026 is 24315.
 * No time zone, no Date: a month is a label, and differences of months are subtractions.
 */
const MONTHS_PER_YEAR = 12;
/** April, counted from January = 0: the first month of a financial year. */
const APRIL = 3;
const MONTH_TEXT = /^(\d{4})-(0[1-9]|1[0-2])$/;

/** Whether a text is a month such as '2026-04'. */
export function isMonth(text: string): boolean {
  return MONTH_TEXT.test(text);
}

/** Absolute month number of '2026-04'. Untrusted text is checked with `isMonth` at the edge; here anything else is our mistake. */
export function parseMonth(text: string): number {
  const match = MONTH_TEXT.exec(text);
  if (match === null) throw new EngineError(`"${text}" is not a month; a month is written year-month, such as 2026-04.`);
  return Number(match[1]) * MONTHS_PER_YEAR + Number(match[2]) - 1;
}

/** '2026-04' from an absolute month number. */
export function formatMonth(absoluteMonth: number): string {
  const year = String(calendarYear(absoluteMonth)).padStart(4, '0');
  const month = String(calendarMonth(absoluteMonth)).padStart(2, '0');
  return `${year}-${month}`;
}

/** Month of the year, 1 (January) to 12. */
export function calendarMonth(absoluteMonth: number): number {
  return (absoluteMonth % MONTHS_PER_YEAR) + 1;
}

/** Calendar year, such as 2026. */
export function calendarYear(absoluteMonth: number): number {
  return Math.floor(absoluteMonth / MONTHS_PER_YEAR);
}

/** The calendar year in which the month's financial year (April to March) starts: 2026 for March 2027. */
export function financialYearStart(absoluteMonth: number): number {
  return calendarYear(absoluteMonth - APRIL);
}

/** Financial year as the NHS writes it: '2026/27' for April 2026 to March 2027. */
export function financialYear(absoluteMonth: number): string {
  const start = financialYearStart(absoluteMonth);
  return `${start}/${String((start + 1) % 100).padStart(2, '0')}`;
}

/** Month of the financial year, 0 (April) to 11 (March). */
export function financialMonth(absoluteMonth: number): number {
  return (absoluteMonth - APRIL) % MONTHS_PER_YEAR;
}
