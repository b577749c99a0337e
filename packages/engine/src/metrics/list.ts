import { defineDemandMetric } from './demand-metric.ts';

/** Cases waiting or being seen at month end. */
export const list = defineDemandMetric(
  {
    id: 'list',
    label: 'On the list',
    description: 'Cases waiting or being seen at month end. People still within the booking lead are not on it.',
    unit: 'cases',
    kind: 'stock',
    overYear: 'mean',
    better: 'lower',
  },
  'expressed',
  (result) => ({ ofExpressed: result.service.list }),
);
