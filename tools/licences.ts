/** Checks that every dependency that ships carries a permissive licence. */
import { join } from 'node:path';
import { type InstalledPackage, productionPackages } from './installed-packages.ts';
import { isMain } from './is-main.ts';
import { isPermissive } from './licence-expression.ts';
import { ROOT, sourceFiles } from './source-files.ts';

export interface LicenceException {
  readonly licence: string;
  readonly reason: string;
}

/** Packages let through by name, each with the licence it was read to have and why that is acceptable. */
const EXCEPTIONS: Readonly<Record<string, LicenceException>> = {
  '@expo-google-fonts/arimo': {
    licence: 'MIT AND OFL-1.1',
    reason:
      'The SIL Open Font Licence allows fonts to be used, bundled and redistributed; the font files are installed unchanged, never sold alone.',
  },
  '@resvg/resvg-wasm': {
    licence: 'MPL-2.0',
    reason: 'Copyleft by file only; used unchanged as its own package, whose source is published with it.',
  },
};

/** One sentence for each package whose licence is neither permissive nor excepted, and for each exception no longer needed. */
export function licenceFaults(packages: readonly InstalledPackage[], exceptions = EXCEPTIONS): string[] {
  const offenders = packages.filter(({ name, licence }) => !isPermissive(licence) && exceptions[name]?.licence !== licence);
  const idle = Object.keys(exceptions).filter(
    (name) => !packages.some((one) => one.name === name && one.licence === exceptions[name]?.licence),
  );
  return [
    ...offenders.map(
      ({ name, version, licence }) => `${name} ${version} has licence "${licence}", which is not on the list of permissive ones`,
    ),
    ...idle.map((name) => `the exception for ${name} (${exceptions[name]?.licence}) matches no installed package: remove it`),
  ];
}

/** Folders of the root and of every workspace package. */
function workspaceFolders(root = ROOT): string[] {
  const manifests = sourceFiles('packages', (path) => /^packages\/[^/]+\/package\.json$/.test(path), root);
  return [root, ...manifests.map((path) => join(root, path, '..'))];
}

function main(): void {
  const packages = productionPackages(workspaceFolders());
  const faults = licenceFaults(packages);
  for (const line of faults) console.error(line);
  console.log(`${packages.length} production dependencies, ${faults.length} licence faults`);
  if (faults.length > 0 || packages.length === 0) process.exitCode = 1;
}

if (isMain(import.meta.url)) main();
