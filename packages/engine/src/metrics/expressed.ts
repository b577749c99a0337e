import { defineDemandMetric } from './demand-metric.ts';

/** Cases asked for in the month. */
export const expressed = defineDemandMetric(
  {
    id: 'expressed',
    label: 'Expressed demand',
    description:
      'Cases in the month in which need is expressed: a referral is made or an appointment is asked for. Need x access, which falls as waits grow.',
    unit: 'cases',
    kind: 'flow',
    overYear: 'sum',
    better: 'neither',
  },
  'expressed',
  (result) => ({ ofExpressed: result.service.expressed }),
);
