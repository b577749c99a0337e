/** Counting and printing of `pnpm test`; pure, so that the counting is itself tested. */

export interface CheckResult {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  readonly seconds: number;
  readonly notes: readonly string[];
}

/** The parts of vitest's JSON report that are counted. */
export interface VitestReport {
  readonly success: boolean;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
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

/** Test files that are present but were not run. */
export function forgottenFiles(present: readonly string[], report: VitestReport | undefined): string[] {
  const run = (report?.testResults ?? []).map(({ name }) => name.replaceAll('\\', '/'));
  return present.filter((path) => !run.some((name) => name.endsWith(`/${path}`)));
}

/** The table, and as the last line alone `N passed, N failed`. */
export function printedReport(results: readonly CheckResult[]): string {
  const width = Math.max(...results.map(({ name }) => name.length));
  const rows = results.flatMap(({ name, passed, failed, seconds, notes }) => [
    `${failed === 0 ? 'ok  ' : 'FAIL'}  ${name.padEnd(width)}  ${String(passed).padStart(6)} passed  ${String(failed).padStart(4)} failed  ${seconds.toFixed(1).padStart(6)} s`,
    ...notes.map((note) => `        ${note}`),
  ]);
  return [...rows, '', `${total(results, 'passed')} passed, ${total(results, 'failed')} failed`].join('\n');
}

/** Sum over all checks. */
export function total(results: readonly CheckResult[], key: 'passed' | 'failed'): number {
  return results.reduce((sum, result) => sum + result[key], 0);
}
