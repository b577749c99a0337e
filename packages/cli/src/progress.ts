import type { Io } from './io.ts';

/** Milliseconds between two lines of progress. */
const PAUSE = 100;

/** Shows done / total and the time left on one line of standard error, when that is a terminal; else does nothing. */
export function createProgress(io: Io, what: string): { readonly show: (done: number, total: number) => void; readonly clear: () => void } {
  if (io.stderr.isTTY !== true) return { show: () => undefined, clear: () => undefined };
  const start = io.now();
  let last = start - PAUSE;
  return {
    show: (done, total) => {
      const now = io.now();
      if (now - last < PAUSE && done < total) return;
      last = now;
      io.stderr.write(`\r${what}: ${done} of ${total}${timeLeft(now - start, done, total)}\u001b[K`);
    },
    clear: () => io.stderr.write('\r\u001b[K'),
  };
}

function timeLeft(elapsed: number, done: number, total: number): string {
  if (done === 0 || done === total) return '';
  const seconds = Math.ceil(((elapsed / done) * (total - done)) / 1000);
  return seconds < 60 ? `, about ${seconds} s left` : `, about ${Math.floor(seconds / 60)} min ${seconds % 60} s left`;
}
