import { defineServiceHoursMetric } from './service-metric.ts';

/** Hours that clinicians travelled to outreach clinics in the month. */
export const travelHours = defineServiceHoursMetric(
  {
    id: 'travel-hours',
    label: 'Travel',
    description: 'Hours that clinicians spent travelling to clinics at other organisations in the month.',
    kind: 'flow',
    overYear: 'sum',
    better: 'lower',
  },
  (result) => result.service.travelMinutes,
);
