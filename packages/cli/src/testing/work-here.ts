import { setImmediate as nextTurn } from 'node:timers/promises';
import { type StartWork, type Work, WorkEnded } from '../thread-work.ts';

/** Carries work out on this thread, breathing as the test's surroundings do: tests need no worker. */
export function workHere(breathe: () => Promise<void>): StartWork {
  return <Task, Answer>(module: URL, task: Task, onProgress: (message: unknown) => void) => {
    let stopped = false;
    let fail: (reason: Error) => void = () => undefined;
    const ended = new Promise<never>((_, reject) => {
      fail = reject;
    });
    ended.catch(() => undefined);
    const carryOut = async () => {
      await nextTurn();
      await breathe();
      const { work } = (await import(module.href)) as { readonly work: Work<Task, Answer> };
      return work(task, { progress: onProgress, stopped: () => stopped, breathe });
    };
    return {
      answer: Promise.race([ended, carryOut()]),
      ask: () => {
        stopped = true;
      },
      end: () => fail(new WorkEnded('The work was ended before it answered.')),
    };
  };
}
