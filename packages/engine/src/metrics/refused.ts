import { defineDemandMetric } from './demand-metric.ts';

/** Cases that a provider refused because its block contract was full. */
export const refused = defineDemandMetric(
  {
    id: 'refused',
    label: 'Refused above a contract cap',
    description:
      'Cases in the month that were referred and refused, because the block contract they fall under was at its cap. Part of unmet need. Zero where no contract refuses work.',
    unit: 'cases',
    kind: 'flow',
    overYear: 'sum',
    better: 'lower',
  },
  'expressed',
  ({ service: { refused: cases } }) => (cases.length > 0 ? { ofExpressed: cases } : {}),
);
