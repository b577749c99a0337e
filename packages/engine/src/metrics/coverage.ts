import { defineMetric } from './metric.ts';
import { quotient } from './people-rows.ts';
import { onBothBases, requiredFteByRow, supplyFteByRow } from './work-metric.ts';

/** FTE in post and locum cover / required FTE; 1 means enough. Not defined where nobody is required. Trainees count on neither side. */
export const coverage = defineMetric(
  {
    id: 'coverage',
    label: 'Coverage',
    description:
      'FTE in post and locum cover divided by required FTE: 1 means enough. Not defined where none is required. Trainees count on neither side.',
    unit: 'share',
    kind: 'ratio',
    overYear: 'mean',
    better: 'higher',
  },
  (result, reach) => {
    const supply = supplyFteByRow(result, reach);
    return onBothBases(result, reach, (basis) => quotient(supply, requiredFteByRow(result, reach, basis), result.room));
  },
);
