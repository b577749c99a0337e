import { definePeopleMetric } from './people-metric.ts';

/** People in post in NHS services at month end. */
export const headcount = definePeopleMetric(
  {
    id: 'headcount',
    label: 'Staff in post, people',
    description:
      'People in post in NHS occupational health services at month end, whatever their hours. Expected mode carries fractions of people.',
    unit: 'heads',
    kind: 'stock',
    overYear: 'mean',
    better: 'higher',
  },
  (result) => result.people.heads,
);
