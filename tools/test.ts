/** `pnpm test`: every check in order, all even when one fails, ending with a line `N passed, N failed`. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { ROOT, sourceFiles } from './source-files.ts';
import { type CheckResult, countVitest, type Failure, forgottenFiles, printedReport, total, type VitestReport } from './test-report.ts';

interface Check {
  readonly name: string;
  readonly program: readonly string[];
}

const require = createRequire(import.meta.url);
const tool = (file: string) => ['--import', 'tsx', join(ROOT, 'tools', file)];
const program = (name: string, file: string) => join(dirname(require.resolve(`${name}/package.json`)), file);

const CHECKS: readonly Check[] = [
  { name: 'types of the workspace', program: [program('typescript', 'bin/tsc'), '-p', 'tsconfig.json'] },
  { name: 'types of the engine alone', program: [program('typescript', 'bin/tsc'), '-p', 'packages/engine/tsconfig.json'] },
  { name: 'lint and format', program: [program('@biomejs/biome', 'bin/biome'), 'check', '--diagnostic-level=error'] },
  { name: 'import direction', program: tool('import-direction.ts') },
  { name: 'licences', program: tool('licences.ts') },
  { name: 'model version fresh', program: [...tool('model-version.ts'), '--check'] },
  { name: 'dashboard builds', program: tool('web-build.ts') },
];
/** Checks at a time. */
const SIDE_BY_SIDE = 2;

/** All checks, told in the order above whenever each ends. */
async function runChecks(): Promise<CheckResult[]> {
  const results: CheckResult[] = [];
  const waiting = CHECKS.map((check, index) => async () => {
    results[index] = await runCheck(check);
  });
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await next();
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, work));
  return results;
}

async function runCheck({ name, program: parameters }: Check): Promise<CheckResult> {
  const started = Date.now();
  const child = spawn(process.execPath, parameters, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  const [status] = (await once(child, 'close')) as [number | null];
  console.log(`\n== ${name}\n${said.trimEnd()}`);
  const failures = status === 0 ? [] : [{ name, message: said }];
  return { name, passed: 1 - failures.length, failed: failures.length, seconds: (Date.now() - started) / 1000, notes: [], failures };
}

function run(parameters: readonly string[], more: Readonly<Record<string, string>>): number | null {
  return spawnSync(process.execPath, parameters, { cwd: ROOT, env: { ...process.env, ...more }, stdio: ['ignore', 'inherit', 'inherit'] })
    .status;
}

/** Journeys run after the rest, alone: they drive a server and a browser, and wait for both. */
const PHASES = [
  { name: 'tests', projects: ['node', 'browser'] },
  { name: 'journeys', projects: ['e2e'] },
] as const;

function runVitest(): CheckResult[] {
  const phases = PHASES.map(runPhase);
  const reports = phases.flatMap(({ report }) => (report === undefined ? [] : [report]));
  return [...phases.map(({ result }) => result), everyFileRan(reports)];
}

function runPhase({ name, projects }: (typeof PHASES)[number]): { result: CheckResult; report: VitestReport | undefined } {
  console.log(`\n== ${name}`);
  const folder = join(ROOT, '.cache/test');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}.json`);
  const failed = join(folder, `${name}-failures.json`);
  for (const old of [file, failed]) rmSync(old, { force: true });
  const started = Date.now();
  const chosen = projects.flatMap((project) => ['--project', project]);
  const status = run([program('vitest', 'vitest.mjs'), 'run', ...chosen], { TEST_REPORT: file, TEST_FAILURES: failed });
  const report = readJson<VitestReport>(file);
  const failures = readJson<Failure[]>(failed) ?? [];
  return { result: { name, ...countVitest(report, status), seconds: (Date.now() - started) / 1000, failures }, report };
}

function everyFileRan(reports: readonly VitestReport[]): CheckResult {
  const present = sourceFiles('', (path) => /\.test\.tsx?$/.test(path));
  const notes = present
    .filter((path) => reports.every((report) => forgottenFiles([path], report).length > 0))
    .map((path) => `${path} was not run`);
  const failed = notes.length === 0 ? 0 : 1;
  return { name: 'every test file was run', passed: 1 - failed, failed, seconds: 0, notes, failures: [] };
}

function readJson<Document>(file: string): Document | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Document;
  } catch {
    return undefined;
  }
}

const results = [...(await runChecks()), ...runVitest()];
console.log(`\n${printedReport(results)}`);
process.exitCode = total(results, 'failed') > 0 ? 1 : 0;
