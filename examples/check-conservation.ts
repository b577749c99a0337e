/**
 * Recomputes every closing stock in a run's metrics.csv from the stock before and the named flows, and says where they differ:
 *
 *   pnpm ohsim run scenario.json --out results --detail month
 *   npx tsx examples/check-conservation.ts results
 *
 * People, for each service and role: closing = opening + joiners and transfers in - leavers and transfers out. To 1e-9 in expected mode, exactly with one
 * sampled future. Lists, for each place and line: closing = opening + expressed - completed - withdrawn - crowded out - refused. To 1e-9 of the numbers involved.
 * Also: every month is there (a value that is not defined would be missing), every number is finite, and no stock or flow is negative.
 * It reads the files alone and shares no code with the model.
 */
import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

/** Flows of people with their sign in the stock equation. */
const PEOPLE_FLOWS: Readonly<Record<string, 1 | -1>> = {
  'flow-joiners-training': 1,
  'flow-joiners-portfolio': 1,
  'flow-joiners-market': 1,
  'flow-trainee-intake': 1,
  'flow-conversions-in': 1,
  'flow-transfers-in': 1,
  'flow-retirements': -1,
  'flow-other-leavers': -1,
  'flow-ill-health-deaths': -1,
  'flow-trainee-attrition': -1,
  'flow-completions': -1,
  'flow-conversions-out': -1,
  'flow-transfers-out': -1,
  'flow-returns': 1,
};

/** Flows of cases. */
const LIST_FLOWS: Readonly<Record<string, 1 | -1>> = { expressed: 1, completed: -1, withdrawn: -1, 'crowded-out': -1, refused: -1 };

const PEOPLE_TOLERANCE = 1e-9;
const LIST_TOLERANCE = 1e-9;
const SHOWN_FAULTS = 20;

export interface ConservationReport {
  /** Closing stocks of people and of lists that were recomputed. */
  readonly peopleStocks: number;
  readonly listStocks: number;
  readonly largestPeopleDifference: number;
  /** Relative to the largest number involved. */
  readonly largestListDifference: number;
  /** One sentence for each thing that is wrong. */
  readonly faults: readonly string[];
}

/** Checks the lines of a metrics.csv of detail 'month' with one future; `exact` for whole people. */
export function checkConservation(lines: Iterable<string>, exact: boolean): ConservationReport {
  const books = openBooks();
  for (const line of lines) enterLine(books, line);
  return auditBooks(books, exact);
}

/** Recomputes every closing stock of books that hold all lines. */
function auditBooks({ people, lists, faults }: Books, exact: boolean): ConservationReport {
  const peopleCheck = checkStocks(people, { ...PEOPLE, tolerance: () => (exact ? 0 : PEOPLE_TOLERANCE) }, faults);
  const listCheck = checkStocks(lists, { ...LISTS, tolerance: (scale) => LIST_TOLERANCE * scale }, faults);
  return {
    peopleStocks: peopleCheck.stocks,
    listStocks: listCheck.stocks,
    largestPeopleDifference: peopleCheck.largest,
    largestListDifference: listCheck.largestRelative,
    faults,
  };
}

/** What belongs to one kind of stock. */
interface Stock {
  readonly closing: string;
  readonly opening: string;
  readonly flows: Readonly<Record<string, 1 | -1>>;
}

const PEOPLE: Stock = { closing: 'headcount', opening: 'headcount-opening', flows: PEOPLE_FLOWS };
const LISTS: Stock = { closing: 'list', opening: 'list-opening', flows: LIST_FLOWS };

/** Monthly values by row of the table (place, role, line, scope), then by metric, in the order of the file. */
type Series = Map<string, Map<string, Map<string, number>>>;

/** What has been read so far. */
interface Books {
  readonly people: Series;
  readonly lists: Series;
  readonly faults: string[];
  /** Whether the header has been read. */
  headed: boolean;
  /** Lines that begin like the one before belong to the same row of the table: its beginning, and where its months are kept, if anywhere. */
  beginning: string;
  months: Map<string, number> | undefined;
}

function openBooks(): Books {
  return { people: new Map(), lists: new Map(), faults: [], headed: false, beginning: '\n', months: undefined };
}

const HEADER = 'metric,place,place_kind,role,line,basis,scope,month,statistic,value,unit';
/** Of the table's columns, those before the month. */
const ROW_COLUMNS = 7;

function enterLine(books: Books, line: string): void {
  if (!books.headed) {
    if (line !== HEADER) books.faults.push(`The header is not that of metrics.csv: ${line}`);
    books.headed = true;
    return;
  }
  if (line === '') return;
  if (!line.startsWith(books.beginning)) openRow(books, line);
  const [month = '', statistic = '', text = ''] = line.slice(books.beginning.length).split(',', 3);
  const value = Number(text);
  if (statistic !== 'value') books.faults.push(`Statistic ${statistic}: run one future (expected mode, or one draw).`);
  if (text === '' || !Number.isFinite(value)) books.faults.push(`${books.beginning}${month} is ${text || 'empty'}.`);
  books.months?.set(month, value);
}

function openRow(books: Books, line: string): void {
  const cells = cellsOf(line).slice(0, ROW_COLUMNS);
  const [metric = '', place = '', kind = '', role = '', workLine = '', , scope = ''] = cells.map(unquoted);
  const series = PEOPLE_IDS.has(metric) ? books.people : LIST_IDS.has(metric) ? books.lists : undefined;
  books.beginning = `${cells.join(',')},`;
  books.months = series === undefined ? undefined : monthsOf(series, `${kind} ${place} ${role}${workLine} ${scope}`, metric);
}

const PEOPLE_IDS = idsOf(PEOPLE);
const LIST_IDS = idsOf(LISTS);

function idsOf({ closing, opening, flows }: Stock): Set<string> {
  return new Set([closing, opening, ...Object.keys(flows)]);
}

function monthsOf(series: Series, row: string, metric: string): Map<string, number> {
  const metrics = series.get(row) ?? new Map<string, Map<string, number>>();
  series.set(row, metrics);
  const months = metrics.get(metric) ?? new Map<string, number>();
  metrics.set(metric, months);
  return months;
}

interface Check extends Stock {
  /** Largest difference allowed, given the largest number involved. */
  readonly tolerance: (scale: number) => number;
}

/** Follows every row that has all its flows from its opening stock through each month. Totals over roles carry no flows of their own and are left out. */
function checkStocks(series: Series, check: Check, faults: string[]) {
  const months = [...new Set([...series.values()].flatMap((metrics) => [...(metrics.get(check.closing)?.keys() ?? [])]))].sort();
  const summary = { stocks: 0, largest: 0, largestRelative: 0 };
  for (const [row, metrics] of series) {
    const flows = Object.keys(check.flows).filter((id) => metrics.has(id));
    if (flows.length === 0) continue;
    if (flows.length < Object.keys(check.flows).length) faults.push(`${row}: some flows are missing; there are ${flows.join(', ')}.`);
    let stock = metrics.get(check.opening)?.get(months[0] ?? '');
    if (stock === undefined) faults.push(`${row}: ${check.opening} is missing.`);
    for (const month of months) {
      stock = checkMonth({ row, metrics, month, before: stock ?? 0 }, check, summary, faults);
    }
  }
  if (summary.stocks === 0) faults.push(`There is no ${check.closing} with its flows: run with --detail month.`);
  return summary;
}

interface MonthOfRow {
  readonly row: string;
  readonly metrics: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly month: string;
  readonly before: number;
}

/** Recomputes one closing stock; returns the one in the file. */
function checkMonth(
  { row, metrics, month, before }: MonthOfRow,
  { closing, flows, tolerance }: Check,
  summary: { stocks: number; largest: number; largestRelative: number },
  faults: string[],
): number {
  const found = metrics.get(closing)?.get(month) ?? Number.NaN;
  let recomputed = before;
  let scale = Math.max(before, found);
  for (const [id, sign] of Object.entries(flows)) {
    const flow = metrics.get(id)?.get(month) ?? Number.NaN;
    if (!(flow >= 0)) faults.push(`${row} ${month}: ${id} is ${flow}.`);
    recomputed += sign * flow;
    scale = Math.max(scale, flow);
  }
  const difference = Math.abs(recomputed - found);
  summary.stocks++;
  summary.largest = Math.max(summary.largest, difference);
  summary.largestRelative = Math.max(summary.largestRelative, scale > 0 ? difference / scale : difference);
  if (!(found >= 0)) faults.push(`${row} ${month}: ${closing} is ${found}.`);
  if (!(difference <= tolerance(scale))) faults.push(`${row} ${month}: ${closing} is ${found}, but opening and flows give ${recomputed}.`);
  return found;
}

/** Cells of a line of CSV as they stand, in their quotes. */
function cellsOf(line: string): string[] {
  return line.includes('"') ? [...line.matchAll(/(?<=^|,)(?:"(?:[^"]|"")*"|[^,]*)/g)].map(([cell]) => cell) : line.split(',');
}

function unquoted(cell: string): string {
  return cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}

async function main(folder: string | undefined): Promise<void> {
  if (folder === undefined) throw new Error('Name the folder of a run made with --detail month.');
  const { settings } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as { settings: { mode: string } };
  const books = openBooks();
  const lines = createInterface({ input: createReadStream(join(folder, 'metrics.csv')), crlfDelay: Number.POSITIVE_INFINITY });
  for await (const line of lines) enterLine(books, line);
  const report = auditBooks(books, settings.mode === 'sampled');
  const { peopleStocks, listStocks, largestPeopleDifference, largestListDifference, faults } = report;
  console.log(`${peopleStocks} closing stocks of people recomputed; largest difference ${largestPeopleDifference} heads.`);
  console.log(`${listStocks} closing lists recomputed; largest difference ${largestListDifference} of the numbers involved.`);
  for (const fault of faults.slice(0, SHOWN_FAULTS)) console.error(fault);
  console.log(`${faults.length} faults.`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await main(process.argv[2]);
