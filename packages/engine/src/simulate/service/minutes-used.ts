import type { RowSource, ServiceRows } from './service-rows.ts';

/** Minutes available, offered and used, by role: a shared bucket's minutes go to its roles as they brought them. Administrators do what they can of theirs. */
export const recordUse = ({ model, plan, record }: Pick<RowSource, 'model' | 'plan' | 'record'>, rows: ServiceRows): void => {
  const { months } = model;
  const { cellMinutes, worked, offered, used } = rows;
  const { availableMinutes, offeredMinutes, usedMinutes } = record;
  const brought = new Float64Array(months);
  for (let bucket = 0; bucket < plan.bucketCount; bucket++) {
    const cells = plan.cellsOfBucket[bucket] as readonly number[];
    brought.fill(0);
    for (let step = 0; step < cells.length; step++) {
      for (let month = 0, at = (cells[step] as number) * months; month < months; month++, at++)
        brought[month] = (brought[month] as number) + (cellMinutes[at] as number);
    }
    for (let step = 0; step < cells.length; step++) {
      const ofCell = (cells[step] as number) * months;
      const from = bucket * months;
      for (let month = 0; month < months; month++) {
        const all = brought[month] as number;
        const share = all > 0 ? (cellMinutes[ofCell + month] as number) / all : step === 0 ? 1 : 0;
        availableMinutes[ofCell + month] = share * (worked[from + month] as number);
        offeredMinutes[ofCell + month] = share * (offered[from + month] as number);
        usedMinutes[ofCell + month] = share * Math.min(worked[from + month] as number, used[from + month] as number);
      }
    }
  }
};
