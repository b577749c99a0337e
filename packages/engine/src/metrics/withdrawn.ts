import { defineDemandMetric } from './demand-metric.ts';

/** Cases withdrawn from a list in the month before being seen. */
export const withdrawn = defineDemandMetric(
  {
    id: 'withdrawn',
    label: 'Lapsed while waiting',
    description: 'Cases withdrawn from a list in the month before being seen.',
    unit: 'cases',
    kind: 'flow',
    overYear: 'sum',
    better: 'lower',
  },
  'expressed',
  (result) => ({ ofExpressed: result.service.withdrawn }),
);
