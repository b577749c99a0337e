import { demandRowsOf, sumOverStreams } from './demand-metric.ts';
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
  (result, reach) => {
    const { model, service } = result;
    const rows = demandRowsOf(model, reach, 'need');
    const expressed = sumOverStreams(rows, { ofExpressed: service.expressed }, result);
    const values = quotient(expressed, sumOverStreams(rows, { ofNeed: service.need }, result), result.room);
    // what is expressed is part of the need; sums in another order may pass it by a last digit
    for (let at = 0; at < values.length; at++) values[at] = Math.min(1, values[at] as number);
    return { keys: rows.keys, values };
  },
);
