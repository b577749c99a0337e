import type { CompiledModel } from '../compile/compiled-model.ts';
import type { FlowId, RunResult } from '../simulate/run-result.ts';
import { FLOWS, flowIndex } from '../simulate/run-result.ts';
import { memoBy } from './memo-by.ts';
import { defineMetric, type Metric, type MetricDescription } from './metric.ts';
import { peopleRows, sumOverCells } from './people-rows.ts';
import { sparseRows, sumRows } from './sparse-rows.ts';

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
export const defineFlowMetric = (description: MetricDescription, flows: readonly FlowId[], net = false): Metric => {
  const rowsByCell = memoBy(({ cells }: CompiledModel) =>
    sparseRows(
      cells.map((_, cell) =>
        flows.map((flow) => ({ source: flowIndex(flow) * cells.length + cell, factor: net ? (FLOWS[flowIndex(flow)]?.sign ?? 1) : 1 })),
      ),
    ),
  );
  return definePeopleMetric(description, (result) => {
    const [first] = flows;
    if (flows.length === 1 && first !== undefined) return flowSeries(result, first);
    const { cells, months } = result.model;
    const sum = result.room.takeUnset(cells.length * months);
    sumRows(rowsByCell(result.model), result.people.flows, months, sum);
    return sum;
  });
};
