/** Phase of the programme, from the discussion document: Fix 6-12 months, Focus 1-2 years, Grow 2-5 years. */
export type Phase = 'Fix' | 'Focus' | 'Grow';

export const PHASES: readonly Phase[] = ['Fix', 'Focus', 'Grow'];

/** One lever as set in a scenario. `from` is the first month of effect, 'YYYY-MM'; `rampMonths` the months to full effect, 0 for at once. */
export interface LeverSetting {
  readonly leverId: string;
  readonly phase: Phase;
  readonly from: string;
  readonly rampMonths: number;
  readonly settings: Readonly<Record<string, number>>;
}
