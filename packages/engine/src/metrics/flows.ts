import type { CompiledModel } from '../compile/compiled-model.ts';
import { FLOWS, type FlowId } from '../simulate/run-result.ts';
import { memoBy } from './memo-by.ts';
import { defineMetric, type Metric, type Reach } from './metric.ts';
import { flowSeries } from './people-metric.ts';
import { type PeopleRows, peopleRowsWhere, sumOverCells } from './people-rows.ts';

/** Metric id of a named flow: `flow-` and the flow's name in kebab case. */
export const flowMetricId = (flow: FlowId): string => `flow-${flow.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/**
 * One metric for each of the named flows, for every service and role: closing = opening + sum of sign x flow. Flows are recorded without sign; the sign
 * is in FLOWS and in the description. Systems have no rows: the grouped metrics (joiners, retirements ...) are theirs.
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
    (result, reach) => {
      const rows = serviceRoleRows(result.model, reach);
      return { keys: rows.keys, values: sumOverCells(rows, flowSeries(result, flow.id), result) };
    },
  ),
);

const serviceRoleRows = memoBy((model: CompiledModel, reach: Reach): PeopleRows => {
  const roleIds = new Set(model.roles.map((role) => role.id));
  return peopleRowsWhere(model, reach, (key) => key.placeKind === 'service' && roleIds.has(key.role));
});
