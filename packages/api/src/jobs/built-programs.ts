/** Programs and worker threads of the workspace start in a third of a second from files built ahead, and in three from the sources with a loader of TypeScript. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Name under which a process knows the folder of its built programs, a file URL that ends in a slash: the first line of every built file sets it, and a test run does. */
export const BUILT_PROGRAMS = Symbol.for('ohsim.built-programs');

/** How Node starts a source file: the file, and what it must load before. */
export interface Program {
  readonly file: URL;
  readonly execArgv: readonly string[];
}

/** The built file of a source file where there is one, else the source itself with the loader. */
export function programOf(source: URL): Program {
  const built = builtProgram(source);
  return built === undefined ? { file: source, execArgv: ['--import', loaderUrl('tsx')] } : { file: built, execArgv: [] };
}

/** The built file of a source file, if this process has built programs and the source is one of them. */
export function builtProgram(source: URL): URL | undefined {
  const folder = (globalThis as { readonly [BUILT_PROGRAMS]?: string })[BUILT_PROGRAMS];
  const name = builtName(source.pathname);
  if (folder === undefined || name === undefined) return undefined;
  const file = new URL(name, folder);
  return existsSync(file) ? file : undefined;
}

/** Name of the built file of a source: 'packages/api/src/runs/run-worker.ts' gives 'api.runs.run-worker.mjs'. */
export function builtName(path: string): string | undefined {
  const [, name, inside] = /packages\/([^/]+)\/src\/([^.]+)\.ts$/.exec(path) ?? [];
  return name === undefined || inside === undefined ? undefined : `${name}.${inside.replaceAll('/', '.')}.mjs`;
}

/** Arguments for Node that start a source file as a process of its own. */
export function programArguments(source: URL): string[] {
  const { file, execArgv } = programOf(source);
  return [...execArgv, fileURLToPath(file)];
}

/**
 * Address of an entry of tsx, found from here: a process may stand in any folder. `import.meta.resolve` is missing under the test runner, and `require` finds the
 * CommonJS form of an entry that has two: the module stands beside it.
 */
export const loaderUrl = (entry: string): string =>
  pathToFileURL(
    createRequire(import.meta.url)
      .resolve(entry)
      .replace(/\.cjs$/, '.mjs'),
  ).href;
