import { readFile, stat } from 'node:fs/promises';
import { badInput } from './bad-input.ts';
import { jsonErrorOffset } from './json-error-offset.ts';

/** Largest file read, bytes: a scenario is a few kilobytes. */
export const MAX_FILE_BYTES = 5_000_000;

/** Parsed JSON of a file, or a `BadInput` that says what is wrong with it and where. */
export async function readJsonFile(path: string): Promise<unknown> {
  const text = (await readTextFile(path)).replace(/^\uFEFF/, '');
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw badInput(path, brokenJson(text));
  }
}

/** Text of a file that is not too large, or a `BadInput` that says why not. */
export async function readTextFile(path: string): Promise<string> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw badInput(path, unreadable(error));
  });
  if (found.isDirectory()) {
    throw badInput(path, { path: '', code: 'directory', message: 'This is a folder, not a file', hint: 'Name the file in it.' });
  }
  if (found.size > MAX_FILE_BYTES) {
    const message = `The file has ${megabytes(found.size)} MB; at most ${megabytes(MAX_FILE_BYTES)} MB are read`;
    throw badInput(path, {
      path: '',
      code: 'too-large',
      message,
      hint: 'A scenario has a few kilobytes: check that this is the file you meant.',
    });
  }
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw badInput(path, unreadable(error));
  });
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file',
  ENOTDIR: 'Part of the path is a file, not a folder',
  EACCES: 'The file may not be read by this user',
  EPERM: 'The file may not be read by this user',
  ELOOP: 'The path leads back to itself through links',
};

function unreadable(error: NodeJS.ErrnoException) {
  const message = REASONS[error.code ?? ''] ?? `The file cannot be read (${error.code ?? error.message})`;
  return { path: '', code: 'unreadable', message, hint: 'Check the name, and the folder you are in.' };
}

function brokenJson(text: string) {
  const offset = Math.max(0, jsonErrorOffset(text));
  const before = text.slice(0, offset).split('\n');
  const place = `line ${before.length}, column ${(before.at(-1) ?? '').length + 1}`;
  if (text.trim() === '')
    return { path: '', code: 'empty', message: 'The file is empty', hint: 'Make a scenario with: ohsim scenario QT1 --out scenario.json' };
  if (offset >= text.trimEnd().length) {
    const message = `The JSON ends too early, at ${place}: something is not closed`;
    return { path: '', code: 'truncated-json', message, hint: 'The file looks cut short: save or copy it again.' };
  }
  const message = `This is not JSON: ${JSON.stringify(text[offset])} is out of place at ${place}`;
  return { path: '', code: 'invalid-json', message, hint: 'Look for a missing comma, quote or bracket just before it.' };
}

function megabytes(bytes: number): string {
  return String(Math.round(bytes / 100_000) / 10);
}
