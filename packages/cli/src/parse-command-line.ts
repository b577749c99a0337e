import { parseArgs } from 'node:util';
import { errorIssue, type Issue } from '@ohsim/engine';
import { BadInput } from './bad-input.ts';
import type { Command, CommandInput, OptionSpec } from './command.ts';
import { didYouMean } from './nearest.ts';

/** Words and options of a command, every unknown or incomplete option named at once. */
export function parseCommandLine(command: Command, args: readonly string[]): CommandInput {
  const { tokens, positionals } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(
      command.options.map(({ name, value, short }) => [
        name,
        { type: value === undefined ? ('boolean' as const) : ('string' as const), ...(short === undefined ? {} : { short }) },
      ]),
    ),
  });
  const given = tokens.filter((token) => token.kind === 'option');
  const issues = given.flatMap((token, index) => optionIssues(command, token, given.findIndex(({ name }) => name === token.name) < index));
  if (issues.length > 0) throw new BadInput('command line', issues);
  return { words: positionals, options: Object.fromEntries(given.map(({ name, value }) => [name, value ?? true])) };
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function optionIssues(command: Command, token: OptionToken, repeated: boolean): Issue[] {
  const spec = command.options.find(({ name }) => name === token.name);
  if (spec === undefined) return [unknownOption(command, token.rawName)];
  const problem = valueProblem(spec, token) ?? (repeated ? 'is given more than once' : undefined);
  if (problem === undefined) return [];
  return [errorIssue({ path: token.rawName, code: 'option-value', message: `${token.rawName} ${problem}`, hint: spec.help })];
}

function valueProblem(spec: OptionSpec, token: OptionToken): string | undefined {
  if (spec.value === undefined) return token.value === undefined ? undefined : 'is a switch and takes no value';
  const missing = token.value === undefined || token.value === '' || (token.inlineValue === false && /^-[^\d]/.test(token.value));
  return missing ? `needs a value: ${token.rawName} <${spec.value}>` : undefined;
}

function unknownOption(command: Command, rawName: string): Issue {
  const known = command.options.map(({ name }) => `--${name}`);
  const hint = didYouMean(rawName, known) ?? `ohsim ${command.name} knows ${known.join(', ')}.`;
  return errorIssue({ path: rawName, code: 'unknown-option', message: `ohsim ${command.name} has no option ${rawName}`, hint });
}
