import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface InstalledPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX expression as the package declares it; empty if it declares none. */
  readonly licence: string;
}

interface Manifest {
  readonly name?: string;
  readonly version?: string;
  readonly license?: string | { readonly type?: string };
  readonly licenses?: readonly { readonly type?: string }[];
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** Every package reached from the `dependencies` of the given folders through what is installed, each once, without those folders themselves. Throws when a required one is not installed. */
export function productionPackages(folders: readonly string[]): InstalledPackage[] {
  const found = new Map<string, InstalledPackage>();
  const own = new Set(folders.map((folder) => realpathSync(folder)));
  const waiting = [...own];
  const seen = new Set(own);
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    const manifest = readManifest(folder);
    if (!own.has(folder)) found.set(folder, describe(manifest));
    for (const next of dependencyFolders(folder, manifest)) {
      if (!seen.has(next)) waiting.push(next);
      seen.add(next);
    }
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
}

function describe({ name = '?', version = '?', license, licenses }: Manifest): InstalledPackage {
  const single = typeof license === 'string' ? license : license?.type;
  return { name, version, licence: single ?? (licenses ?? []).map(({ type }) => type ?? '').join(' OR ') };
}

function dependencyFolders(folder: string, manifest: Manifest): string[] {
  const required = Object.keys(manifest.dependencies ?? {}).filter((name) => manifest.optionalDependencies?.[name] === undefined);
  const optional = Object.keys({ ...manifest.optionalDependencies, ...manifest.peerDependencies });
  return [
    ...required.map((name) => resolve(folder, name) ?? missing(folder, name)),
    ...optional.flatMap((name) => resolve(folder, name) ?? []),
  ];
}

/** Node's look-up of a package from a folder, upwards. */
function resolve(from: string, name: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(join(candidate, 'package.json'))) return realpathSync(candidate);
    if (dirname(folder) === folder) return undefined;
  }
}

function missing(folder: string, name: string): never {
  throw new Error(`${name}, needed by ${folder}, is not installed; run pnpm install`);
}
