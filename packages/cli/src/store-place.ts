import { resolve } from 'node:path';
import type { StorePlace } from '@ohsim/api';
import { badInput } from './bad-input.ts';
import type { GivenOptions, OptionSpec } from './command.ts';
import { unwritable } from './write-new-file.ts';

export const STORE_OPTIONS: readonly OptionSpec[] = [
  { name: 'data', value: 'folder', help: 'Data folder of the server. Default: OHSIM_DATA_FOLDER, else data.' },
];

export const STORE_DETAILS = [
  'With DATABASE_URL set the store is that Postgres database; else it is the embedded one of the data folder, and its server must not be running.',
];

/** The store that a server with these options and this environment would open. */
export async function storePlace({ data }: GivenOptions): Promise<StorePlace> {
  // only here: other commands start without the server's code
  const { ConfigError, parseConfig } = await import('@ohsim/api');
  try {
    const { dataFolder, databaseUrl } = parseConfig(process.env, { cores: 1 });
    return { dataFolder: typeof data === 'string' ? resolve(data) : dataFolder, databaseUrl };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    throw badInput('environment', { path: '', code: 'settings', message: error.message });
  }
}

/** The one file a command names. */
export function oneFile(words: readonly string[], command: string): string {
  const [file, ...more] = words;
  if (file !== undefined && more.length === 0) return resolve(file);
  const message =
    file === undefined ? `ohsim ${command} needs the name of a file` : `ohsim ${command} takes one file, but got "${words.join(' ')}"`;
  throw badInput('command line', { path: command, code: 'words', message });
}

const OURS = ['ArchiveError', 'DataFolderInUseError', 'NewerSchemaError', 'StoreNotEmptyError'];

/** What the store says no to, as input that cannot be used; anything unexpected is passed on. */
export const asBadInput =
  (about: string) =>
  (error: unknown): never => {
    if (error instanceof Error && OURS.includes(error.name)) {
      const hint =
        error.name === 'StoreNotEmptyError' ? 'Add --force to replace it: what is there now goes aside and is not lost.' : undefined;
      throw badInput(about, {
        path: '',
        code: 'store',
        message: error.message.replace(/\.$/, ''),
        ...(hint === undefined ? {} : { hint }),
      });
    }
    throw unwritable(about, error as NodeJS.ErrnoException);
  };

const WORDS: readonly (readonly [table: string, one: string, many: string])[] = [
  ['scenarios', 'scenario', 'scenarios'],
  ['scenario_versions', 'version of them', 'versions of them'],
  ['runs', 'stored result', 'stored results'],
];

/** '3 scenarios, 7 versions of them, 12 stored results'. */
export const countsText = (rows: Readonly<Record<string, number>>): string =>
  WORDS.map(([table, one, many]) => `${rows[table] ?? 0} ${rows[table] === 1 ? one : many}`).join(', ');
