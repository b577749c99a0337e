import { defineDemandMetric } from './demand-metric.ts';

/** Cases that staff need in the month, referred or not. */
export const need = defineDemandMetric(
  {
    id: 'need',
    label: 'Need',
    description: 'Cases in the month of staff who would gain from occupational health, whether or not they are referred.',
    unit: 'cases',
    kind: 'flow',
    overYear: 'sum',
    better: 'neither',
  },
  'need',
  (result) => ({ ofNeed: result.service.need }),
);
