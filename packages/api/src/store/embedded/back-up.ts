import { constants } from 'node:fs';
import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileStamp } from '../file-stamp.ts';

/** Days whose copies are kept: the newest copy of each of the last five days that have one. */
const DAYS_KEPT = 5;

const ROLLING = /^(\d{4}-\d{2}-\d{2})T\d{2}-\d{2}-\d{2}Z$/;

/**
 * Copies the database in a data folder to `backups/<time>` and drops rolling copies that are no longer kept; returns the copy's path. Call it with the data
 * folder locked and nothing writing to the database. Of one day only the newest copy stays, so that an afternoon of restarts does not push out last week.
 */
export async function backUp(dataFolder: string, now: Date): Promise<string> {
  const copies = join(dataFolder, 'backups');
  await mkdir(copies, { recursive: true });
  const copy = join(copies, fileStamp(now));
  await copyWhole(join(dataFolder, 'database'), copy);
  await dropOld(copies);
  return copy;
}

/** Keeps a copy out of the rotation, as the state before a migration. */
export async function keepBeforeMigration(copy: string): Promise<string> {
  const kept = `${copy}-before-migration`;
  await copyWhole(copy, kept);
  return kept;
}

/** Copies beside the final place and renames, so that a copy cut short is never taken for a whole one. */
async function copyWhole(from: string, to: string): Promise<void> {
  const unfinished = `${to}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await cp(from, unfinished, { recursive: true, mode: constants.COPYFILE_FICLONE });
  await rm(to, { recursive: true, force: true });
  await rename(unfinished, to);
}

async function dropOld(copies: string): Promise<void> {
  const names = (await readdir(copies)).sort().reverse();
  const days = new Set<string>();
  for (const name of names) {
    const day = ROLLING.exec(name)?.[1];
    if (name.endsWith('.unfinished') || (day !== undefined && (days.has(day) || days.size >= DAYS_KEPT))) {
      await rm(join(copies, name), { recursive: true, force: true });
    } else if (day !== undefined) days.add(day);
  }
}
