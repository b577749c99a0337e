import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CASE_FILE_TYPES, type CaseFile } from '@ohsim/documents/case-files';
import type { InvestmentCase } from '@ohsim/engine';
import { badInput } from './bad-input.ts';
import { exists, unwritable, writeWhole } from './write-new-file.ts';
import { makeFolder } from './write-run.ts';

const CASE = 'case.json';

/** Makes the folder and checks, before anything is computed, that it can be written and holds no case. */
export async function prepareCase(folder: string, force: boolean): Promise<void> {
  await makeFolder(folder);
  if (force || !(await exists(join(folder, CASE)))) return;
  const message = 'The folder holds a case already';
  throw badInput(folder, { path: '', code: 'other-case', message, hint: 'Choose another folder, or add --force to replace it.' });
}

/** Writes the documents, then case.json: a folder with one is whole. */
export async function writeCase(folder: string, made: InvestmentCase, files: Partial<Record<CaseFile, Uint8Array>>): Promise<void> {
  try {
    await rm(join(folder, CASE), { force: true });
    for (const [file, bytes] of Object.entries(files)) await writeFile(join(folder, CASE_FILE_TYPES[file as CaseFile].suffix), bytes);
    await writeWhole(join(folder, CASE), `${JSON.stringify(made, null, 2)}\n`);
  } catch (error) {
    throw unwritable(folder, error as NodeJS.ErrnoException);
  }
}
