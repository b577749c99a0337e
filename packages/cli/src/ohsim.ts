import { BadInput, badInput } from './bad-input.ts';
import type { Command } from './command.ts';
import { COMMANDS } from './commands/index.ts';
import { commandHelp, generalHelp } from './help.ts';
import type { ExitCode, Io } from './io.ts';
import { didYouMean } from './nearest.ts';
import { parseCommandLine } from './parse-command-line.ts';
import { printProblems } from './print-issues.ts';

/** The `ohsim` command: carries out one command line and says how it ended. Nothing it is given makes it throw. */
export async function ohsim(args: readonly string[], io: Io): Promise<ExitCode> {
  try {
    return await carryOut(args, io);
  } catch (error) {
    if (error instanceof BadInput) {
      printProblems(error, io);
      return 2;
    }
    io.stderr.write(`ohsim: internal error. ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return 1;
  }
}

async function carryOut(args: readonly string[], io: Io): Promise<ExitCode> {
  const [first = '--help', ...rest] = args;
  if (first === '--version') return carryOut(['version', ...rest], io);
  if (isHelp(first) || first === 'help') {
    const named = COMMANDS.find(({ name }) => name === rest[0]);
    io.stdout.write(named === undefined ? generalHelp(COMMANDS) : commandHelp(named));
    return 0;
  }
  const command = COMMANDS.find(({ name }) => name === first) ?? unknownCommand(first);
  if (rest.some(isHelp)) {
    io.stdout.write(commandHelp(command));
    return 0;
  }
  return command.run(parseCommandLine(command, rest), io);
}

const isHelp = (word: string): boolean => word === '--help' || word === '-h';

function unknownCommand(word: string): Command {
  const names = COMMANDS.map(({ name }) => name);
  const hint = didYouMean(word, names) ?? `The commands are ${names.join(', ')}.`;
  throw badInput('command line', { path: 'command', code: 'unknown-command', message: `ohsim has no command "${word}"`, hint });
}
