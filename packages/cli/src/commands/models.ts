import { type ComparisonPlan, comparisonPlan } from '@ohsim/api/comparisons';
import { comparisonDocument } from '@ohsim/documents';
import type { Baseline, DeliveryComparison, Issue, RunOptions, Scenario } from '@ohsim/engine';
import { england } from '@ohsim/engine/england';
import { answerOf } from '../answer-of.ts';
import { BadInput } from '../bad-input.ts';
import type { Command, GivenOptions } from '../command.ts';
import { compareOnThreads } from '../compare-on-threads.ts';
import type { Io } from '../io.ts';
import { modelsText } from '../models-text.ts';
import { createElapsed } from '../progress.ts';
import { onlyFile, readScenario } from '../read-scenario.ts';
import { RUN_OPTIONS, runOptions, UNCERTAINTY_OPTION, WORKERS_OPTION, workersAsked } from '../run-options.ts';
import { scenarioWithOwnDrives } from '../with-drive-times.ts';
import { prepareComparison, writeComparison } from '../write-comparison.ts';

/** `ohsim models`: sets the delivery models side by side for one system. */
export const models: Command = {
  name: 'models',
  summary: 'Compare delivery models for one system: in-house, hub and spoke, bought in, ...',
  usage: [
    'models <scenario.json> [--models <a,b,...>] [--from <month>] [--year <year>] [--drive-times <file>] [--uncertainty none|chance|knowledge|both] [--draws <n>] [--seed <n>] [--workers <n>] [--out <folder>] [--json]',
  ],
  details: [
    'Every delivery model on the same need, people and luck; delivery choices of the file itself are one more option. * marks the best, or several equal ones.',
    'The first option, as recorded, is what the sentences measure against. With --out: comparison.json, outcomes.csv, organisations.csv, payers.csv, months.csv.',
  ],
  options: [
    { name: 'models', value: 'a,b,...', help: 'Only these delivery models (ohsim list models), beside as-recorded. Default: all.' },
    { name: 'from', value: 'month', help: 'Month in which they begin, such as 2027-04. Default: a year after the start.' },
    {
      name: 'year',
      value: 'year',
      help: 'Calendar year in which the financial year to show ends: 2031 for 2030/31. Default: the fifth of the run.',
    },
    {
      name: 'drive-times',
      value: 'file',
      help: 'CSV with your own minutes in place of those of the file: rows under from,to,minutes, or a matrix.',
    },
    ...RUN_OPTIONS,
    UNCERTAINTY_OPTION,
    WORKERS_OPTION,
    { name: 'out', value: 'folder', help: 'Write the tables to this folder; made if it is not there.' },
    { name: 'force', help: 'Replace a comparison that is in the folder.' },
    { name: 'json', help: 'Write JSON.' },
  ],
  examples: [
    'ohsim models qt1.json',
    'ohsim models qt1.json --models hub-and-spoke,in-house --from 2028-04 --year 2033',
    'ohsim models qt1.json --draws 50 --out models',
  ],
  run: async ({ words, options }, io) => {
    const baseline = england();
    const read = await readScenario(onlyFile(words, 'models'), baseline, io);
    const scenario = await scenarioWithOwnDrives(options['drive-times'], read, { baseline, io });
    const { plan, settings } = asked(options, scenario, baseline);
    const threads = workersAsked(options['workers'], settings.draws * plan.options.length);
    const out = options['out'];
    if (typeof out === 'string') await prepareComparison(out, options['force'] === true);
    const comparison = await compared(plan, settings, { threads, io });
    if (comparison === undefined) {
      io.stderr.write('ohsim: stopped before the comparison was done; nothing was written\n');
      return 130;
    }
    if (typeof out === 'string') await writeComparison(out, comparison);
    io.stdout.write(options['json'] === true ? `${JSON.stringify(comparisonDocument(comparison), null, 2)}\n` : modelsText(comparison));
    return 0;
  },
};

/** What to compare and how, or every problem of the options at once. */
function asked(options: GivenOptions, scenario: Scenario, baseline: Baseline): { plan: ComparisonPlan; settings: RunOptions } {
  const { models: names, from, year } = options;
  const plan = comparisonPlan(scenario, baseline, {
    modelIds: typeof names === 'string' ? names.split(',').map((name) => name.trim()) : undefined,
    from: typeof from === 'string' ? from : undefined,
    year: typeof year === 'string' ? year : undefined,
  });
  const settings = settingsOf(options);
  const issues = [...(plan.ok ? [] : plan.issues), ...(settings instanceof BadInput ? settings.issues : [])];
  if (!plan.ok || settings instanceof BadInput) throw new BadInput('command line', issues.map(asOption));
  return { plan: plan.value, settings };
}

function settingsOf(options: GivenOptions): RunOptions | BadInput {
  try {
    return runOptions(options);
  } catch (error) {
    if (error instanceof BadInput) return error;
    throw error;
  }
}

const OPTION_NAMES: readonly (readonly [pattern: RegExp, option: string])[] = [
  [/^modelIds.*/, '--models'],
  [/^from$/, '--from'],
  [/^year$/, '--year'],
];

const asOption = (issue: Issue): Issue => ({
  ...issue,
  path: OPTION_NAMES.reduce((path, [pattern, option]) => path.replace(pattern, option), issue.path),
});

/** The comparison, or undefined if the user stopped it. */
function compared(
  { options, year }: ComparisonPlan,
  settings: RunOptions,
  { threads, io }: { readonly threads: number; readonly io: Io },
): Promise<DeliveryComparison | undefined> {
  const { mode, seed, draws, knowledge = false } = settings;
  const futures = mode === 'sampled' || knowledge ? `, ${draws} futures each` : '';
  const elapsed = createElapsed(io, `Comparing ${options.length} options${futures}`);
  const working = compareOnThreads(options, { mode, seed, draws, knowledge, year }, { threads, startWork: io.startWork });
  return answerOf(working, elapsed, io);
}
