import type { CompiledModel } from '../compile/compiled-model.ts';
import type { RunResult } from '../simulate/run-result.ts';
import { type DemandRows, demandRows } from './demand-rows.ts';
import { type Basis, defineMetric, type Metric, type MetricDescription, type Reach } from './metric.ts';
import { addRows, sumRows } from './sparse-rows.ts';

/** Series by stream (`stream * months + month`): those of which an organisation has its part of need, and those of which it has its part of expressed demand. */
export interface StreamSeries {
  readonly ofNeed?: Float64Array;
  readonly ofExpressed?: Float64Array;
}

/** A metric that adds up series by stream over the rows of demand metrics. */
export const defineDemandMetric = (
  description: MetricDescription,
  basis: Exclude<Basis, 'none'>,
  series: (result: RunResult) => StreamSeries,
): Metric =>
  defineMetric(description, (result, reach) => {
    const rows = demandRows(result.model, `${reach} ${basis}`);
    return { keys: rows.keys, values: sumOverStreams(rows, series(result), result) };
  });

/** Values of demand rows: `row * months + month`. */
export const sumOverStreams = (rows: DemandRows, { ofNeed, ofExpressed }: StreamSeries, result: RunResult): Float64Array => {
  const { months } = result.model;
  const values = result.room.takeUnset(rows.keys.length * months);
  if (ofNeed !== undefined) sumRows(rows.need, ofNeed, months, values);
  else if (ofExpressed !== undefined) sumRows(rows.expressed, ofExpressed, months, values);
  else values.fill(0);
  if (ofNeed !== undefined && ofExpressed !== undefined) addRows(rows.expressed, ofExpressed, months, values);
  addRows(rows.totalTerms, values, months, values);
  return values;
};

/** Rows of demand metrics for a run. */
export const demandRowsOf = (model: CompiledModel, reach: Reach, basis: Exclude<Basis, 'none'>): DemandRows =>
  demandRows(model, `${reach} ${basis}`);
