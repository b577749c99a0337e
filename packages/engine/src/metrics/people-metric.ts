import type { FlowId, RunResult } from '../simulate/run-result.ts';
import { FLOWS, flowIndex } from '../simulate/run-result.ts';
import { defineMetric, type Metric, type MetricDescription } from './metric.ts';
import { peopleRows, sumOverCells } from './people-rows.ts';

/** A metric that sums one recorded series of the staff cells. */
export const definePeopleMetric = (description: MetricDescription, series: (result: RunResult) => Float64Array): Metric =>
  defineMetric(description, (result) => {
    const rows = peopleRows(result.model);
    return { keys: rows.keys, values: sumOverCells(rows.cells, series(result), result.model.months) };
  });

/** Recorded series of one flow, by cell and month: a view, not a copy. */
export const flowSeries = (result: RunResult, flow: FlowId): Float64Array => {
  const length = result.model.cells.length * result.model.months;
  const from = flowIndex(flow) * length;
  return result.people.flows.subarray(from, from + length);
};

/** A metric that adds flows of people; with `net`, a flow that takes people out of a role counts as negative. */
export const defineFlowMetric = (description: MetricDescription, flows: readonly FlowId[], net = false): Metric =>
  definePeopleMetric(description, (result) => {
    const [first, ...others] = flows.map((flow) => ({ sign: net ? signOf(flow) : 1, series: flowSeries(result, flow) }));
    if (first === undefined) return new Float64Array(result.model.cells.length * result.model.months);
    if (others.length === 0 && first.sign === 1) return first.series;
    const sum = first.series.map((value) => first.sign * value);
    for (const { sign, series } of others) {
      for (let index = 0; index < sum.length; index++) sum[index] = (sum[index] as number) + sign * (series[index] as number);
    }
    return sum;
  });

const signOf = (flow: FlowId): number => FLOWS[flowIndex(flow)]?.sign ?? 1;
