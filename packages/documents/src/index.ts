/** Results as documents: tidy CSV and JSON. Pure: text out, nothing written. */
export { comparisonCsv } from './comparison-csv.ts';
export {
  type ComparisonDocument,
  comparisonDocument,
  MONTHLY_SERIES,
  type MonthlySeries,
  type MonthlyValues,
  type OptionDocument,
} from './comparison-json.ts';
export { manifestJson } from './manifest-json.ts';
export { METRICS_CSV_HEADER, metricsCsv, metricsCsvParts } from './metrics-csv.ts';
export { type CubeDocument, cubeDocument, metricsJsonParts } from './metrics-json.ts';
export { jsonText, summaryJson } from './summary-json.ts';
