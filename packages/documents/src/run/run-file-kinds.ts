/** The forms the results of a run are handed over in. All four hold the same doubles; the same run gives the same bytes. */
export const RUN_FORMATS = ['csv', 'json', 'xlsx', 'parquet'] as const;
export type RunFormat = (typeof RUN_FORMATS)[number];

/** Media types of the forms, and the names of their files. */
export const RUN_FILES: Readonly<Record<RunFormat, { readonly mediaType: string; readonly name: string }>> = {
  csv: { mediaType: 'text/csv; charset=utf-8', name: 'metrics.csv' },
  json: { mediaType: 'application/json', name: 'metrics.json' },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', name: 'run.xlsx' },
  parquet: { mediaType: 'application/vnd.apache.parquet', name: 'metrics.parquet' },
};
