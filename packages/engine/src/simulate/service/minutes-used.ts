import type { RowSource, ServiceRows } from './service-rows.ts';

/** Minutes available, offered and used, by role: a shared bucket's minutes go to its roles as they brought them. Administrators do what they can of theirs. */
export const recordUse = ({ model, plan, record }: Pick<RowSource, 'model' | 'plan' | 'record'>, rows: ServiceRows): void => {
  const { months } = model;
  const { cellMinutes, worked, offered, used } = rows;
  const brought = new Float64Array(months);
  plan.cellsOfBucket.forEach((cells, bucket) => {
    brought.fill(0);
    for (const cell of cells) {
      for (let month = 0, at = cell * months; month < months; month++, at++)
        brought[month] = (brought[month] as number) + (cellMinutes[at] as number);
    }
    cells.forEach((cell, step) => {
      for (let month = 0; month < months; month++) {
        const all = brought[month] as number;
        const from = bucket * months + month;
        const at = cell * months + month;
        const share = all > 0 ? (cellMinutes[at] as number) / all : step === 0 ? 1 : 0;
        record.availableMinutes[at] = share * (worked[from] as number);
        record.offeredMinutes[at] = share * (offered[from] as number);
        record.usedMinutes[at] = share * Math.min(worked[from] as number, used[from] as number);
      }
    });
  });
};
