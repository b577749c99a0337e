import type { Io } from './io.ts';

/** Milliseconds between two lines of progress. */
const PAUSE = 100;
/** Milliseconds between two looks at the clock while nothing is heard. */
const TICK = 500;

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

/** Shows how long something has taken, with a remark, on one line of standard error, when that is a terminal; else does nothing. */
export function createElapsed(io: Io, what: string): { readonly remark: (text: string) => void; readonly clear: () => void } {
  if (io.stderr.isTTY !== true) return { remark: () => undefined, clear: () => undefined };
  const start = io.now();
  let remark = '';
  const show = () => io.stderr.write(`\r${what}: ${Math.floor((io.now() - start) / 1000)} s${remark}\u001b[K`);
  show();
  const ticking = setInterval(show, TICK);
  return {
    remark: (text) => {
      remark = text === '' ? '' : `, ${text}`;
      show();
    },
    clear: () => {
      clearInterval(ticking);
      io.stderr.write('\r\u001b[K');
    },
  };
}

function timeLeft(elapsed: number, done: number, total: number): string {
  if (done === 0 || done === total) return '';
  const seconds = Math.ceil(((elapsed / done) * (total - done)) / 1000);
  return seconds < 60 ? `, about ${seconds} s left` : `, about ${Math.floor(seconds / 60)} min ${seconds % 60} s left`;
}
