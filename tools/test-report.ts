/** Counting and printing of `pnpm test`; pure, so that the counting is itself tested. */

export interface CheckResult {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  readonly seconds: number;
  readonly notes: readonly string[];
  readonly failures: readonly Failure[];
}

/** Most lines about failures: a log of which only the last 60 lines are kept still names them. */
const MOST_FAILURE_LINES = 40;
const MOST_LINES_OF_ONE = 8;
const WIDEST_LINE = 240;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character begins a colour
const COLOUR = /\u001b\[[0-9;]*m/g;

/** The parts of vitest's JSON report that are counted. */
export interface VitestReport {
  readonly success: boolean;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/** What failed, where, and in which words. */
export interface Failure {
  readonly name: string;
  readonly message: string;
}

/** Counts the tests of one vitest run. A crash, no report, no test, a file that does not load and a skipped test are failures too. */
export function countVitest(report: VitestReport | undefined, exitCode: number | null): Pick<CheckResult, 'passed' | 'failed' | 'notes'> {
  if (report === undefined) return { passed: 0, failed: 1, notes: ['vitest wrote no report'] };
  const statuses = report.testResults.flatMap(({ assertionResults }) => assertionResults.map(({ status }) => status));
  const passed = statuses.filter((status) => status === 'passed').length;
  const broken = report.testResults.filter(
    (file) => file.status !== 'passed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  );
  const skipped = statuses.filter((status) => status !== 'passed' && status !== 'failed').length;
  const failed = statuses.filter((status) => status === 'failed').length + broken.length + skipped;
  const notes = [
    ...(skipped > 0 ? [`${skipped} tests were skipped, which counts as failed`] : []),
    ...broken.map(({ name }) => `${name} did not load`),
  ];
  if (passed + failed === 0) return { passed, failed: 1, notes: ['no test was found'] };
  const crashed = failed === 0 && (exitCode !== 0 || !report.success);
  return crashed ? { passed, failed: 1, notes: [...notes, `vitest ended with exit code ${exitCode}`] } : { passed, failed, notes };
}

/** Names of what failed, each with the first lines of its message: all of them, as far as 40 lines go. */
export function failureLines(failures: readonly Failure[]): string[] {
  const named = failures.slice(0, failures.length > MOST_FAILURE_LINES ? MOST_FAILURE_LINES - 1 : MOST_FAILURE_LINES);
  const linesOfOne = Math.min(MOST_LINES_OF_ONE, Math.floor(MOST_FAILURE_LINES / Math.max(1, named.length)));
  const more = failures.length - named.length;
  return [
    ...named.flatMap(({ name, message }) => [cut(`FAIL  ${name}`), ...firstLines(message, linesOfOne - 1)]),
    ...(more > 0 ? [`and ${more} more`] : []),
  ];
}

/** Lines that say something, no further than where a stack begins. */
function firstLines(message: string, most: number): string[] {
  const lines = message
    .replace(COLOUR, '')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const stack = lines.findIndex((line) => /^\s+at /.test(line));
  const said = stack < 0 ? lines : lines.slice(0, stack + 1);
  return said.slice(0, most).map((line) => cut(`        ${line.trimEnd()}`));
}

const cut = (line: string) => (line.length > WIDEST_LINE ? `${line.slice(0, WIDEST_LINE - 3)}...` : line);

/** Test files that are present but were not run. */
export function forgottenFiles(present: readonly string[], report: VitestReport | undefined): string[] {
  const run = (report?.testResults ?? []).map(({ name }) => name.replaceAll('\\', '/'));
  return present.filter((path) => !run.some((name) => name.endsWith(`/${path}`)));
}

/** The table, what failed, and as the last line alone `N passed, N failed`. */
export function printedReport(results: readonly CheckResult[]): string {
  const width = Math.max(...results.map(({ name }) => name.length));
  const rows = results.flatMap(({ name, passed, failed, seconds, notes }) => [
    `${failed === 0 ? 'ok  ' : 'FAIL'}  ${name.padEnd(width)}  ${String(passed).padStart(6)} passed  ${String(failed).padStart(4)} failed  ${seconds.toFixed(1).padStart(6)} s`,
    ...notes.map((note) => `        ${note}`),
  ]);
  const failed = failureLines(results.flatMap(({ failures }) => failures));
  return [
    ...rows,
    ...(failed.length > 0 ? ['', ...failed] : []),
    '',
    `${total(results, 'passed')} passed, ${total(results, 'failed')} failed`,
  ].join('\n');
}

/** Sum over all checks. */
export function total(results: readonly CheckResult[], key: 'passed' | 'failed'): number {
  return results.reduce((sum, result) => sum + result[key], 0);
}
