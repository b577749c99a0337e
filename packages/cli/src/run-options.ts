import { parseRunSettings, type RunOptions } from '@ohsim/engine';
import { BadInput } from './bad-input.ts';
import type { GivenOptions, OptionSpec } from './command.ts';

/** Options that say how to run, shared by the commands that do. */
export const RUN_OPTIONS: readonly OptionSpec[] = [
  {
    name: 'mode',
    value: 'expected|sampled',
    help: 'The mean path (expected), or whole people with chance drawn many times (sampled). Default: sampled if --draws is given, else expected.',
  },
  { name: 'draws', value: 'number', help: 'How many futures to draw in sampled mode, 1 to 10000. Default 200.' },
  {
    name: 'seed',
    value: 'number',
    help: 'Seed of chance, a whole number. The same seed gives the same luck to every scenario. Default 1.',
  },
];

/** Settings of a run from the command line; every problem at once. */
export function runOptions(options: GivenOptions): RunOptions {
  const draws = numberOf(options['draws']);
  const settings = parseRunSettings(
    defined({
      mode: options['mode'] ?? (draws === undefined ? 'expected' : 'sampled'),
      draws,
      seed: numberOf(options['seed']),
      detail: options['detail'],
    }),
  );
  if (settings.ok) return settings.value;
  throw new BadInput(
    'command line',
    settings.issues.map((issue) => ({ ...issue, path: issue.path.replace(/^settings\./, '--') })),
  );
}

/** The number a text says, or the text itself when it says none, so that the problem can name it. */
function numberOf(text: string | true | undefined): number | string | undefined {
  if (typeof text !== 'string') return undefined;
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

function defined(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
