import type { BenchFigure, SlopeResult, TimeResult, VersusResult, WorkersResult } from './bench-job.ts';
import { LINEAR_WITHIN, logSlope, verdictOf } from './line-fit.ts';

/** Cells of one row by heading. Rows of a table have the same headings. */
export type Row = Readonly<Record<string, string>>;

export interface Table {
  readonly title: string;
  /** What to know before reading it, one line. */
  readonly note: string;
  readonly rows: readonly Row[];
}

/** The tables of a run of the bench; those without a row are left out. */
export function tablesOf(figures: readonly BenchFigure[]): Table[] {
  const of = <Kind extends BenchFigure['result']['kind']>(kind: Kind) =>
    figures.flatMap((figure) =>
      figure.result.kind === kind ? [{ ...figure, result: figure.result as Extract<BenchFigure['result'], { kind: Kind }> }] : [],
    );
  const tables: Table[] = [
    { title: 'One path or one future', note: EXPECTED_NOTE, rows: of('time').filter(isIn('expected')).map(timeRow) },
    { title: 'In the browser', note: BROWSER_NOTE, rows: of('time').filter(isIn('browser')).map(timeRow) },
    { title: 'Many futures', note: DRAWS_NOTE, rows: of('time').filter(isIn('draws')).map(timeRow) },
    { title: 'How the cost grows', note: SLOPE_NOTE, rows: of('slope').map(slopeRow) },
    { title: 'From one worker to two', note: WORKERS_NOTE, rows: of('workers').map(workersRow) },
    { title: 'The same work written in other ways', note: VERSUS_NOTE, rows: of('versus').map(versusRow) },
    { title: 'Not measured', note: '', rows: of('missing').map(({ job, result }) => ({ job, why: result.remark })) },
  ];
  return tables.filter(({ rows }) => rows.length > 0);
}

/** Jobs whose fastest time is over the budget, or has none. */
export function overBudget(figures: readonly BenchFigure[]): string[] {
  return figures.flatMap(({ job, must, result }) => {
    if (must === undefined || result.kind !== 'time' || result.fastest <= must) return [];
    const taken = Number.isNaN(result.fastest) ? 'has no figure' : `took ${shown(result.fastest)} ms`;
    return [`over budget: ${job} ${taken}, budget ${must} ms`];
  });
}

/** Of several figures of one job, that with the fastest round; the first where none has a time. */
export function fastestOf(figures: readonly BenchFigure[]): BenchFigure {
  const timeOf = ({ result }: BenchFigure): number =>
    result.kind === 'time' && !Number.isNaN(result.fastest) ? result.fastest : Number.POSITIVE_INFINITY;
  return figures.reduce((best, next) => (timeOf(next) < timeOf(best) ? next : best));
}

type Figure<Result> = Omit<BenchFigure, 'result'> & { readonly result: Result };

const isIn =
  (group: string) =>
  (figure: { readonly group: string }): boolean =>
    figure.group === group;

const EXPECTED_NOTE =
  'One thread. Each job was measured in three processes, of which the fastest counts: the same program can take half as long again in the next one.';
const BROWSER_NOTE =
  'Where sliders are moved. Drawn by the processor alone, without a graphics card; the reference and the memory are those of the Node process beside it.';
const DRAWS_NOTE =
  'From scenario to statistics, all draws of parameters by the default design. Workers stay from run to run, as those of a server do; the row that starts its own says so. The budget is for two cores.';
const SLOPE_NOTE = `Slope of log time over log size by least squares, with its standard error; called linear within ${LINEAR_WITHIN} of 1.`;
const WORKERS_NOTE = 'Efficiency is the time of one worker over twice that of two.';
const VERSUS_NOTE =
  'Both sides gave the same numbers, checked before they were timed. The typed arrays of the ageing chain are not the engine itself but loops as it has; the peer is fetched for the measurement alone (docs/adr/0008).';

const timeRow = ({ job, must, aim, result, reference, peakMemory, heap }: Figure<TimeResult>): Row => ({
  job,
  'fastest, ms': shown(result.fastest),
  'median, ms': shown(result.middle),
  rounds: String(result.rounds),
  'fastest / reference': shownRatio(result.fastest / reference),
  'must, ms': must === undefined ? '' : String(must),
  'aim, ms': aim === undefined ? '' : String(aim),
  'peak memory, MB': peakMemory.toFixed(0),
  'heap and buffers at the end, MB': heap.toFixed(0),
  remark: result.remark ?? '',
});

const slopeRow = ({ job, result: { unit, points }, reference, peakMemory }: Figure<SlopeResult>): Row => {
  const { slope, slopeError } = logSlope(points);
  return {
    job,
    times: points.map(({ size, milliseconds }) => `${size} ${unit} ${shown(milliseconds)} ms`).join(', '),
    'largest / reference': shownRatio(points[points.length - 1]!.milliseconds / reference),
    slope: `${slope.toFixed(2)} ± ${slopeError.toFixed(2)}`,
    verdict: verdictOf(slope),
    'peak memory, MB': peakMemory.toFixed(0),
  };
};

const workersRow = ({ job, result: { one, two }, reference, peakMemory }: Figure<WorkersResult>): Row => ({
  job,
  'one, ms': shown(one.fastest),
  'two, ms': shown(two.fastest),
  'one / reference': shownRatio(one.fastest / reference),
  'two / reference': shownRatio(two.fastest / reference),
  'times faster': (one.fastest / two.fastest).toFixed(2),
  efficiency: `${((50 * one.fastest) / two.fastest).toFixed(0)}%`,
  'peak memory, MB': peakMemory.toFixed(0),
});

const versusRow = ({ job, result: { ours, theirs, other, largestDifference }, reference }: Figure<VersusResult>): Row => ({
  job,
  'ours, ms': shown(ours.fastest),
  'other, ms': shown(theirs.fastest),
  'ours / reference': shownRatio(ours.fastest / reference),
  'times faster': shown(theirs.fastest / ours.fastest),
  other,
  'largest difference': largestDifference.toExponential(0),
});

/** Three significant digits where there are fewer than three before the point. */
const shown = (value: number): string => (Number.isNaN(value) ? '' : value < 100 ? value.toPrecision(3) : value.toFixed(0));
const shownRatio = (value: number): string => (Number.isNaN(value) ? '' : value < 100 ? value.toPrecision(2) : value.toFixed(0));
