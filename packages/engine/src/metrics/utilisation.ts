import { defineMetric } from './metric.ts';
import { quotient } from './people-rows.ts';
import { sumOverPeopleRows, workKeys } from './work-metric.ts';

/** Minutes used / minutes available, at most 1. The rest is idle time. */
export const utilisation = defineMetric(
  {
    id: 'utilisation',
    label: 'Utilisation',
    description: 'Minutes used divided by minutes available, at most 1; the rest is idle.',
    unit: 'share',
    kind: 'ratio',
    overYear: 'mean',
    better: 'neither',
  },
  (result, reach) => ({
    keys: workKeys(result.model, reach, 'expressed'),
    values: quotient(
      sumOverPeopleRows(result, reach, result.service.usedMinutes),
      sumOverPeopleRows(result, reach, result.service.availableMinutes),
      result.room,
    ),
  }),
);
