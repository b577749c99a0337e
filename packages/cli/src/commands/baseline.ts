import { type Baseline, describeDifference, diffBaselines, parseBaseline } from '@ohsim/engine';
import { england } from '@ohsim/engine/england';
import { BadInput, badInput } from '../bad-input.ts';
import { type BaselineFinding, baselineFindings } from '../baseline-findings.ts';
import type { Command } from '../command.ts';
import type { ExitCode, Io } from '../io.ts';
import { didYouMean } from '../nearest.ts';
import { printWarnings } from '../print-issues.ts';
import { readJsonFile } from '../read-json-file.ts';
import { textTable } from '../text-table.ts';

const ACTIONS = ['check', 'diff'];

/** `ohsim baseline`: whether a baseline says what it should, and what differs between two. */
export const baseline: Command = {
  name: 'baseline',
  summary: 'Check a baseline, or say what differs between two',
  usage: ['baseline check [<file>] [--json]', 'baseline diff <a> [<b>] [--json]'],
  details: [
    'check: counts against published totals, roles against their national totals, and whether the first year balances (loads, waits).',
    'diff: what changed from baseline a to baseline b, row by row. Without <file> or <b> the bundled baseline of England is meant.',
  ],
  options: [{ name: 'json', help: 'Write JSON.' }],
  examples: ['ohsim baseline check', 'ohsim baseline diff fixtures/baselines/england/allocated/england.json mine.json'],
  run: async ({ words: [action, ...files], options }, io) => {
    const json = options['json'] === true;
    if (action === 'check' && files.length <= 1) return checkOne(await baselineOf(files[0], io), json, io);
    if (action === 'diff' && (files.length === 1 || files.length === 2)) {
      return diffTwo(await baselineOf(files[0], io), await baselineOf(files[1], io), { json, io });
    }
    throw badInput('command line', whatToDo(action, files));
  },
};

function whatToDo(action: string | undefined, files: readonly string[]) {
  const known = action !== undefined && ACTIONS.includes(action);
  const message = known
    ? `ohsim baseline ${action} takes ${action === 'check' ? 'at most one file' : 'one or two files'}, not ${files.length}`
    : `ohsim baseline needs check or diff${action === undefined ? '' : `, not "${action}"`}`;
  return {
    path: 'baseline',
    code: 'baseline-action',
    message,
    hint: (known || action === undefined ? undefined : didYouMean(action, ACTIONS)) ?? 'See ohsim baseline --help.',
  };
}

async function baselineOf(file: string | undefined, io: Io): Promise<Baseline> {
  if (file === undefined) return england();
  const parsed = parseBaseline(await readJsonFile(file));
  if (!parsed.ok) throw new BadInput(file, parsed.issues);
  printWarnings(parsed.warnings, io);
  return parsed.value;
}

function checkOne(checked: Baseline, json: boolean, io: Io): ExitCode {
  const findings = baselineFindings(checked);
  const failed = findings.filter(({ ok, kind }) => !ok && kind === 'must').length;
  if (json) io.stdout.write(`${JSON.stringify(findings, null, 2)}\n`);
  else {
    io.stdout.write(textTable(['', 'check', 'found', 'expected', 'unit'], findings.map(findingRow), [2, 3]));
    io.stdout.write(verdict(findings, failed));
  }
  return failed === 0 ? 0 : 2;
}

function verdict(findings: readonly BaselineFinding[], failed: number): string {
  const differ = findings.filter(({ ok, kind }) => !ok && kind === 'guide').length;
  const rest = differ === 0 ? '' : ` ${differ} outside the range of the prototype's calibration: docs/method says why.`;
  return failed === 0 ? `Every check holds.${rest}\n` : `${failed} of ${findings.length} checks fail.${rest}\n`;
}

function findingRow({ ok, kind, label, found, expected, unit }: BaselineFinding): string[] {
  const mark = ok ? 'ok' : kind === 'must' ? 'FAILS' : 'differs';
  return [mark, label, Number.isInteger(found) ? found.toLocaleString('en-GB') : found.toFixed(2), expected, unit];
}

function diffTwo(before: Baseline, after: Baseline, { json, io }: { readonly json: boolean; readonly io: Io }): ExitCode {
  const differences = diffBaselines(before, after);
  if (json) io.stdout.write(`${JSON.stringify(differences, null, 2)}\n`);
  else {
    for (const difference of differences) io.stdout.write(`${describeDifference(difference)}\n`);
    io.stdout.write(
      differences.length === 0
        ? 'The two baselines say the same.\n'
        : `${differences.length} difference${differences.length === 1 ? '' : 's'}.\n`,
    );
  }
  return 0;
}
