import { availableParallelism } from 'node:os';
import { errorIssue, type Issue, MAX_DRAWS, parseRunSettings, type RunOptions } from '@ohsim/engine';
import { BadInput, badInput } from './bad-input.ts';
import type { GivenOptions, OptionSpec } from './command.ts';

/** Options that say how to run, shared by the commands that do. */
export const RUN_OPTIONS: readonly OptionSpec[] = [
  {
    name: 'mode',
    value: 'expected|sampled',
    help: 'The mean path (expected), or whole people with chance drawn many times (sampled). Default: sampled if --draws is given, else expected.',
  },
  { name: 'draws', value: 'number', help: 'How many futures to draw, 1 to 10000. Default 200.' },
  {
    name: 'seed',
    value: 'number',
    help: 'Seed of chance, a whole number. The same seed gives the same luck to every scenario. Default 1.',
  },
];

export const UNCERTAINTY_OPTION: OptionSpec = {
  name: 'uncertainty',
  value: 'none|chance|knowledge|both',
  help: 'What the futures differ by: nothing (the mean path), chance, what is not known about the parameters (on the mean path), or both. Instead of --mode.',
};

/** What futures differ by, and how far to go: for commands that draw parameters too. */
export const UNCERTAINTY_OPTIONS: readonly OptionSpec[] = [
  UNCERTAINTY_OPTION,
  {
    name: 'sampler',
    value: 'sobol|latin-hypercube',
    help: 'How draws of the parameters are spread over what is possible. Default sobol.',
  },
  {
    name: 'precision',
    value: 'share',
    help: 'Stop as soon as the chance of a month without specialist cover has this standard error, 0.005 to 0.5; --draws is then the most.',
  },
];

/** Futures from which threads of their own are worth their start. */
const WORTH_THREADS = 100;
const MOST_WORKERS = 64;

export const WORKERS_OPTION: OptionSpec = {
  name: 'workers',
  value: 'number',
  help: `How many threads simulate, 1 to 64. Default: one for each core from ${WORTH_THREADS} futures on. The results are the same for any number.`,
};

/** Threads to simulate with. */
export function workersAsked(asked: string | true | undefined, draws: number): number {
  if (asked === undefined) return draws >= WORTH_THREADS ? availableParallelism() : 1;
  const workers = Number(asked);
  if (Number.isInteger(workers) && workers >= 1 && workers <= MOST_WORKERS) return workers;
  const allowed = { min: 1, max: MOST_WORKERS };
  throw badInput('command line', {
    path: '--workers',
    code: 'out-of-range',
    message: 'the number of threads, a whole number,',
    found: String(asked),
    allowed,
  });
}

/** Settings of a run from the command line; every problem at once. */
export function runOptions(options: GivenOptions): RunOptions {
  const draws = numberOf(options['draws']);
  const precision = numberOf(options['precision']);
  const asked = uncertaintyAsked(options);
  const settings = parseRunSettings(
    defined({
      ...asked.settings,
      mode: asked.settings.mode ?? options['mode'] ?? (draws === undefined && precision === undefined ? 'expected' : 'sampled'),
      draws: draws ?? (precision === undefined ? undefined : MAX_DRAWS),
      precision,
      seed: numberOf(options['seed']),
      sampler: options['sampler'],
      detail: options['detail'],
    }),
  );
  const issues = [...asked.issues, ...(settings.ok ? [] : settings.issues)];
  if (settings.ok && issues.length === 0) return settings.value;
  throw new BadInput(
    'command line',
    issues.map((issue) => ({ ...issue, path: issue.path.replace(/^settings\.knowledge$/, '--uncertainty').replace(/^settings\./, '--') })),
  );
}

const UNCERTAINTY = {
  none: { mode: 'expected', knowledge: false },
  chance: { mode: 'sampled', knowledge: false },
  knowledge: { mode: 'expected', knowledge: true },
  both: { mode: 'sampled', knowledge: true },
} as const;

/** Mode and parameter draws that --uncertainty stands for. */
function uncertaintyAsked({ uncertainty, mode }: GivenOptions): {
  readonly settings: Partial<(typeof UNCERTAINTY)[keyof typeof UNCERTAINTY]>;
  readonly issues: readonly Issue[];
} {
  if (uncertainty === undefined) return { settings: {}, issues: [] };
  const known = Object.entries(UNCERTAINTY).find(([name]) => name === uncertainty)?.[1];
  const path = '--uncertainty';
  if (known === undefined) {
    const allowed = { oneOf: Object.keys(UNCERTAINTY) };
    return {
      settings: {},
      issues: [errorIssue({ path, code: 'not-in-list', message: 'what the futures differ by', found: String(uncertainty), allowed })],
    };
  }
  if (mode === undefined || mode === known.mode) return { settings: known, issues: [] };
  const message = `--uncertainty ${String(uncertainty)} runs in ${known.mode} mode, and --mode says ${String(mode)}`;
  return { settings: known, issues: [errorIssue({ path, code: 'contradiction', message, hint: 'Leave --mode out.' })] };
}

/** The number a text says, or the text itself when it says none, so that the problem can name it. */
function numberOf(text: string | true | undefined): number | string | undefined {
  if (typeof text !== 'string') return undefined;
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

function defined(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
