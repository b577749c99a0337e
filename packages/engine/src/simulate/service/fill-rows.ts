import { capacityRows } from './capacity.ts';
import { needRows } from './need.ts';
import type { RowSource, ServiceRows } from './service-rows.ts';

/** Rows before the first month. Writes need, expressed demand, governance and supervision to the record. */
export const serviceRows = (source: RowSource): ServiceRows => {
  const { model, plan, room } = source;
  const rowsOf = (count: number) => room.take(count * model.months);
  const rows: ServiceRows = {
    need: rowsOf(model.streams.length),
    expressed: rowsOf(model.streams.length),
    cellMinutes: rowsOf(model.cells.length),
    available: rowsOf(plan.bucketCount),
    servers: rowsOf(model.services.length * model.pools.length),
    worked: rowsOf(plan.bucketCount),
    offered: rowsOf(plan.bucketCount),
    used: rowsOf(plan.bucketCount),
  };
  needRows(source, rows);
  capacityRows(source, rows);
  return rows;
};
