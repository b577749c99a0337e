import { appendFileSync, readFileSync } from 'node:fs';
import type { ThreadNote, ThreadTask } from '../jobs/define-job.ts';
import type { RunWork } from '../runs/run-work.ts';
import { run as runInThread } from '../runs/run-worker.ts';

/** File with the notes after which each thread ends, one number a line; a thread takes the first line not taken, and with none left ends by itself. */
export const DEATHS_FILE = 'DYING_WORKER_DEATHS';

/** Notes this thread has sent. */
let sent = 0;

/** The worker of runs in threads that end in the middle, by process.exit, at moments a file decides. */
export function run(task: ThreadTask<RunWork>) {
  const file = process.env[DEATHS_FILE] ?? '';
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  const taken = lines.filter((line) => line === 'taken').length;
  const notes = Number(lines.filter((line) => line !== 'taken')[taken] ?? Number.POSITIVE_INFINITY);
  if (Number.isFinite(notes)) appendFileSync(file, 'taken\n');
  const { port } = task;
  const postMessage = port.postMessage.bind(port);
  port.postMessage = (note: ThreadNote) => {
    postMessage(note);
    if (++sent > notes) process.exit(1);
  };
  return runInThread(task);
}
