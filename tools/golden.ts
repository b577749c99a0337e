/** Writes fixtures/golden/ anew: figures of past runs, kept to notice when results change. */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FIXED_RUNS, type FixedRunId, fixedRunCsv } from '../packages/documents/src/testing/fixed-runs.ts';
import { GOLDEN_RUNS, type GoldenRunId, goldenCsv } from '../packages/documents/src/testing/golden-csv.ts';
import { isMain } from './is-main.ts';
import { ROOT } from './source-files.ts';

/** Text of each golden file by its name. */
export function goldenFiles(): Record<string, string> {
  const csv = Object.fromEntries((Object.keys(GOLDEN_RUNS) as GoldenRunId[]).map((id) => [`${id}.csv`, goldenCsv(id)]));
  const hashes = Object.fromEntries((Object.keys(FIXED_RUNS) as FixedRunId[]).map((id) => [id, hashOf(fixedRunCsv(id))]));
  return { ...csv, 'metrics-csv.json': `${JSON.stringify(hashes, null, 2)}\n` };
}

function hashOf(text: string) {
  return { sha256: createHash('sha256').update(text).digest('hex'), lines: text.split('\n').length - 1 };
}

function main(): void {
  const folder = join(ROOT, 'fixtures', 'golden');
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(goldenFiles())) writeFileSync(join(folder, name), text);
  console.log(`wrote ${folder}`);
}

if (isMain(import.meta.url)) main();
