import { sumOverStreams, withBasis } from './demand-metric.ts';
import { defineMetric } from './metric.ts';
import { quotient } from './people-rows.ts';

/** Expressed demand / need: the part of need that reaches a service. Not defined where there is no need. */
export const access = defineMetric(
  {
    id: 'access',
    label: 'Access',
    description:
      'Expressed demand divided by need: the part of need that reaches a service. Relative to a trust with its own on-site service, where rates were observed.',
    unit: 'share',
    kind: 'ratio',
    overYear: 'mean',
    better: 'higher',
  },
  (result) => ({
    keys: withBasis(result.model, 'need'),
    values: quotient(
      sumOverStreams(result.model, [{ series: result.service.expressed, sign: 1, sharedBy: 'expressed' }]),
      sumOverStreams(result.model, [{ series: result.service.need, sign: 1, sharedBy: 'need' }]),
    ),
  }),
);
