import type { Baseline, RunOutput } from '@ohsim/engine';
import { metricsCsvParts } from '../metrics-csv.ts';
import { metricsJsonParts } from '../metrics-json.ts';
import { metricsParquet } from '../metrics-parquet.ts';
import { writeXlsx } from '../xlsx/write-xlsx.ts';
import type { RunFormat } from './run-file-kinds.ts';
import { runWorkbook } from './run-workbook.ts';

export * from './run-file-kinds.ts';

/** Results of a run in one of their forms: text in parts, since a large run does not fit in one string, or the bytes of a file. */
export async function runFile(format: RunFormat, output: RunOutput, baseline: Baseline): Promise<Iterable<string> | Uint8Array> {
  switch (format) {
    case 'csv':
      return metricsCsvParts(output);
    case 'json':
      return metricsJsonParts(output);
    case 'parquet':
      return metricsParquet(output);
    case 'xlsx':
      return writeXlsx(runWorkbook(output, baseline));
  }
}
