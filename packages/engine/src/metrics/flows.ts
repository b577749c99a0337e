import type { CompiledModel } from '../compile/compiled-model.ts';
import { FLOWS, type FlowId } from '../simulate/run-result.ts';
import { memoBy } from './memo-by.ts';
import { defineMetric, type Metric, type MetricKey } from './metric.ts';
import { flowSeries } from './people-metric.ts';
import { type PeopleRows, peopleRows, sumOverCells } from './people-rows.ts';

/** Metric id of a named flow: `flow-` and the flow's name in kebab case. */
export const flowMetricId = (flow: FlowId): string => `flow-${flow.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/**
 * One metric for each of the named flows, for every service and role: closing = opening + sum of sign x flow. Flows are recorded without sign; the sign
 * is in FLOWS and in the description.
 */
export const flowMetrics: readonly Metric[] = FLOWS.map((flow) =>
  defineMetric(
    {
      id: flowMetricId(flow.id),
      label: flow.label,
      description: `${flow.label}: people in the month, by service and role. ${flow.sign === 1 ? 'Adds to' : 'Takes from'} the staff in post.`,
      unit: 'heads',
      kind: 'flow',
      overYear: 'sum',
      better: 'neither',
    },
    (result) => {
      const rows = serviceRoleRows(result.model);
      return { keys: rows.keys, values: sumOverCells(rows.cells, flowSeries(result, flow.id), result.model.months) };
    },
  ),
);

const serviceRoleRows = memoBy((model: CompiledModel): PeopleRows => {
  const rows = peopleRows(model);
  const roleIds = new Set(model.roles.map((role) => role.id));
  const chosen = rows.keys.flatMap((key, row) => (key.placeKind === 'service' && roleIds.has(key.role) ? [row] : []));
  return {
    keys: chosen.map((row) => rows.keys[row] as MetricKey),
    cells: chosen.map((row) => rows.cells[row] as Int32Array),
  };
});
