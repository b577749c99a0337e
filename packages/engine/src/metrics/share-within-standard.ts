import { defineMetric } from './metric.ts';
import { entryWaits } from './stream-waits.ts';
import { meanOverEntries, waitRows } from './wait-rows.ts';

/** Part of cases that arrive in the month and are seen within the standard of their line. Lines without a standard are left out. */
export const shareWithinStandard = defineMetric(
  {
    id: 'share-within-standard',
    label: 'Seen in standard',
    description:
      'Part of the cases that arrive in the month and are seen within the standard of their line, from the mean wait and an exponential tail. Lines without a standard are left out.',
    unit: 'share',
    kind: 'ratio',
    overYear: 'mean',
    better: 'higher',
  },
  (result, reach) => {
    const rows = waitRows(result.model, reach);
    const { within, cases } = entryWaits(result);
    return { keys: rows.keys, values: meanOverEntries(rows, within, cases, result) };
  },
);
