import {
  type Comparison,
  compareScenarios,
  type Difference,
  type RunOptions,
  type RunOutput,
  runScenario,
  type Scenario,
} from '@ohsim/engine';
import { england } from '@ohsim/engine/england';
import { BadInput, badInput } from '../bad-input.ts';
import type { Command, GivenOptions } from '../command.ts';
import type { Io } from '../io.ts';
import { createProgress } from '../progress.ts';
import { readScenario } from '../read-scenario.ts';
import { RUN_OPTIONS, runOptions, UNCERTAINTY_OPTIONS } from '../run-options.ts';
import { textTable } from '../text-table.ts';

/** Differences shown to people; the JSON has all. */
const SHOWN = 30;
/** Calendar year after the start in which the year shown ends, when none is asked for: the fifth. */
const YEARS_ON = 5;

/** `ohsim compare`: runs two scenarios with the same luck and says what differs. */
export const compare: Command = {
  name: 'compare',
  summary: 'Run two scenarios with the same luck and say what differs',
  usage: ['compare <a.json> <b.json> [--year <year>] [--mode expected|sampled] [--draws <n>] [--seed <n>] [--json]'],
  details: [
    `Differences are b less a, for each system, biggest first for its unit; ${SHOWN} are shown. Without --year, for the fifth financial year of the run.`,
    'With --json: every year and every difference.',
  ],
  options: [
    { name: 'year', value: 'year', help: 'Calendar year in which the financial year to show ends: 2031 for 2030/31.' },
    ...RUN_OPTIONS,
    ...UNCERTAINTY_OPTIONS,
    { name: 'json', help: 'Write JSON.' },
  ],
  examples: [
    'ohsim compare qt1.json more-trainees.json',
    'ohsim compare a.json b.json --draws 200 --year 2036',
    'ohsim compare a.json b.json --json',
  ],
  run: async ({ words, options }, io) => {
    const [first, second, ...others] = words;
    if (first === undefined || second === undefined || others.length > 0) {
      throw badInput('command line', {
        path: 'files',
        code: 'files',
        message: `ohsim compare takes two scenario files, not ${words.length}`,
      });
    }
    const settings = runOptions(options);
    const json = options['json'] === true;
    const [before, after] = await outputsOf([first, second], settings, io);
    const years = json && options['year'] === undefined ? {} : { years: [yearOf(options, before!.manifest.scenario)] };
    const comparison = compareScenarios(before!, after!, { baseline: england(), ...years });
    io.stdout.write(json ? `${JSON.stringify(comparison, null, 2)}\n` : comparisonText(comparison));
    return 0;
  },
};

async function outputsOf(files: readonly string[], settings: RunOptions, io: Io): Promise<RunOutput[]> {
  const baseline = england();
  const scenarios: Scenario[] = [];
  const problems: BadInput[] = [];
  for (const file of files) {
    await readScenario(file, baseline, io).then(
      (scenario) => scenarios.push(scenario),
      (error: unknown) => {
        if (!(error instanceof BadInput)) throw error;
        problems.push(error);
      },
    );
  }
  if (problems.length > 0) throw joined(problems);
  return scenarios.map((scenario, index) => {
    const progress = createProgress(io, `${files[index]}: futures`);
    const result = runScenario(scenario, baseline, settings, { onProgress: progress.show });
    progress.clear();
    if (!result.ok) throw new BadInput(files[index]!, result.issues);
    return result.value;
  });
}

/** Problems of both files in one list. */
function joined(problems: readonly BadInput[]): BadInput {
  if (problems.length === 1) return problems[0]!;
  const issues = problems.flatMap(({ about, issues: own }) =>
    own.map((issue) => ({ ...issue, path: `${about}${issue.path === '' ? '' : ` ${issue.path}`}` })),
  );
  return new BadInput('the scenarios', issues);
}

function yearOf(options: GivenOptions, scenario: Scenario): number {
  const first = Number(scenario.startMonth.slice(0, 4)) + 1;
  const last = first + scenario.horizonYears - 1;
  const year = options['year'];
  if (year === undefined) return Math.min(first + YEARS_ON - 1, last);
  const found = Number(year);
  if (Number.isInteger(found) && found >= first && found <= last) return found;
  throw badInput('command line', {
    path: '--year',
    code: 'out-of-range',
    message: 'the year to show',
    found: String(year),
    allowed: { min: first, max: last },
  });
}

function comparisonText({ before, after, differences, chances, sameLuck, inert }: Comparison): string {
  const lines = [
    `a: ${before.name}`,
    `b: ${after.name}`,
    sameLuck ? '' : 'The two did not meet the same luck: part of each difference is chance.',
  ];
  for (const { place, label, year, before: was, after: is } of chances) {
    lines.push(
      `${place}, end of ${year}: ${label.charAt(0).toLowerCase()}${label.slice(1)} in ${inHundred(was)} of 100 futures, with b in ${inHundred(is)}.`,
    );
  }
  for (const { leverId, reason } of inert) lines.push(`${leverId} changes nothing here: ${reason}`);
  const table = textTable(
    ['metric', 'place', 'role or line', 'basis', 'scope', 'year', 'a', 'b', 'b less a', 'unit', ''],
    differences.slice(0, SHOWN).map(differenceRow),
    [6, 7, 8],
  );
  const counted = differences.length > SHOWN ? `${SHOWN} of ${differences.length} differences; --json has all.\n` : '';
  return `${lines.filter((line) => line !== '').join('\n')}\n${differences.length === 0 ? 'No figure differs.\n' : `\n${table}${counted}`}`;
}

function differenceRow({ metricId, key, year, before, after, difference, unit, verdict }: Difference): string[] {
  const axis = [key.role, key.line].filter((part) => part !== '').join(' ');
  const shown = (value: string) => (value === 'none' ? '' : value);
  return [
    metricId,
    key.place,
    axis,
    shown(key.basis),
    shown(key.scope),
    year,
    short(before),
    short(after),
    signed(difference),
    unit,
    verdict,
  ];
}

function inHundred(chance: number): number {
  return Math.round(chance * 100);
}

/** Three significant digits, whole numbers from 100. */
function short(value: number): string {
  return Math.abs(value) >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(3)));
}

function signed(value: number): string {
  return value > 0 ? `+${short(value)}` : short(value);
}
