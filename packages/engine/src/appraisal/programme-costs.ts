import type { Scenario } from '../scenario/scenario.ts';
import { parseMonth } from '../units/months.ts';
import type { ProgrammeItem } from './case-definition.ts';

/** A programme cost month by month, pounds of the price year of the baseline. */
export interface ProgrammeLine {
  readonly label: string;
  readonly payer: string;
  readonly months: Float64Array;
}

/** Programme costs over the months of a run: once in the first month, and a twelfth of the yearly cost each month while it lasts. */
export const programmeLines = (
  items: readonly ProgrammeItem[],
  { startMonth, horizonYears }: Pick<Scenario, 'startMonth' | 'horizonYears'>,
): ProgrammeLine[] =>
  items.map(({ label, payer, from, poundsOnce, poundsPerYear, years }) => {
    const first = parseMonth(from) - parseMonth(startMonth);
    const end = years === undefined ? Number.POSITIVE_INFINITY : first + Math.round(12 * years);
    const months = Float64Array.from({ length: 12 * horizonYears }, (_, month) => {
      const running = month >= first && month < end ? poundsPerYear / 12 : 0;
      return running + (month === first ? poundsOnce : 0);
    });
    return { label, payer, months };
  });
