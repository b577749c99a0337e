/** When services are open, and whose staff need them at other times. */
export interface OpeningHours {
  /** Hours a week, by month. */
  readonly nhs: Float64Array;
  readonly independent: Float64Array;
  /** Share of staff on round-the-clock rotas, by organisation. */
  readonly roundTheClock: Float64Array;
}

const HOURS_IN_A_WEEK = 168;
/** A full-time week of Agenda for Change, hours. */
const DAY_WEEK_HOURS = 37.5;

/**
 * Share of staff at work whose shift overlaps opening hours. Rotas spread their shifts evenly over the 168 hours of a week, so of people on them the share H / 168 is at
 * work while a service with H hours a week is open; those who work weekdays are, for H / 37.5 of their week at most all of it.
 */
export const overlapShare = (openingHours: number, roundTheClock: number): number =>
  roundTheClock * Math.min(1, openingHours / HOURS_IN_A_WEEK) + (1 - roundTheClock) * Math.min(1, openingHours / DAY_WEEK_HOURS);
