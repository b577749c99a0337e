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
  (result) => ({
    keys: workKeys(result.model, 'expressed'),
    values: quotient(sumOverPeopleRows(result, result.service.offeredMinutes), sumOverPeopleRows(result, result.service.availableMinutes)),
  }),
);
