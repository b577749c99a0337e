import { defineServiceHoursMetric } from './service-metric.ts';

/** Hours of clinical governance that services needed in the month and no doctor had time to give. */
export const governanceUnmet = defineServiceHoursMetric(
  {
    id: 'governance-unmet',
    label: 'Governance not given',
    description:
      'Hours of clinical governance by a doctor that services needed in the month and did not get. Any at all means a service without safe oversight for part of the month.',
    kind: 'flow',
    overYear: 'sum',
    better: 'lower',
  },
  (result) => result.service.governanceUnmetMinutes,
);
