import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { parseTar } from 'nanotar';
import { type DataFolderLock, lockDataFolder } from './data-folder-lock.ts';
import { emptyCluster } from './snapshot.ts';

/** Where the database is in a data folder. */
export const databaseFolder = (dataFolder: string): string => join(dataFolder, 'database');

/** Carries out `work` with the data folder, made if need be, held for this process alone; frees it when the work fails, or else leaves that to the work. */
export async function withLock<Result>(dataFolder: string, now: Date, work: (lock: DataFolderLock) => Promise<Result>): Promise<Result> {
  await mkdir(dataFolder, { recursive: true });
  const lock = await lockDataFolder(dataFolder, now);
  try {
    return await work(lock);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/**
 * Makes a new, empty cluster in a folder. Unpacks beside the final place and renames, so that a first start cut short leaves nothing half made. Without PGlite,
 * which would boot a database only to close it: a second of processor time (22 November 2026).
 */
export async function createCluster(folder: string): Promise<void> {
  const unfinished = `${folder}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  for (const { name, type, data } of parseTar(await emptyCluster())) {
    const place = join(unfinished, name);
    mkdirSync(type === 'directory' ? place : dirname(place), { recursive: true });
    if (type === 'file') writeFileSync(place, data ?? '');
  }
  await rename(unfinished, folder);
}

/** The database of a data folder, as it is. */
export const openCluster = (dataFolder: string): Promise<PGlite> => PGlite.create({ dataDir: databaseFolder(dataFolder) });

export const hasCluster = (dataFolder: string): boolean => existsSync(databaseFolder(dataFolder));
