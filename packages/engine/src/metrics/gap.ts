import { defineMetric } from './metric.ts';
import { difference } from './people-rows.ts';
import { onBothBases, requiredFteByRow, supplyFteByRow } from './work-metric.ts';

/** Required FTE less FTE in post and locum cover. Positive: a shortage. Trainees count on neither side. */
export const gap = defineMetric(
  {
    id: 'gap',
    label: 'Gap',
    description: 'Required FTE less FTE in post and locum cover. Positive means a shortage. Trainees count on neither side.',
    unit: 'FTE',
    kind: 'stock',
    overYear: 'mean',
    better: 'lower',
  },
  (result, reach) => {
    const supply = supplyFteByRow(result, reach);
    return onBothBases(result, reach, (basis) => difference(requiredFteByRow(result, reach, basis), supply, result.room));
  },
);
