import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { builtPrograms } from './programs.ts';
import { ROOT } from './source-files.ts';

let root: string;
const put = (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
const run = (file: string, ...args: string[]) => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [file, ...args], { cwd: tmpdir(), encoding: 'utf8' });
  return { stdout, stderr, status };
};
const start = async (name: string) => run(fileURLToPath(new URL(name, await builtPrograms(root))));

beforeEach(() => {
  // the folder of temporary files may be a link, and sources are named by their real place
  root = realpathSync(mkdtempSync(join(tmpdir(), 'programs-')));
  put('package.json', '{ "type": "module" }');
  put('packages/api/src/words.ts', "export const words: string = 'first words';");
  put('packages/api/src/main.ts', "import { words } from './words.ts';\nconsole.log(words);");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('programs are built once, and again when a source of theirs changes; the same sources give the same build', async () => {
  expect(await start('api.main.mjs')).toMatchObject({ stdout: 'first words\n' });
  const first = await builtPrograms(root);
  put('packages/api/src/other.ts', 'export {};');
  expect(await builtPrograms(root)).toBe(first);
  put('packages/api/src/words.ts', "export const words: string = 'second';");
  expect(await start('api.main.mjs')).toMatchObject({ stdout: 'second\n' });
  expect(await builtPrograms(root)).not.toBe(first);
  put('packages/api/src/words.ts', "export const words: string = 'first words';");
  expect(await builtPrograms(root)).toBe(first);
});

test('a built program finds files, installed packages and threads from where its source stands', async () => {
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
  put('packages/api/src/text.txt', 'beside the source');
  put(
    'packages/api/src/runs/some-worker.ts',
    "import { parentPort } from 'node:worker_threads';\nparentPort?.postMessage('from the thread');",
  );
  copyFileSync(join(ROOT, 'packages/api/src/jobs/built-programs.ts'), join(root, 'packages/api/src/built-programs.ts'));
  put(
    'packages/api/src/main.ts',
    `import { readFileSync } from 'node:fs';
    import { Worker } from 'node:worker_threads';
    import { version } from 'esbuild';
    import { programOf } from './built-programs.ts';
    const { file, execArgv } = programOf(new URL('./runs/some-worker.ts', import.meta.url));
    const text: string = readFileSync(new URL('./text.txt', import.meta.url), 'utf8');
    new Worker(file, { execArgv: [...execArgv] }).on('message', (said) => console.log(text, typeof version, file.pathname.split('/').at(-1), said));`,
  );
  const { stdout, stderr } = await start('api.main.mjs');
  expect(stderr).toBe('');
  expect(stdout).toBe('beside the source string api.runs.some-worker.mjs from the thread\n');
});

test('a source that does not compile is told with its place, and leaves no build behind', async () => {
  put('packages/api/src/words.ts', 'export const words = ;');
  await expect(builtPrograms(root)).rejects.toThrow('packages/api/src/words.ts:1');
  expect(readdirSync(root)).not.toContain('.cache');
});

test('the command starts from its build, and from its sources where it cannot be built', { timeout: 60_000 }, async () => {
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
  mkdirSync(join(root, 'tools'));
  copyFileSync(join(ROOT, 'tools/ohsim.mjs'), join(root, 'tools/ohsim.mjs'));
  put(
    'packages/cli/src/main.ts',
    'const from: string = import.meta.url;\nconsole.log(process.argv.slice(2), new Error().stack?.includes("/.cache/"));',
  );
  // no builder is here
  expect(run(join(root, 'tools/ohsim.mjs'), 'a', 'b')).toMatchObject({ stdout: "[ 'a', 'b' ] false\n", status: 0 });
  await builtPrograms(root);
  expect(run(join(root, 'tools/ohsim.mjs'), 'a', 'b')).toMatchObject({ stdout: "[ 'a', 'b' ] true\n", status: 0 });
});
