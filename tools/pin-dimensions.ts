import { readFileSync, writeFileSync } from 'node:fs';
import { isUncertain } from '../packages/engine/src/baseline/unknowns-issues.ts';
import { readFacts } from './baseline/facts.ts';
import { ENGLAND_FOLDER } from './build-baseline.ts';
import { isMain } from './is-main.ts';

const FILE = new URL('unknowns.json', ENGLAND_FOLDER);

/** Gives every parameter that has a distribution and no place yet the next free dimension of the design of draws; places held are never moved. */
function main(): void {
  const { parameters, unknowns } = readFacts(ENGLAND_FOLDER);
  const added = parameters
    .filter((parameter) => isUncertain(parameter) && !unknowns.dimensions.includes(parameter.id))
    .map(({ id }) => id)
    .sort();
  const last = unknowns.dimensions[unknowns.dimensions.length - 1];
  const text = readFileSync(FILE, 'utf8');
  const line = `    ${JSON.stringify(last)}`;
  writeFileSync(FILE, text.replace(`${line}\n`, [line, ...added.map((id) => `    ${JSON.stringify(id)}`)].join(',\n') + '\n'));
  console.log(
    added.length === 0 ? 'every uncertain parameter has its place' : `added at the end: ${added.join(', ')}; now run build:baseline`,
  );
}

if (isMain(import.meta.url)) main();
