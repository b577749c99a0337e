import type { CompiledModel } from '../compile/compiled-model.ts';
import type { RunResult } from '../simulate/run-result.ts';
import { memoBy } from './memo-by.ts';
import { defineMetric, type Metric, type MetricDescription, type MetricKey } from './metric.ts';
import { sumOverCells } from './people-rows.ts';
import { keyOf, placesOf, WHOLE_SCENARIO } from './places.ts';

/** A metric in hours a month that sums a recorded series of minutes by service over NHS services: systems, then services, then the whole scenario. */
export const defineServiceHoursMetric = (
  description: Omit<MetricDescription, 'unit'>,
  minutes: (result: RunResult) => Float64Array,
): Metric =>
  defineMetric({ ...description, unit: 'hours' }, (result) => {
    const rows = serviceRows(result.model);
    const values = sumOverCells(rows.services, minutes(result), result.model.months);
    return { keys: rows.keys, values: values.map((value) => value / MINUTES_PER_HOUR) };
  });

const MINUTES_PER_HOUR = 60;

interface ServiceRows {
  readonly keys: readonly MetricKey[];
  readonly services: readonly Int32Array[];
}

const serviceRows = memoBy((model: CompiledModel): ServiceRows => {
  const places = placesOf(model);
  const axes = { basis: 'expressed', scope: 'all' } as const;
  const rows = [
    ...places.systemIds.map((systemId, system) => ({
      key: keyOf(systemId, 'system', axes),
      services: places.nhsServices.filter((service) => places.systemOfService[service] === system),
    })),
    ...places.nhsServices.map((service) => ({ key: keyOf(model.services[service]?.id ?? '', 'service', axes), services: [service] })),
    ...(places.wholeScenario ? [{ key: keyOf(WHOLE_SCENARIO, 'scenario', axes), services: places.nhsServices }] : []),
  ];
  return { keys: rows.map((row) => row.key), services: rows.map((row) => Int32Array.from(row.services)) };
});
