import type { RunResult } from '../simulate/run-result.ts';
import type { Metric } from './metric.ts';
import { definePeopleMetric } from './people-metric.ts';

/** A series by cell with the people of other employers left out. */
const ofNhs = ({ model }: RunResult, series: Float64Array): Float64Array => {
  const own = series.slice();
  model.cells.forEach((cell, index) => {
    if (model.services[cell.service]?.owner !== 'nhs') own.fill(0, index * model.months, (index + 1) * model.months);
  });
  return own;
};

/** The part of headcount and FTE that NHS services employ: the rest works for independent providers or by the session. */
export const nhsEmployedMetrics: readonly Metric[] = [
  definePeopleMetric(
    {
      id: 'nhs-headcount',
      label: 'Staff employed by the NHS, people',
      description: 'People in post at month end in NHS services. Headcount also counts those who serve NHS staff for another employer.',
      unit: 'heads',
      kind: 'stock',
      overYear: 'mean',
      better: 'neither',
    },
    (result) => ofNhs(result, result.people.heads),
  ),
  definePeopleMetric(
    {
      id: 'nhs-fte',
      label: 'Staff employed by the NHS, FTE',
      description:
        'Full-time equivalents in post at month end in NHS services. FTE also counts those who serve NHS staff for another employer.',
      unit: 'FTE',
      kind: 'stock',
      overYear: 'mean',
      better: 'neither',
    },
    (result) => ofNhs(result, result.people.fte),
  ),
];
