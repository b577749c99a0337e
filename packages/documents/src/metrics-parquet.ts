import { columnLabels, type RunOutput, type StatisticCube } from '@ohsim/engine';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { METRICS_CSV_HEADER } from './metrics-csv.ts';

/** Rows in one row group: what a reader takes in at a time. */
const GROUP = 100_000;

type Column = (typeof METRICS_CSV_HEADER)[number];

/**
 * The rows of metrics.csv as a Parquet file: the same columns in the same order, text but for `value`, a double. Snappy, row groups of 100,000. What was run
 * stands in the file's key-value data as `ohsim`, the manifest as JSON.
 */
export function metricsParquet(output: RunOutput): Uint8Array {
  const bytes = new ByteWriter();
  const file = new ParquetWriter({
    writer: bytes,
    schema: [{ name: 'metrics', num_children: METRICS_CSV_HEADER.length }, ...METRICS_CSV_HEADER.map(element)],
    kvMetadata: [{ key: 'ohsim', value: JSON.stringify(output.manifest) }],
    createdBy: 'ohsim',
  });
  for (const group of groups(output)) {
    // without a file behind it the writer has nothing to wait for
    void file.write({ columnData: METRICS_CSV_HEADER.map((name) => ({ name, data: group[name], nullable: false })), rowGroupSize: GROUP });
  }
  void file.finish();
  return bytes.getBytes();
}

const element = (name: Column) =>
  name === 'value'
    ? ({ name, type: 'DOUBLE', repetition_type: 'REQUIRED' } as const)
    : ({ name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'REQUIRED' } as const);

type Group = Record<Exclude<Column, 'value'>, string[]> & { readonly value: number[] };

/** Rows column by column, a row group at a time. */
function* groups({ cubes }: RunOutput): Generator<Group> {
  let group = emptyGroup();
  for (const cube of cubes) {
    const labels = columnLabels(cube);
    for (let row = 0; row < cube.keys.length; row++) {
      addRow(group, cube, row, labels);
      if (group.value.length >= GROUP) {
        yield group;
        group = emptyGroup();
      }
    }
  }
  if (group.value.length > 0) yield group;
}

const emptyGroup = (): Group => Object.fromEntries(METRICS_CSV_HEADER.map((name) => [name, []])) as unknown as Group;

function addRow(group: Group, cube: StatisticCube, row: number, labels: readonly string[]): void {
  const { place, placeKind, role, line, basis, scope } = cube.keys[row]!;
  for (let column = 0; column < cube.months; column++) {
    const value = cube.values[row * cube.months + column]!;
    if (Number.isNaN(value)) continue;
    group.metric.push(cube.metricId);
    group.place.push(place);
    group.place_kind.push(placeKind);
    group.role.push(role);
    group.line.push(line);
    group.basis.push(basis);
    group.scope.push(scope);
    group.month.push(labels[column]!);
    group.statistic.push(cube.statistic);
    group.value.push(value);
    group.unit.push(cube.unit);
  }
}
