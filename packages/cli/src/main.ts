/** The `ohsim` program: this process's arguments, streams and interrupt, handed to `ohsim`. */
import { performance } from 'node:perf_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Io } from './io.ts';
import { ohsim } from './ohsim.ts';
import { startThread } from './start-thread.ts';

const io: Io = {
  stdout: process.stdout,
  stderr: process.stderr,
  now: () => performance.now(),
  onInterrupt: (listener) => {
    process.once('SIGINT', listener);
    return () => process.off('SIGINT', listener);
  },
  giveWay: () => nextTurn(),
  startWork: startThread,
};

// A reader that has seen enough (`ohsim list parameters | head`) closes the pipe: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

process.exitCode = await ohsim(process.argv.slice(2), io);
