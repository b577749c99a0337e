import { WORKING_DAYS_PER_MONTH } from '../compile/clinical-time.ts';
import { horizontalWait } from '../math/horizontal-wait.ts';
import { emptyCurves, fillCurves } from '../math/list-curves.ts';
import type { RunResult } from '../simulate/run-result.ts';
import { memoBy } from './memo-by.ts';

/**
 * Longest wait on a list that is reported, in months. Who would wait longer (or for ever, where nobody is left to see them) is given this: at the
 * usual rate of withdrawal hardly one in a hundred would still be there, and one future without a doctor must not make a mean infinite.
 */
const LONGEST_WAIT_MONTHS = 60;

/** Mean wait on the list by month of arrival, in working days, booking lead not included: `class * months + month`. */
export const classWaits = memoBy((result: RunResult): Float64Array => {
  const { model, service, room } = result;
  const { months, classCount } = model;
  const waits = room.takeUnset(classCount * months);
  const curves = emptyCurves(months);
  const waiting = new Float64Array(months);
  const byMonth = new Float64Array(months);
  for (let index = 0; index < classCount; index++) {
    const from = index * months;
    for (let month = 0; month < months; month++) {
      waiting[month] = Math.max(0, (service.classList[from + month] as number) - (service.classInService[from + month] as number));
    }
    fillCurves(curves, {
      opening: Math.max(0, (service.classOpeningList[index] as number) - (service.classOpeningInService[index] as number)),
      arrivals: service.classArrivals.subarray(from, from + months),
      waiting,
      withdrawn: service.classWithdrawn.subarray(from, from + months),
    });
    horizontalWait(byMonth, curves, 1);
    for (let month = 0; month < months; month++) {
      waits[from + month] = WORKING_DAYS_PER_MONTH * Math.min(LONGEST_WAIT_MONTHS, byMonth[month] as number);
    }
  }
  return waits;
});
