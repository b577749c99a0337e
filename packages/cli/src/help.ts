import type { Command } from './command.ts';
import { textTable } from './text-table.ts';

/** Help for the whole command. */
export function generalHelp(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  return [
    'ohsim projects the NHS occupational health workforce of England, month by month, against the need of the staff it serves.',
    '',
    'Usage: ohsim <command> [options]',
    '',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    'Start with:',
    '  ohsim scenario QT1 --out qt1.json',
    '  ohsim run qt1.json --out results',
    '',
    'ohsim <command> --help says more. Exit codes: 0 done, 2 input that cannot be used, 1 internal error, 130 stopped by Ctrl-C.',
    '',
  ].join('\n');
}

/** Help for one command, with its options and examples. */
export function commandHelp(command: Command): string {
  const options = [...command.options, { name: 'help', help: 'Show this help.', short: 'h' }];
  const rows = options.map(({ name, value, help }) => [`  --${name}${value === undefined ? '' : ` <${value}>`}`, help]);
  return [
    `${command.summary}.`,
    '',
    ...command.usage.map((usage, index) => `${index === 0 ? 'Usage:' : '      '} ohsim ${usage}`),
    '',
    ...command.details,
    '',
    'Options:',
    textTable(rows[0]!, rows.slice(1)),
    'Examples:',
    ...command.examples.map((example) => `  ${example}`),
    '',
  ].join('\n');
}
