import { capacityRows } from './capacity.ts';
import { needRows } from './need.ts';
import type { RowSource, ServiceRows } from './service-rows.ts';

/** Rows before the first month. Writes need, expressed demand, governance and supervision to the record. */
export const serviceRows = (source: RowSource): ServiceRows => {
  const { model, plan, room } = source;
  const rowsOf = (count: number) => room.take(count * model.months);
  const unsetRows = (count: number) => room.takeUnset(count * model.months);
  const rows: ServiceRows = {
    need: unsetRows(model.streams.length),
    expressed: unsetRows(model.streams.length),
    cellMinutes: unsetRows(model.cells.length),
    available: rowsOf(plan.bucketCount),
    servers: rowsOf(model.services.length * model.pools.length),
    worked: unsetRows(plan.bucketCount),
    offered: unsetRows(plan.bucketCount),
    used: unsetRows(plan.bucketCount),
  };
  needRows(source, rows);
  capacityRows(source, rows);
  return rows;
};
