import { constants } from 'node:fs';
import { cp, rename, rm, stat, utimes } from 'node:fs/promises';

/** Milliseconds after which a start makes a new copy. */
const DAY = 86_400_000;

/** Copies a database that nobody has open to `<folder>.backup`, unless the copy there is less than a day old. Call before opening it, with the data folder locked. */
export async function backUp(folder: string, now: Date): Promise<void> {
  const backup = `${folder}.backup`;
  const made = await stat(backup).catch(() => undefined);
  if (made !== undefined && now.getTime() - made.mtimeMs < DAY) return;
  const unfinished = `${backup}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await cp(folder, unfinished, { recursive: true, mode: constants.COPYFILE_FICLONE });
  await utimes(unfinished, now, now);
  await rm(backup, { recursive: true, force: true });
  await rename(unfinished, backup);
}
