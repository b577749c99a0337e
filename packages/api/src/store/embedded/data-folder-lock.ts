import { open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { hasEnded, type ProcessIdentity, thisProcess } from './process-identity.ts';

/** Who holds a data folder, as written in its lock file. */
export interface LockHolder extends ProcessIdentity {
  readonly startedAt: string;
}

export interface DataFolderLock {
  release(): Promise<void>;
}

/** Another process has the folder open. Two on one embedded database would destroy it. */
export class DataFolderInUseError extends Error {
  constructor(lockFile: string, holder: LockHolder | undefined) {
    const who =
      holder === undefined
        ? 'a process that is starting or left an unreadable lock file'
        : `process ${holder.pid} on ${holder.host}, started ${holder.startedAt}`;
    super(
      `The data folder is in use by ${who}. Only one process may open it: stop that one, or choose another folder with OHSIM_DATA_FOLDER. ` +
        `If that process no longer exists, delete ${lockFile}.`,
    );
    this.name = 'DataFolderInUseError';
  }
}

/** Takes the folder for this process alone. A lock left by a process of this machine that has ended is taken over. */
export async function lockDataFolder(folder: string, now: Date): Promise<DataFolderLock> {
  const lockFile = join(folder, 'ohsim.lock');
  const holder: LockHolder = { ...thisProcess(), startedAt: now.toISOString() };
  if (!(await createOnly(lockFile, holder))) await takeOver(lockFile, holder);
  return { release: () => rm(lockFile, { force: true }) };
}

/** A second exclusive file guards the takeover: of two processes that find the same stale lock, one proceeds. */
async function takeOver(lockFile: string, holder: LockHolder): Promise<void> {
  const guard = `${lockFile}.takeover`;
  await refuseUnlessEnded(lockFile);
  if (!(await createOnly(guard, holder))) {
    await refuseUnlessEnded(guard);
    await rm(guard, { force: true });
    throw new DataFolderInUseError(lockFile, await readHolder(lockFile));
  }
  try {
    await refuseUnlessEnded(lockFile);
    await rm(lockFile, { force: true });
    if (!(await createOnly(lockFile, holder))) throw new DataFolderInUseError(lockFile, await readHolder(lockFile));
  } finally {
    await rm(guard, { force: true });
  }
}

async function refuseUnlessEnded(file: string): Promise<void> {
  const holder = await readHolder(file);
  if (holder === undefined || !hasEnded(holder)) throw new DataFolderInUseError(file, holder);
}

/** Writes the file if there is none; false if there is one. */
async function createOnly(file: string, holder: LockHolder): Promise<boolean> {
  try {
    const handle = await open(file, 'wx');
    await handle.writeFile(`${JSON.stringify(holder)}\n`);
    await handle.sync();
    await handle.close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function readHolder(file: string): Promise<LockHolder | undefined> {
  try {
    const holder = JSON.parse(await readFile(file, 'utf8')) as LockHolder;
    return typeof holder.pid === 'number' && typeof holder.host === 'string' ? holder : undefined;
  } catch {
    return undefined;
  }
}
