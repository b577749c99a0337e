import { fork } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'esbuild';
import { builtPrograms, programSettings } from '../programs.ts';
import { ROOT } from '../source-files.ts';
import type { BenchFigure } from './bench-job.ts';

const FOLDER = join(ROOT, '.cache/bench/build');

/**
 * What measures, built as the command and the server are, and run without the loader of TypeScript, with which a slider takes a sixth longer: 13.2 ms against
 * 11.2 (22 November 2026).
 */
export async function builtBench(): Promise<BuiltBench> {
  const entries = ['measure-here', 'warm-thread-host'].map((name) => ({ in: `tools/bench/${name}.ts`, out: name }));
  await build({ ...programSettings(ROOT), entryPoints: entries, outdir: FOLDER });
  return { program: join(FOLDER, 'measure-here.mjs'), programs: await builtPrograms() };
}

export interface BuiltBench {
  readonly program: string;
  /** Folder of the built command, server and threads. */
  readonly programs: string;
}

/** A job measured in a process of its own: its peak of memory is its own, and no job finds code that another made hot or slow. */
export const inOwnProcess = ({ program, programs }: BuiltBench, group: string, index: number): Promise<BenchFigure> =>
  new Promise((resolve, reject) => {
    let figure: BenchFigure | undefined;
    // advanced: a time that could not be had is NaN, which JSON has not
    const child = fork(program, [group, String(index), programs], { serialization: 'advanced', execArgv: [] });
    child.on('message', (message) => {
      figure = message as BenchFigure;
    });
    child.on('error', reject);
    child.on('exit', (code) =>
      figure === undefined ? reject(new Error(`job ${index} of ${group} ended with ${code} and no figure`)) : resolve(figure),
    );
  });
