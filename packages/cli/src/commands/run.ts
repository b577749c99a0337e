import { RUN_FORMATS, type RunFormat } from '@ohsim/documents/run-files';
import { type ActiveRun, type RunOptions, type Scenario, startRun } from '@ohsim/engine';
import { england } from '@ohsim/engine/england';
import { advanceRun } from '../advance-run.ts';
import { BadInput, badInput } from '../bad-input.ts';
import type { Command } from '../command.ts';
import type { Io } from '../io.ts';
import { printWarnings } from '../print-issues.ts';
import { onlyFile, readScenario } from '../read-scenario.ts';
import { RUN_OPTIONS, runOptions, UNCERTAINTY_OPTIONS, WORKERS_OPTION, workersAsked } from '../run-options.ts';
import { prepareFolder, writeRun } from '../write-run.ts';

/** `ohsim run`: simulates a scenario and writes its results to a folder. */
export const run: Command = {
  name: 'run',
  summary: 'Simulate a scenario and write its results to a folder',
  usage: [
    'run <scenario.json> --out <folder> [--uncertainty none|chance|knowledge|both] [--draws <n>] [--seed <n>] [--precision <share>] [--detail board|year|month] [--format csv,json,xlsx,parquet]',
  ],
  details: [
    'Writes manifest.json (run id, versions, settings, warnings), summary.json (the main figures with units) and metrics.csv (one value a line); other forms if asked for.',
    'The same scenario, settings and version give the same bytes on every machine. Ctrl-C writes what is done so far, marked partial and without a run id.',
  ],
  options: [
    { name: 'out', value: 'folder', help: 'Folder for the results; made if it is not there.' },
    ...RUN_OPTIONS,
    ...UNCERTAINTY_OPTIONS,
    {
      name: 'detail',
      value: 'board|year|month',
      help: 'board: main metrics of each system by month. year, month: every metric and place. Default board.',
    },
    {
      name: 'format',
      value: 'csv,json,xlsx,parquet',
      help: 'Forms of the results, one or several: metrics.csv, metrics.json, run.xlsx (a workbook), metrics.parquet. The same numbers in each. Default csv.',
    },
    WORKERS_OPTION,
    { name: 'force', help: 'Replace the results of a different run in the folder.' },
  ],
  examples: [
    'ohsim run qt1.json --out results',
    'ohsim run qt1.json --out results --draws 1000 --seed 7',
    'ohsim run qt1.json --out both --uncertainty both --draws 500',
    'ohsim run qt1.json --out exact --uncertainty both --precision 0.02',
    'ohsim run qt1.json --out months --detail month --format parquet,xlsx',
  ],
  run: async ({ words, options }, io) => {
    const file = onlyFile(words, 'run');
    const settings = runOptions(options);
    const formats = formatsAsked(options['format']);
    const folder = options['out'];
    if (typeof folder !== 'string') {
      const hint = `For example: ohsim run ${file} --out results`;
      throw badInput('command line', { path: '--out', code: 'missing-option', message: 'ohsim run needs --out <folder>', hint });
    }
    const threads = workersAsked(options['workers'], settings.draws);
    const { active, scenario } = await start(file, settings, io);
    await prepareFolder(folder, active.runId, options['force'] === true);
    const finished = await advanceRun({ active, scenario, options: settings, threads }, io);
    const output = active.output();
    await writeRun(folder, output, formats);
    io.stdout.write(
      `${finished ? `run ${output.manifest.runId}` : `stopped after ${active.done} of ${active.total}: partial, no run id`}\n`,
    );
    for (const { sentence } of output.headline) io.stdout.write(`${sentence}\n`);
    return finished ? 0 : 130;
  },
};

/** Forms of the results from the command line. */
function formatsAsked(asked: string | true | undefined): RunFormat[] {
  if (typeof asked !== 'string') return ['csv'];
  const names = [...new Set(asked.split(',').map((name) => name.trim()))];
  const unknown = names.find((name) => !RUN_FORMATS.some((format) => format === name));
  if (unknown === undefined) return RUN_FORMATS.filter((format) => names.includes(format));
  const allowed = { oneOf: RUN_FORMATS };
  throw badInput('command line', { path: '--format', code: 'not-in-list', message: 'a form of the results', found: unknown, allowed });
}

async function start(file: string, settings: RunOptions, io: Io): Promise<{ readonly active: ActiveRun; readonly scenario: Scenario }> {
  const baseline = england();
  const scenario = await readScenario(file, baseline, io);
  const started = startRun(scenario, baseline, settings);
  if (!started.ok) throw new BadInput(file, started.issues);
  printWarnings(started.warnings, io);
  return { active: started.value, scenario };
}
