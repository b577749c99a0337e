import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { isMain } from './is-main.ts';
import { ROOT, sourceFiles } from './source-files.ts';

const INPUT_FOLDERS = ['packages/web', 'packages/engine', 'packages/documents', 'fixtures'];
const INPUT_FILES = ['pnpm-lock.yaml', 'tsconfig.json'];

export type WebBuild = 'built' | 'unchanged' | 'nothing to build';

/** Builds the dashboard into packages/web/dist if anything it is made from has changed since the last build. Throws when the build fails. */
export function buildWeb(root = ROOT): WebBuild {
  const web = join(root, 'packages/web');
  if (!existsSync(join(web, 'index.html'))) return 'nothing to build';
  const stamp = join(root, '.cache/web-build');
  const inputs = webInputs(root);
  if (existsSync(join(web, 'dist/index.html')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === inputs) return 'unchanged';
  runVite(web);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, inputs);
  return 'built';
}

/** Hash over path and content of everything the dashboard is made from, tests left out. */
export function webInputs(root = ROOT): string {
  const hash = createHash('sha256');
  const folders = INPUT_FOLDERS.flatMap((folder) => sourceFiles(folder, (path) => !/\.test\.tsx?$/.test(path), root));
  for (const path of [...folders, ...INPUT_FILES.filter((file) => existsSync(join(root, file)))]) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0');
  }
  return hash.digest('hex');
}

/** Vite runs by itself, so that its memory is free again when the server starts. */
function runVite(web: string): void {
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js');
  const { status } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: web,
    // a test run sets NODE_ENV to 'test', with which React would be built for development
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) throw new Error('the dashboard could not be built; the reason is above');
}

if (isMain(import.meta.url)) console.log(`dashboard: ${buildWeb()}`);
