import { monthOf } from '@ohsim/documents/charts';

/** A year the page can speak of: the calendar year in which a financial year ends. */
export interface FocusYear {
  readonly year: number;
  /** "2030/31". */
  readonly financial: string;
  /** First and last month index of the financial year, counted from the start of the run. */
  readonly first: number;
  readonly last: number;
}

/** The first whole financial year, then every fifth: 2027, 2031, 2036, 2041 from April 2026 over 15 years. */
export function focusYears(startMonth: string, horizonYears: number): FocusYear[] {
  const start = monthOf(startMonth);
  const firstApril = start + ((12 - ((start - 3) % 12)) % 12);
  const startYear = Math.floor(firstApril / 12);
  const years = [startYear + 1, ...[5, 10, 15, 20, 25, 30, 35, 40].map((span) => startYear + span)];
  return years
    .map((year) => {
      const first = (year - 1) * 12 + 3 - start;
      return { year, financial: `${year - 1}/${String(year % 100).padStart(2, '0')}`, first, last: first + 11 };
    })
    .filter((focus) => focus.last < horizonYears * 12);
}

/** The year asked for, if the run has it; else the fifth, else the last. */
export function chooseYear(years: readonly FocusYear[], asked: string | null): FocusYear {
  const found = years.find((focus) => String(focus.year) === asked) ?? years[1] ?? years[0];
  if (found === undefined) throw new Error('a run covers at least one financial year');
  return found;
}
