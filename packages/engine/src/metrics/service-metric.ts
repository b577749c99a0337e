import type { CompiledModel } from '../compile/compiled-model.ts';
import type { RunResult } from '../simulate/run-result.ts';
import { memoBy } from './memo-by.ts';
import { defineMetric, type Metric, type MetricDescription, type MetricKey, type Reach } from './metric.ts';
import { keyOf, placesOf, WHOLE_SCENARIO } from './places.ts';
import { type SparseRows, sparseRows, sumRows } from './sparse-rows.ts';

/** A metric in hours that sums a recorded series of minutes by service over NHS services: systems, the whole scenario, then services. */
export const defineServiceHoursMetric = (
  description: Omit<MetricDescription, 'unit'>,
  minutes: (result: RunResult) => Float64Array,
): Metric =>
  defineMetric({ ...description, unit: 'hours' }, (result, reach) => {
    const { keys, services } = serviceRows(result.model, reach);
    const values = new Float64Array(keys.length * result.model.months);
    sumRows(services, minutes(result), result.model.months, values);
    return { keys, values };
  });

const MINUTES_PER_HOUR = 60;

interface ServiceRows {
  readonly keys: readonly MetricKey[];
  readonly services: SparseRows;
}

const serviceRows = memoBy((model: CompiledModel, reach: Reach): ServiceRows => {
  const places = placesOf(model);
  const axes = { basis: 'expressed', scope: 'all' } as const;
  const rows = [
    ...places.systemIds.map((systemId, system) => ({
      key: keyOf(systemId, 'system', axes),
      services: places.staffedServices.filter((service) => places.systemOfService[service] === system),
    })),
    ...(places.wholeScenario ? [{ key: keyOf(WHOLE_SCENARIO, 'scenario', axes), services: places.staffedServices }] : []),
    ...(reach !== 'every-place'
      ? []
      : places.staffedServices.map((service) => ({ key: keyOf(model.services[service]?.id ?? '', 'service', axes), services: [service] }))),
  ];
  return {
    keys: rows.map((row) => row.key),
    services: sparseRows(rows.map((row) => row.services.map((source) => ({ source, factor: 1 / MINUTES_PER_HOUR })))),
  };
});
