import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder, ending without a slash. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

const SKIPPED = new Set(['node_modules', 'dist', 'coverage', '.git', '.cache', 'data']);

/** Files under `folder` (relative to `root`, itself with forward slashes) that `wanted` accepts, sorted in code-unit order. Installed, built and cached files are left out. */
export function sourceFiles(folder: string, wanted: (path: string) => boolean, root = ROOT): string[] {
  return walk(folder, root)
    .filter(wanted)
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

function walk(folder: string, root: string): string[] {
  return listEntries(join(root, folder)).flatMap((entry) => {
    const path = folder === '' || folder === '.' ? entry.name : `${folder}/${entry.name}`;
    if (!entry.isDirectory()) return [path];
    return isSkipped(path, entry.name) ? [] : walk(path, root);
  });
}

/** `data` is left out only at the top, where the store of a running server lives. */
function isSkipped(path: string, name: string): boolean {
  return SKIPPED.has(name) && (name !== 'data' || path === 'data');
}

function listEntries(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
