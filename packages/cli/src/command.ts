import type { ExitCode, Io } from './io.ts';

/** One option of a command. Without `value` it is a switch. */
export interface OptionSpec {
  readonly name: string;
  /** What stands for the value in the help: 'file', 'number', 'expected|sampled'. */
  readonly value?: string;
  readonly help: string;
  readonly short?: string;
}

/** Options as given on the command line, checked against the command's own. */
export type GivenOptions = Readonly<Record<string, string | true | undefined>>;

export interface CommandInput {
  readonly words: readonly string[];
  readonly options: GivenOptions;
}

/** One subcommand of `ohsim`. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** After 'ohsim ': 'run <scenario.json> --out <folder>'. */
  readonly usage: readonly string[];
  /** More sentences for the command's own help. */
  readonly details: readonly string[];
  readonly options: readonly OptionSpec[];
  /** Whole command lines that work. */
  readonly examples: readonly string[];
  readonly run: (input: CommandInput, io: Io) => Promise<ExitCode>;
}
