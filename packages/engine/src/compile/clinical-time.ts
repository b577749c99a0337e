/** Working days in a year and in a month, as waits are counted (5 a week, 21 a month). */
export const WORKING_DAYS_PER_YEAR = 252;
export const WORKING_DAYS_PER_MONTH = 21;
export const MINUTES_PER_HOUR = 60;
/** Weeks in a calendar year, for shares of weeks present. */
export const WEEKS_PER_YEAR = 52;
