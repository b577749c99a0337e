import { defineMetric } from './metric.ts';
import { entryWaits } from './stream-waits.ts';
import { meanOverEntries, waitRows } from './wait-rows.ts';

/**
 * Mean wait of cases that arrive in the month, booking lead included, in working days (5 a week, 21 a month), for a case
 * that does not withdraw. Weighted by main cases expressed. Expected mode gives waits with typical luck. No list wait is reported beyond five years.
 */
export const meanWait = defineMetric(
  {
    id: 'mean-wait',
    label: 'Mean wait',
    description:
      'Working days from referral to appointment for cases that arrive in the month and do not withdraw, booking lead included: by line, and for cases of doctors and of nurses. In expected mode with typical luck.',
    unit: 'working days',
    kind: 'ratio',
    overYear: 'mean',
    better: 'lower',
  },
  (result, reach) => {
    const rows = waitRows(result.model, reach);
    const { wait, cases } = entryWaits(result);
    return { keys: rows.keys, values: meanOverEntries(rows, wait, cases, result) };
  },
);
