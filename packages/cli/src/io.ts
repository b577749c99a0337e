import type { StartWork } from './thread-work.ts';

/** What a command may do to the outside besides files: write, tell the time, hear Ctrl-C, give way and work beside. Tests pass their own. */
export interface Io {
  readonly stdout: { readonly write: (text: string) => unknown };
  readonly stderr: { readonly write: (text: string) => unknown; readonly isTTY?: boolean };
  /** Milliseconds of a clock that never runs backwards. */
  readonly now: () => number;
  /** Calls the listener at the first interrupt (Ctrl-C); the second stops the process. Returns how to stop listening. */
  readonly onInterrupt: (listener: () => void) => () => void;
  /** Lets waiting events, such as an interrupt, be heard. */
  readonly giveWay: () => Promise<void>;
  /** Carries out long work without blocking the thread that hears interrupts. */
  readonly startWork: StartWork;
}

/** 0 done, 1 our own mistake, 2 input that cannot be used, 130 stopped by Ctrl-C. */
export type ExitCode = 0 | 1 | 2 | 130;
