import { calendarMonth, calendarYear } from '../units/months.ts';

const NAMES = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** 'April 2026' from an absolute month number. */
export const monthName = (absoluteMonth: number): string => `${NAMES[calendarMonth(absoluteMonth) - 1]} ${calendarYear(absoluteMonth)}`;
