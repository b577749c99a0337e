import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { comparisonCsv, comparisonDocument } from '@ohsim/documents';
import type { DeliveryComparison } from '@ohsim/engine';
import { badInput } from './bad-input.ts';
import { exists, unwritable, writeWhole } from './write-new-file.ts';
import { makeFolder } from './write-run.ts';

const COMPARISON = 'comparison.json';

/** Makes the folder and checks, before anything is computed, that it can be written and holds no comparison. */
export async function prepareComparison(folder: string, force: boolean): Promise<void> {
  await makeFolder(folder);
  if (force || !(await exists(join(folder, COMPARISON)))) return;
  const message = 'The folder holds a comparison already';
  throw badInput(folder, { path: '', code: 'other-comparison', message, hint: 'Choose another folder, or add --force to replace it.' });
}

/** Writes the tables, then comparison.json: a folder with one is whole. */
export async function writeComparison(folder: string, comparison: DeliveryComparison): Promise<void> {
  try {
    await rm(join(folder, COMPARISON), { force: true });
    for (const [name, text] of Object.entries(comparisonCsv(comparison))) await writeWhole(join(folder, name), text);
    await writeWhole(join(folder, COMPARISON), `${JSON.stringify(comparisonDocument(comparison), null, 2)}\n`);
  } catch (error) {
    throw unwritable(folder, error as NodeJS.ErrnoException);
  }
}
