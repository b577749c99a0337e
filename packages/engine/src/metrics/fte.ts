import { definePeopleMetric } from './people-metric.ts';

/** FTE in post at month end in the services that serve NHS staff, whoever employs them: 37.5 hours a week, 40 for doctors. People on long absence are in post. */
export const fte = definePeopleMetric(
  {
    id: 'fte',
    label: 'Staff in post, FTE',
    description:
      'Full-time equivalents in post at month end in the services that serve NHS staff, whoever employs them (37.5 hours a week; 40 for doctors). Includes people on long absence.',
    unit: 'FTE',
    kind: 'stock',
    overYear: 'mean',
    better: 'higher',
  },
  (result) => result.people.fte,
);
