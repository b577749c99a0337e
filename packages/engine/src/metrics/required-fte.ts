import { defineMetric } from './metric.ts';
import { onBothBases, requiredFteByRow } from './work-metric.ts';

/**
 * Contracted FTE that the demand asks for at target utilisation, governance and supervision included, by the role preferred for each task.
 * On expressed demand, and as a second figure on need. Not defined for trainees.
 */
export const requiredFte = defineMetric(
  {
    id: 'required-fte',
    label: 'Required FTE',
    description:
      'Full-time equivalents in post that would do the demand at target utilisation, with governance and supervision, by preferred role; the service of trainees is taken off first. ' +
      'Two figures: for the demand expressed, and for all need.',
    unit: 'FTE',
    kind: 'stock',
    overYear: 'mean',
    better: 'neither',
  },
  (result, reach) => onBothBases(result, reach, (basis) => requiredFteByRow(result, reach, basis)),
);
