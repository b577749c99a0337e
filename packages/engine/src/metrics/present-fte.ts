import { definePeopleMetric } from './people-metric.ts';

/** FTE at work: in post, less long absence, plus locum cover. What capacity comes from; required FTE is set against FTE in post, not against this. */
export const presentFte = definePeopleMetric(
  {
    id: 'present-fte',
    label: 'Staff at work, FTE',
    description: 'Full-time equivalents in post less those on long absence, plus locum cover: what capacity comes from.',
    unit: 'FTE',
    kind: 'stock',
    overYear: 'mean',
    better: 'higher',
  },
  (result) => {
    const { presentFte: present, locumFte } = result.people;
    return present.map((value, index) => value + (locumFte[index] as number));
  },
);
