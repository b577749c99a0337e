import type { FlowId, RunResult } from '../simulate/run-result.ts';
import { FLOWS, flowIndex } from '../simulate/run-result.ts';
import { defineMetric, type Metric, type MetricDescription } from './metric.ts';
import { peopleRows, sumOverCells } from './people-rows.ts';

/** A metric that sums one recorded series of the staff cells. */
export const definePeopleMetric = (description: MetricDescription, series: (result: RunResult) => Float64Array): Metric =>
  defineMetric(description, (result, reach) => {
    const rows = peopleRows(result.model, reach);
    return { keys: rows.keys, values: sumOverCells(rows, series(result), result) };
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
    const [first] = flows;
    if (flows.length === 1 && first !== undefined) return flowSeries(result, first);
    const sum = result.room.take(result.model.cells.length * result.model.months);
    for (const flow of flows) addSigned(sum, flowSeries(result, flow), net ? signOf(flow) : 1);
    return sum;
  });

const signOf = (flow: FlowId): number => FLOWS[flowIndex(flow)]?.sign ?? 1;

const addSigned = (sum: Float64Array, series: Float64Array, sign: number): void => {
  for (let index = 0; index < sum.length; index++) sum[index] = (sum[index] as number) + sign * (series[index] as number);
};
