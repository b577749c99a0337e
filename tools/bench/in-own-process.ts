import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { BenchFigure } from './bench-job.ts';

const PROGRAM = fileURLToPath(new URL('./measure-here.ts', import.meta.url));

/** A job measured in a process of its own: its peak of memory is its own, and no job finds code that another made hot or slow. */
export const inOwnProcess = (group: string, index: number): Promise<BenchFigure> =>
  new Promise((resolve, reject) => {
    let figure: BenchFigure | undefined;
    // advanced: a time that could not be had is NaN, which JSON has not
    const child = fork(PROGRAM, [group, String(index)], { serialization: 'advanced' });
    child.on('message', (message) => {
      figure = message as BenchFigure;
    });
    child.on('error', reject);
    child.on('exit', (code) =>
      figure === undefined ? reject(new Error(`job ${index} of ${group} ended with ${code} and no figure`)) : resolve(figure),
    );
  });
