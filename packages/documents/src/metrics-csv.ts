import { columnLabels, type RunOutput, type StatisticCube } from '@ohsim/engine';
import { stringify } from 'csv-stringify/browser/esm/sync';

/** Columns of metrics.csv, in order: one value a row. */
export const METRICS_CSV_HEADER = [
  'metric',
  'place',
  'place_kind',
  'role',
  'line',
  'basis',
  'scope',
  'month',
  'statistic',
  'value',
  'unit',
] as const;

/**
 * The whole of metrics.csv, tidy: metrics in the order of the catalogue, then statistics, rows and columns as the run gives them. `month` is 'YYYY-MM', or
 * the financial year 'YYYY/YY' of a yearly run. Numbers are the shortest decimals that read back as the same double; values not defined are left out.
 */
export function metricsCsv(output: RunOutput): string {
  return [...metricsCsvParts(output)].join('');
}

/** The same text in parts, one for each row of each cube: a large run does not fit in one string. Lines end in a line feed. */
export function* metricsCsvParts(output: RunOutput): Generator<string> {
  yield `${METRICS_CSV_HEADER.join(',')}\n`;
  for (const cube of output.cubes) {
    const labels = columnLabels(cube);
    for (let row = 0; row < cube.keys.length; row++) yield rowLines(cube, row, labels);
  }
}

/** Lines of one row of a cube. Its text cells are quoted and escaped once; months, statistics and numbers need neither. */
function rowLines(cube: StatisticCube, row: number, labels: readonly string[]): string {
  const { place, placeKind, role, line, basis, scope } = cube.keys[row]!;
  const head = textCells([cube.metricId, place, placeKind, role, line, basis, scope]);
  const unit = textCells([cube.unit]);
  let lines = '';
  for (let column = 0; column < cube.months; column++) {
    const value = cube.values[row * cube.months + column]!;
    if (!Number.isNaN(value)) lines += `${head},${labels[column]!},${cube.statistic},${value},${unit}\n`;
  }
  return lines;
}

/** Ids come from the baseline, which a user may have written: a cell that a spreadsheet would run as a formula is escaped. */
function textCells(cells: readonly string[]): string {
  return stringify([[...cells]], { escape_formulas: true, eof: false });
}
