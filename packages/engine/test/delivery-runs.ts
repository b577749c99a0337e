import { compileModel } from '../src/compile/compile-model.ts';
import type { CompiledModel } from '../src/compile/compiled-model.ts';
import type { DeliveryChoice } from '../src/delivery/delivery-choice.ts';
import { england } from '../src/england.ts';
import { formatIssue } from '../src/issues/format-issue.ts';
import { evaluateMetric } from '../src/metrics/index.ts';
import type { MetricKey } from '../src/metrics/metric.ts';
import type { RunResult } from '../src/simulate/run-result.ts';
import { scenarioOf } from '../src/testing/small-baseline.ts';

/** A model of one system with delivery choices, compiled. */
export const modelWith = (
  systemIds: readonly string[],
  delivery: readonly DeliveryChoice[],
  baseline = england(),
  years = 5,
): CompiledModel => {
  const result = compileModel(scenarioOf(systemIds, { horizonYears: years, delivery }), baseline);
  if (!result.ok) throw new Error(result.issues.map(formatIssue).join('\n'));
  return result.value;
};

/** Everybody of a system in one model from a month on. */
export const everybody = (modelId: string, from = '2027-04'): DeliveryChoice[] => [{ modelId, organisationIds: 'all', from }];

/** Monthly values of the first row of a metric that fits. */
export const rowOf = (result: RunResult, metricId: string, key: Partial<MetricKey>): Float64Array => {
  const cube = evaluateMetric(result, metricId);
  const row = cube.keys.findIndex((candidate) =>
    Object.entries(key).every(([axis, value]) => candidate[axis as keyof MetricKey] === value),
  );
  if (row < 0) throw new Error(`no row ${JSON.stringify(key)} of ${metricId}`);
  return cube.values.slice(row * cube.months, (row + 1) * cube.months);
};
