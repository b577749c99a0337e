import { defineMetric } from './metric.ts';
import { quotient } from './people-rows.ts';
import { sumOverPeopleRows, workKeys } from './work-metric.ts';

/** Minutes of work offered to a role / minutes it has. May exceed 1. */
export const load = defineMetric(
  {
    id: 'load',
    label: 'Load',
    description: 'Minutes of work offered to a role divided by the minutes it has available. Above 1 means more work than time.',
    unit: 'share',
    kind: 'ratio',
    overYear: 'mean',
    better: 'lower',
  },
  (result, reach) => ({
    keys: workKeys(result.model, reach, 'expressed'),
    values: quotient(
      sumOverPeopleRows(result, reach, result.service.offeredMinutes),
      sumOverPeopleRows(result, reach, result.service.availableMinutes),
      result.room,
    ),
  }),
);
