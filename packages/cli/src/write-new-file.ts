import { access, rename, rm, writeFile } from 'node:fs/promises';
import { badInput } from './bad-input.ts';

/** Text or parts of a text, written one after the other, or bytes. */
export type FileContent = string | Iterable<string> | Uint8Array;

/** Writes a whole file or nothing, and never over one that is there unless told to. */
export async function writeNewFile(path: string, content: FileContent, force: boolean): Promise<void> {
  await refuseExisting(path, force);
  await writeWhole(path, content).catch((error: NodeJS.ErrnoException) => {
    throw unwritable(path, error);
  });
}

/** Refuses a file that is there already, unless it may be replaced. */
export async function refuseExisting(path: string, force: boolean): Promise<void> {
  if (!force && (await exists(path))) {
    throw badInput(path, {
      path: '',
      code: 'exists',
      message: 'The file is there already',
      hint: 'Choose another name, or add --force to replace it.',
    });
  }
}

/** Writes to a temporary name beside the file and renames it, so that a crash leaves the old file or the new one, never half of one. */
export async function writeWhole(path: string, content: FileContent): Promise<void> {
  const temporary = `${path}.${process.pid}.part`;
  try {
    await writeFile(temporary, content, { flush: true });
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

export async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'The folder to write in does not exist',
  ENOTDIR: 'Part of the path is a file, not a folder',
  EEXIST: 'A file stands where a folder is needed',
  EISDIR: 'There is a folder of that name',
  EACCES: 'This user may not write there',
  EPERM: 'This user may not write there',
  EROFS: 'The file system is read-only',
  ENOSPC: 'The disk is full',
};

/** What the operating system says about a place that cannot be written, in words; anything unexpected is passed on. */
export function unwritable(path: string, error: NodeJS.ErrnoException): Error {
  const message = error.code === undefined ? undefined : REASONS[error.code];
  if (message === undefined) return error;
  return badInput(path, { path: '', code: 'unwritable', message, hint: 'Choose another place to write to.' });
}
