import { boardCubes, columnLetters, financialYearStart, type MetricKey, parseMonth, type StatisticCube } from '@ohsim/engine';
import type { BulkRow, NumberFormat, Sheet, SheetRow } from '../xlsx/workbook.ts';

export const METRICS_SHEET = 'Metrics';

/** Rows that a sheet of this workbook may have: a sheet holds 1,048,576, and one of this size still opens in a moment. */
const MOST_ROWS = 200_000;

/** The metrics that go into the workbook. */
export interface TidyMetrics {
  readonly cubes: readonly StatisticCube[];
  /** Rows: one for each place, role, line and month with a number. */
  readonly count: number;
  /** 'all' of the run, or the 'board' level of a run with too many rows for a sheet; 'none' where that too is too long. */
  readonly kept: 'all' | 'board' | 'none';
}

/** As much of a run's metrics as fits a sheet. */
export function tidyMetrics(cubes: readonly StatisticCube[], most = MOST_ROWS): TidyMetrics {
  const all = countRows(cubes);
  if (all <= most) return { cubes, count: all, kept: 'all' };
  const board = boardCubes(cubes);
  const count = countRows(board);
  return count <= most ? { cubes: board, count, kept: 'board' } : { cubes: [], count: 0, kept: 'none' };
}

/** Statistics of one metric; they have the same rows and columns. */
type Sheaf = readonly [StatisticCube, ...StatisticCube[]];

function sheavesOf(cubes: readonly StatisticCube[]): Sheaf[] {
  const byMetric = new Map<string, [StatisticCube, ...StatisticCube[]]>();
  for (const cube of cubes) {
    const known = byMetric.get(cube.metricId);
    if (known === undefined) byMetric.set(cube.metricId, [cube]);
    else known.push(cube);
  }
  return [...byMetric.values()];
}

const hasNumber = (sheaf: Sheaf, at: number): boolean => sheaf.some(({ values }) => !Number.isNaN(values[at]!));

function countRows(cubes: readonly StatisticCube[]): number {
  let count = 0;
  for (const sheaf of sheavesOf(cubes)) for (let at = 0; at < sheaf[0].values.length; at++) if (hasNumber(sheaf, at)) count++;
  return count;
}

const KEYS = ['metric', 'place', 'place_kind', 'role', 'line', 'basis', 'scope'] as const;
const KEY_WIDTHS = [26, 10, 12, 22, 24, 11, 13];
const TIMES = ['month', 'year_ending', 'unit'] as const;
const TIME_WIDTHS = [11, 12, 14];

/** The sheet, and names for its columns, so that formulas can be read. */
export function metricsSheet({ cubes, count }: TidyMetrics): {
  readonly sheet: Sheet;
  readonly names: readonly { readonly name: string; readonly cells: string }[];
} {
  const statistics = [...new Set(cubes.map(({ statistic }) => statistic))];
  const header = [...KEYS, ...TIMES, ...statistics];
  const widths = [...KEY_WIDTHS, ...TIME_WIDTHS, ...statistics.map(() => 13)];
  const rows: SheetRow[] = [
    { kind: 'title', cells: ['Metrics'] },
    {
      kind: 'note',
      cells: [
        'One row for each place, role, line and month; the same numbers, to the last digit, as metrics.csv. The year is the calendar year in which the financial year ends.',
      ],
    },
    { kind: 'header', cells: header },
  ];
  const formats = [...new Set(cubes.map(({ unit }) => formatOfUnit(unit)))];
  const last = rows.length + count;
  return {
    sheet: {
      name: METRICS_SHEET,
      widths,
      frozen: { rows: rows.length, columns: 1 },
      printTitles: [rows.length, rows.length],
      landscape: true,
      rows,
      bulk: {
        columns: [...KEYS.map(() => 'text' as const), 'month', 'year', 'text', ...statistics.map(() => 'by row' as const)],
        formats,
        texts: textsOf(cubes),
        count,
        rows: bulkRows(cubes, statistics),
      },
    },
    names: header.map((name, column) => {
      const letter = columnLetters(column);
      return { name: columnName(name), cells: `$${letter}$${rows.length + 1}:$${letter}$${last}` };
    }),
  };
}

/** Every text of the rows once. */
const textsOf = (cubes: readonly StatisticCube[]): string[] => [
  ...new Set(cubes.flatMap(({ metricId, unit, keys }) => [metricId, unit, ...keys.flatMap(keyCells)])),
];

/** Name of a column of the sheet in formulas. */
export const columnName = (column: string): string => `metrics_${column}`;

function* bulkRows(cubes: readonly StatisticCube[], statistics: readonly string[]): Generator<BulkRow> {
  for (const sheaf of sheavesOf(cubes)) {
    const { metricId, keys, months, unit } = sheaf[0];
    const format = formatOfUnit(unit);
    const byStatistic = statistics.map((statistic) => sheaf.find((cube) => cube.statistic === statistic));
    for (const [row, key] of keys.entries()) {
      const head = [metricId, ...keyCells(key)];
      for (let column = 0; column < months; column++) {
        const at = row * months + column;
        if (!hasNumber(sheaf, at)) continue;
        const numbers = byStatistic.map((cube) => defined(cube?.values[at]));
        yield { format, cells: [...head, ...timeCells(sheaf[0], column), unit, ...numbers] };
      }
    }
  }
}

const keyCells = ({ place, placeKind, role, line, basis, scope }: MetricKey): string[] => [place, placeKind, role, line, basis, scope];

const defined = (value: number | undefined): number | null => (value === undefined || Number.isNaN(value) ? null : value);

/** First day of a month as a spreadsheet counts it, none for a financial year; and the year that the financial year ends in. */
function timeCells({ period, startMonth }: StatisticCube, column: number): [number | null, number] {
  const month = startMonth + column * (period === 'year' ? 12 : 1);
  return [period === 'year' ? null : serialDay(month), financialYearStart(month) + 1];
}

/** Days from the day that spreadsheets count as 0, 30 December 1899, to 1 January 1970. */
const EPOCH = 25_569;
const DAY = 86_400_000;

/** Serial day of the first of an absolute month. */
export const serialDay = (month: number): number => EPOCH + Date.UTC(Math.floor(month / 12), month % 12, 1) / DAY;

/** How numbers of a unit are shown. */
export function formatOfUnit(unit: string): NumberFormat {
  if (unit === 'share' || unit === 'share of futures') return 'share';
  if (unit.startsWith('£')) return 'pounds';
  return 'number';
}

/** Calendar year in which the financial year of a month, '2026-04', ends. */
export const firstYearEnding = (startMonth: string): number => financialYearStart(parseMonth(startMonth)) + 1;
