import { columnLabels, type MetricKey, type RunOutput, type StatisticCube } from '@ohsim/engine';

/** One statistic of one metric as JSON holds it: rows with their keys and values by column, null where the metric is not defined. */
export interface CubeDocument {
  readonly metricId: string;
  readonly unit: string;
  readonly statistic: StatisticCube['statistic'];
  readonly period: StatisticCube['period'];
  /** Months 'YYYY-MM', or financial years 'YYYY/YY'. */
  readonly columns: string[];
  readonly rows: (MetricKey & { readonly values: (number | null)[] })[];
}

/** A cube as a document; with `rows`, only those. */
export function cubeDocument(cube: StatisticCube, rows: readonly number[] = [...cube.keys.keys()]): CubeDocument {
  const { metricId, unit, statistic, period, keys, months, values } = cube;
  const valuesOf = (row: number) =>
    Array.from(values.subarray(row * months, (row + 1) * months), (value) => (Number.isNaN(value) ? null : value));
  return {
    metricId,
    unit,
    statistic,
    period,
    columns: columnLabels(cube),
    rows: rows.map((row) => ({ ...keys[row]!, values: valuesOf(row) })),
  };
}

/** All metrics of a run as one JSON object, `{ runId, cubes }`, in parts of one cube a line. Numbers are the shortest decimals that read back as the same double. */
export function* metricsJsonParts({ manifest, cubes }: RunOutput): Generator<string> {
  yield `{"runId":${JSON.stringify(manifest.runId)},"cubes":[`;
  for (const [index, cube] of cubes.entries()) yield `${index === 0 ? '' : ','}\n${JSON.stringify(cubeDocument(cube))}`;
  yield '\n]}\n';
}
