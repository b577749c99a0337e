import { definePeopleMetric } from './people-metric.ts';

/** People in post at month end in the services that serve NHS staff, whoever employs them. */
export const headcount = definePeopleMetric(
  {
    id: 'headcount',
    label: 'Staff in post, people',
    description:
      'People in post at month end in the occupational health services that serve NHS staff, whoever employs them and whatever their hours. Expected mode carries fractions of people.',
    unit: 'heads',
    kind: 'stock',
    overYear: 'mean',
    better: 'higher',
  },
  (result) => result.people.heads,
);
