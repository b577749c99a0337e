import {
  type Baseline,
  buildReport,
  cellAt,
  type ResolvedBlock,
  type RunOptions,
  resolveBlocks,
  type Scenario,
  businessAsUsual as usualScenario,
} from '@ohsim/engine';
import { england } from '@ohsim/engine/england';
import { badInput } from '../bad-input.ts';
import type { Command, GivenOptions } from '../command.ts';
import type { Io } from '../io.ts';
import { onlyFile, readScenario } from '../read-scenario.ts';
import { RUN_OPTIONS, runOptions, UNCERTAINTY_OPTIONS, WORKERS_OPTION, workersAsked } from '../run-options.ts';
import { wholeRun } from '../whole-run.ts';

/** `ohsim report`: the report on a system, or single numbers of it by their addresses. */
export const report: Command = {
  name: 'report',
  summary: 'Run a scenario and print its report, or single numbers of it',
  usage: [
    'report <scenario.json> [--system <id>] [--year <year>] [--compare] [--cell <address,...>] [--uncertainty none|chance|knowledge|both] [--draws <n>] [--seed <n>] [--detail board|year|month]',
  ],
  details: [
    'Prints the report as JSON: blocks of the kinds figure, sentence, series, table, waterfall, note and assumptions; charts carry their numbers.',
    'An address is kind/id/path: figure/specialists/value, table/waits/rows/0/cells/2. One number a line, to the last digit, as the dashboard shows it.',
  ],
  options: [
    { name: 'system', value: 'id', help: 'System the report is on. Default: the first of the scenario.' },
    { name: 'year', value: 'year', help: 'Calendar year in which the financial year of the headline ends. Default: the fifth.' },
    { name: 'compare', help: 'Run business as usual too, with the same luck, and compare with it.' },
    { name: 'cell', value: 'address,...', help: 'Print only these numbers or texts, one a line.' },
    ...RUN_OPTIONS,
    ...UNCERTAINTY_OPTIONS,
    { name: 'detail', value: 'board|year|month', help: 'What the run keeps; month for the table of organisations. Default board.' },
    WORKERS_OPTION,
  ],
  examples: [
    'ohsim report qt1.json',
    'ohsim report qt1.json --draws 200 --cell figure/no-cover/value,waterfall/need/waterfall/bars/0/value',
  ],
  run: async ({ words, options }, io) => {
    const file = onlyFile(words, 'report');
    const baseline = england();
    const settings = runOptions(options);
    const year = yearAsked(options['year']);
    const scenario = await readScenario(file, baseline, io);
    const systemId = systemAsked(options['system'], scenario);
    const blocks = await reported({ file, scenario, settings, options, systemId, year }, baseline, io);
    if (blocks === undefined) {
      io.stderr.write('ohsim: stopped before the report was done\n');
      return 130;
    }
    const cell = options['cell'];
    if (typeof cell === 'string') for (const value of cellsAsked(cell, blocks)) io.stdout.write(`${String(value)}\n`);
    else io.stdout.write(`${JSON.stringify(blocks, null, 2)}\n`);
    return 0;
  },
};

interface ReportAsked {
  readonly file: string;
  readonly scenario: Scenario;
  readonly settings: RunOptions;
  readonly options: GivenOptions;
  readonly systemId: string;
  readonly year: number | undefined;
}

/** Blocks of the report, charts with their numbers; undefined if the user stopped it. */
async function reported(
  { file, scenario, settings, options, systemId, year }: ReportAsked,
  baseline: Baseline,
  io: Io,
): Promise<readonly ResolvedBlock[] | undefined> {
  const threads = workersAsked(options['workers'], settings.draws);
  const run = await wholeRun({ file, scenario, options: settings, threads }, baseline, io);
  const { systemIds, startMonth, horizonYears } = scenario;
  const alone = { ...usualScenario(baseline, systemIds, { horizonYears }), startMonth };
  const usual =
    options['compare'] === true && run !== undefined
      ? await wholeRun({ file, scenario: alone, options: settings, threads }, baseline, io)
      : undefined;
  if (run === undefined || (options['compare'] === true && usual === undefined)) return undefined;
  const runs = { run, ...(usual === undefined ? {} : { businessAsUsual: usual }) };
  return resolveBlocks(buildReport({ baseline, systemId, ...runs, ...(year === undefined ? {} : { year }) }), runs);
}

function systemAsked(asked: string | true | undefined, { systemIds }: Scenario): string {
  const found = typeof asked === 'string' ? asked : systemIds[0]!;
  if (systemIds.includes(found)) return found;
  const allowed = { oneOf: systemIds };
  throw badInput('command line', { path: '--system', code: 'unknown-system', message: 'a system of this scenario', found, allowed });
}

function yearAsked(asked: string | true | undefined): number | undefined {
  if (typeof asked !== 'string') return undefined;
  const year = Number(asked);
  if (Number.isInteger(year) && year >= 2000 && year <= 2200) return year;
  const allowed = { min: 2000, max: 2200 };
  throw badInput('command line', { path: '--year', code: 'out-of-range', message: 'a calendar year', found: asked, allowed });
}

function cellsAsked(addresses: string, blocks: readonly ResolvedBlock[]): unknown[] {
  return addresses.split(',').map((address) => {
    const value = cellAt(blocks, address);
    if (typeof value === 'number' || typeof value === 'string') return value;
    const known = blocks.flatMap((block) => (block.kind === 'heading' ? [] : [`${block.kind}/${block.id}`]));
    const hint = `The report has ${known.join(', ')}. Leave --cell out to see what they hold.`;
    throw badInput('command line', { path: '--cell', code: 'unknown-cell', message: `The report has no number at ${address}`, hint });
  });
}
