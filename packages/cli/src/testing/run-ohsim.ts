import type { ExitCode, Io } from '../io.ts';
import { ohsim } from '../ohsim.ts';
import { workHere } from './work-here.ts';

/** What a command line printed and how it ended. */
export interface Outcome {
  readonly code: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Surroundings {
  readonly isTTY?: boolean;
  /** Interrupts the command at its n-th breath. */
  readonly interruptAtBreath?: number;
}

/** Carries out a command line in this process. Its clock advances one second a look. */
export async function runOhsim(args: readonly string[], { isTTY = false, interruptAtBreath }: Surroundings = {}): Promise<Outcome> {
  let stdout = '';
  let stderr = '';
  let seconds = 0;
  let breaths = 0;
  let interrupt: (() => void) | undefined;
  const io: Io = {
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text), isTTY },
    now: () => 1000 * seconds++,
    onInterrupt: (listener) => {
      interrupt = listener;
      return () => {
        interrupt = undefined;
      };
    },
    giveWay: async () => {
      if (++breaths === interruptAtBreath) interrupt?.();
    },
    startWork: workHere(() => io.giveWay()),
  };
  const code = await ohsim(args, io);
  return { code, stdout, stderr };
}
