import { readFileSync, writeFileSync } from 'node:fs';
import { assembleBaseline } from './baseline/assemble-baseline.ts';
import { baselineText } from './baseline/write-baseline.ts';
import { isMain } from './is-main.ts';

/** Folder of the England baseline and the document built from it. */
export const ENGLAND_FOLDER = new URL('../fixtures/baselines/england/', import.meta.url);
export const ENGLAND_DOCUMENT = new URL('allocated/england.json', ENGLAND_FOLDER);

/** Writes the England baseline; with --check, only says whether the committed document is what its facts give. */
function main(check: boolean): void {
  const text = baselineText(assembleBaseline(ENGLAND_FOLDER));
  if (!check) writeFileSync(ENGLAND_DOCUMENT, text);
  const same = readFileSync(ENGLAND_DOCUMENT, 'utf8') === text;
  console.log(same ? 'england.json is what the facts give' : 'england.json differs from what the facts give: run build:baseline');
  process.exitCode = same ? 0 : 1;
}

if (isMain(import.meta.url)) main(process.argv.includes('--check'));
