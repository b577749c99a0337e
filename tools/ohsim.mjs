/** The `ohsim` command: starts from its built program, which it has built anew where a source has changed, or else from the sources. Plain JavaScript, so that no loader of TypeScript is started for it. */
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = new URL('../', import.meta.url);
const BUILDS = new URL('.cache/programs/', ROOT);

const program = freshProgram() ?? builtAnew();
if (program === undefined) {
  const { register } = await import('tsx/esm/api');
  register();
}
await import((program ?? new URL('packages/cli/src/main.ts', ROOT)).href);

/** The built program if nothing it was made from has changed since; tools/programs.ts writes what is read here. */
function freshProgram() {
  try {
    const { build, inputs } = JSON.parse(readFileSync(new URL('newest.json', BUILDS), 'utf8'));
    const fresh = Object.entries(inputs).every(([path, [bytes, changed]]) => {
      const { size, mtimeMs } = statSync(new URL(path, ROOT));
      return size === bytes && mtimeMs === changed;
    });
    const file = new URL(`${build}/cli.main.mjs`, BUILDS);
    return fresh && statSync(file).isFile() ? file : undefined;
  } catch {
    return undefined;
  }
}

/** A source that does not compile is told by the loader of TypeScript, with its place, when the sources are started instead. */
function builtAnew() {
  const builder = fileURLToPath(new URL('tools/build-programs.ts', ROOT));
  spawnSync(process.execPath, ['--import', import.meta.resolve('tsx'), builder], { stdio: 'ignore' });
  return freshProgram();
}
