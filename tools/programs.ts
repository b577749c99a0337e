import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BuildOptions, build, type OutputFile, type Plugin } from 'esbuild';
import { builtName } from '../packages/api/src/jobs/built-programs.ts';
import { ROOT, sourceFiles } from './source-files.ts';

/** What starts as a process or a thread of its own. */
const ENTRY = /^packages\/(api|cli)\/src\/(main|thread-host|work\/[^/.]+|[^.]+-worker)\.ts$/;
/** Folder of all builds, each under the hash of what it holds. */
const FOLDER = '.cache/programs';
/** Changes of these change the build, though it does not read them as sources. */
const SETTINGS = /^(pnpm-lock\.yaml|tsconfig\.json|tools\/programs\.ts|packages\/[^/]+\/package\.json)$/;
/** Builds kept besides the newest: a server that runs still starts threads from its own. */
const KEPT = 3;

/** Which build is the newest, and the size and time of every file it was made from. */
interface NewestBuild {
  readonly build: string;
  readonly inputs: Readonly<Record<string, readonly [bytes: number, changed: number]>>;
}

/** The folder, as a file URL that ends in a slash, of the command, the server and their threads as plain JavaScript; built if a source has changed since. Installed packages stay where they are. */
export async function builtPrograms(root = ROOT): Promise<string> {
  const folder = join(root, FOLDER);
  const newest = readNewest(folder);
  const fresh = newest !== undefined && existsSync(join(folder, newest.build)) && isFresh(newest, root);
  const name = fresh ? newest.build : await buildAll(root, folder);
  return pathToFileURL(join(folder, name)).href.concat('/');
}

function readNewest(folder: string): NewestBuild | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, 'newest.json'), 'utf8')) as NewestBuild;
  } catch {
    return undefined;
  }
}

const isFresh = ({ inputs }: NewestBuild, root: string): boolean =>
  Object.entries(inputs).every(([path, [bytes, changed]]) => {
    const stats = statSync(join(root, path), { throwIfNoEntry: false });
    return stats?.size === bytes && stats.mtimeMs === changed;
  });

async function buildAll(root: string, folder: string): Promise<string> {
  const entries = sourceFiles('packages', (path) => ENTRY.test(path), root);
  const result = await build({
    ...programSettings(root),
    entryPoints: entries.map((path) => ({ in: path, out: (builtName(path) ?? path).replace(/\.mjs$/, '') })),
    // one level of folders: from every file the way to the sources is the same
    outdir: join(folder, 'build'),
    banner: { js: "globalThis[Symbol.for('ohsim.built-programs')] ??= new URL('.', import.meta.url).href;" },
    metafile: true,
    write: false,
  });
  const name = write(folder, result.outputFiles);
  const inputs = [...Object.keys(result.metafile.inputs), ...sourceFiles('', (path) => SETTINGS.test(path), root)];
  writeNewest(folder, { build: name, inputs: Object.fromEntries(inputs.map((path) => [path, stampOf(join(root, path))])) });
  return name;
}

/** How a program of Node is built into a folder two levels below the root. */
export const programSettings = (root: string) =>
  ({
    absWorkingDir: root,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // those of Node; left out, esbuild would add 'module', which Node does not know
    conditions: ['node-addons'],
    plugins: [installedPackages, ownPlace(root)],
    logLevel: 'silent',
  }) as const satisfies BuildOptions;

const stampOf = (file: string): readonly [number, number] => {
  const { size, mtimeMs } = statSync(file);
  return [size, mtimeMs];
};

/** Packages from the registry are left out and found where they are installed: a file in .cache has none of its own. */
const installedPackages: Plugin = {
  name: 'installed packages',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^[^./]/ }, async ({ path, kind, importer, resolveDir, pluginData }) => {
      if (kind === 'entry-point' || path.startsWith('@ohsim/') || pluginData === 'asked') return undefined;
      if (path.startsWith('node:')) return { path, external: true };
      const found = await resolve(path, { kind, importer, resolveDir, pluginData: 'asked' });
      return { ...found, external: true };
    });
  },
};

/** A source keeps its own place as `import.meta.url`: migrations, fonts and threads are found from there. */
function ownPlace(root: string): Plugin {
  return {
    name: 'own place',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/](packages|tools|e2e)[\\/].+\.ts$/ }, async ({ path }) => {
        const text = await readFile(path, 'utf8');
        const place = `../../../${relative(root, path).replaceAll('\\', '/')}`;
        return { contents: text.replaceAll('import.meta.url', `new URL(${JSON.stringify(place)}, import.meta.url).href`), loader: 'ts' };
      });
    },
  };
}

/** Writes a build under the hash of what is in it, whole or not at all: other processes may be building too. */
function write(folder: string, files: readonly OutputFile[]): string {
  const hash = createHash('sha256');
  const named = files.map(({ path, contents }) => ({ name: relative(join(folder, 'build'), path), contents }));
  for (const { name, contents } of named) hash.update(`${name}\0`).update(contents).update('\0');
  const build = hash.digest('hex').slice(0, 16);
  const target = join(folder, build);
  if (existsSync(target)) return build;
  const begun = `${target}.${randomUUID()}`;
  mkdirSync(begun, { recursive: true });
  for (const { name, contents } of named) writeFileSync(join(begun, name), contents);
  try {
    renameSync(begun, target);
  } catch (error) {
    rmSync(begun, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
  return build;
}

function writeNewest(folder: string, newest: NewestBuild): void {
  const begun = join(folder, `newest.${randomUUID()}`);
  writeFileSync(begun, JSON.stringify(newest));
  renameSync(begun, join(folder, 'newest.json'));
  const others = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== newest.build)
    .map(({ name }) => ({ path: join(folder, name), changed: statSync(join(folder, name)).mtimeMs }))
    .sort((one, other) => other.changed - one.changed);
  for (const { path } of others.slice(KEPT)) rmSync(path, { recursive: true, force: true });
}
