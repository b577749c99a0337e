import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { manifestJson, summaryJson } from '@ohsim/documents';
import { RUN_FILES, RUN_FORMATS, type RunFormat } from '@ohsim/documents/run-files';
import type { RunOutput } from '@ohsim/engine';
import { england } from '@ohsim/engine/england';
import { badInput } from './bad-input.ts';
import { exists, unwritable, writeWhole } from './write-new-file.ts';

const MANIFEST = 'manifest.json';
const SUMMARY = 'summary.json';
const RESULTS = RUN_FORMATS.map((format) => RUN_FILES[format].name);

/** Makes a run's folder and checks, before anything is computed, that it can be written and holds no other run. */
export async function prepareFolder(folder: string, runId: string, force: boolean): Promise<void> {
  await makeFolder(folder);
  if (force) return;
  const present = await Promise.all([MANIFEST, SUMMARY, ...RESULTS].map((name) => exists(join(folder, name))));
  if (!present.includes(true) || (await runIdIn(folder)) === runId) return;
  const message = 'The folder holds the results of a different run';
  throw badInput(folder, { path: '', code: 'other-run', message, hint: 'Choose another folder, or add --force to replace them.' });
}

/**
 * Writes manifest.json, summary.json and the results in the forms asked for; results in other forms that a run before left there go. The manifest goes first
 * when old results are replaced and comes last: a folder with one is whole.
 */
export async function writeRun(folder: string, output: RunOutput, formats: readonly RunFormat[]): Promise<void> {
  try {
    await rm(join(folder, MANIFEST), { force: true });
    // the libraries behind workbooks take time to load: with a run, not with every command
    const { runFile } = await import('@ohsim/documents/run');
    for (const format of formats) await writeWhole(join(folder, RUN_FILES[format].name), await runFile(format, output, england()));
    const written = formats.map((format) => RUN_FILES[format].name);
    for (const name of RESULTS) if (!written.includes(name)) await rm(join(folder, name), { force: true });
    await writeWhole(join(folder, SUMMARY), summaryJson(output));
    await writeWhole(join(folder, MANIFEST), manifestJson(output.manifest));
  } catch (error) {
    throw unwritable(folder, error as NodeJS.ErrnoException);
  }
}

/** Makes a folder if need be, and checks that it can be written in. */
export async function makeFolder(folder: string): Promise<void> {
  await tryFolder(folder).catch((error: NodeJS.ErrnoException) => {
    throw unwritable(folder, error);
  });
}

async function tryFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const probe = join(folder, `.${process.pid}.part`);
  await (await open(probe, 'w')).close();
  await rm(probe);
}

/** Run id in the folder's manifest; undefined when there is none to be read. */
async function runIdIn(folder: string): Promise<string | undefined> {
  try {
    const manifest = JSON.parse(await readFile(join(folder, MANIFEST), 'utf8')) as { readonly runId?: unknown };
    return typeof manifest.runId === 'string' ? manifest.runId : undefined;
  } catch {
    return undefined;
  }
}
