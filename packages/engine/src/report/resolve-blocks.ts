import { columnLabels } from '../ensemble/column-labels.ts';
import { ADDITIVE, findRow, type ReadableCube, type Row } from '../explain/read-cubes.ts';
import type { Block, SeriesBlock, SeriesLine } from './blocks.ts';
import type { ReportRun } from './report-run.ts';

/** A line of a chart with its numbers, by column; null where they are not defined. */
export interface ResolvedLine extends SeriesLine {
  readonly values: readonly (number | null)[];
  /** Percentiles over futures by name ('p10'), where the line has bands. */
  readonly percentiles?: Readonly<Record<string, readonly (number | null)[]>>;
}

/** A chart that carries its numbers, for readers who have no run beside it. */
export interface ResolvedSeriesBlock extends Omit<SeriesBlock, 'lines'> {
  /** Months 'YYYY-MM', or financial years 'YYYY/YY'. */
  readonly columns: readonly string[];
  readonly lines: readonly ResolvedLine[];
}

export type ResolvedBlock = Exclude<Block, SeriesBlock> | ResolvedSeriesBlock;

/** Runs that the lines of charts refer to. */
export interface ReportRuns {
  readonly run: ReportRun;
  readonly businessAsUsual?: ReportRun | undefined;
}

/** A report whose charts carry their numbers; the other blocks stay as they are. A line whose run is not there is left out. */
export const resolveBlocks = (blocks: readonly Block[], runs: ReportRuns): readonly ResolvedBlock[] =>
  blocks.map((block) => (block.kind === 'series' ? resolved(block, runs) : block));

const PERCENTILES: readonly string[] = ['p10', 'p25', 'p50', 'p75', 'p90'];

const resolved = (block: SeriesBlock, { run, businessAsUsual }: ReportRuns): ResolvedSeriesBlock => {
  const cubesOf = (line: SeriesLine) => (line.run === 'scenario' ? run : businessAsUsual)?.cubes ?? [];
  const rowsOf = (line: SeriesLine): Row | undefined =>
    'constant' in line.source ? undefined : findRow(cubesOf(line), line.source, ADDITIVE);
  const cube = block.lines.map(rowsOf).find((row) => row !== undefined)?.cube;
  const columns = cube === undefined ? [] : labelsOf(cube);
  const lines = block.lines.flatMap((line): ResolvedLine[] => {
    const { source } = line;
    if ('constant' in source) return [{ ...line, values: columns.map(() => source.constant) }];
    const row = rowsOf(line);
    if (row === undefined) return [];
    const percentiles = PERCENTILES.flatMap((statistic) => {
      const found = line.bands ? findRow(cubesOf(line), source, [statistic]) : undefined;
      return found === undefined ? [] : [[statistic, numbersOf(found)] as const];
    });
    return [{ ...line, values: numbersOf(row), ...(percentiles.length === 0 ? {} : { percentiles: Object.fromEntries(percentiles) }) }];
  });
  return { ...block, columns, lines };
};

const labelsOf = ({ period = 'month', startMonth, months }: ReadableCube): readonly string[] =>
  columnLabels({ period, startMonth, months });

const numbersOf = ({ values }: Row): (number | null)[] => Array.from(values, (value) => (value === value ? value : null));
