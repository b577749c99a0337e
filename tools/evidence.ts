import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { allSystemsEvidence } from './evidence/all-systems.ts';
import { caseEvidence } from './evidence/case.ts';
import { crashEvidence } from './evidence/crash.ts';
import { englandPathEvidence } from './evidence/england-path.ts';
import { listsEvidence } from './evidence/lists.ts';
import { node24Evidence } from './evidence/node24.ts';
import { officeEvidence } from './evidence/office.ts';
import { serviceModelsEvidence } from './evidence/service-models.ts';
import { sitingEvidence } from './evidence/siting.ts';
import { uncertaintyEvidence } from './evidence/uncertainty.ts';
import { isMain } from './is-main.ts';

/** Proofs too long or too dependent on the machine for the test command. Each returns plain figures, or undefined after saying what it lacks; the file says when, on what, and at which commit. */
export const EVIDENCE: Readonly<Record<string, (words: readonly string[]) => unknown>> = {
  case: caseEvidence,
  crash: crashEvidence,
  lists: listsEvidence,
  'all-systems': allSystemsEvidence,
  'england-path': englandPathEvidence,
  'service-models': serviceModelsEvidence,
  siting: sitingEvidence,
  node24: node24Evidence,
  office: officeEvidence,
  uncertainty: uncertaintyEvidence,
};

const FOLDER = new URL('../docs/evidence/', import.meta.url);

/** The commit measured, with a plus when the tree differs from it. */
function commit(): string {
  const git = (...words: string[]) => execFileSync('git', words, { encoding: 'utf8' }).trim();
  return `${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain') === '' ? '' : '+'}`;
}

/** What the figures were measured on: processor model, cores and Node, nothing that names a place. */
export function machine(): { processor: string; cores: number; node: string } {
  return { processor: cpus()[0]?.model ?? 'unknown', cores: cpus().length, node: process.version };
}

async function main(name: string | undefined, words: readonly string[]): Promise<void> {
  const gather = name === undefined ? undefined : EVIDENCE[name];
  if (name === undefined || gather === undefined) {
    console.error(`Usage: pnpm evidence <name>, one of: ${Object.keys(EVIDENCE).join(', ')}`);
    process.exitCode = 2;
    return;
  }
  const figures = await gather(words);
  if (figures === undefined) {
    process.exitCode = 2;
    return;
  }
  mkdirSync(FOLDER, { recursive: true });
  const file = new URL(`${name}.json`, FOLDER);
  const document = { name, date: new Date().toISOString().slice(0, 10), commit: commit(), machine: machine(), figures };
  writeFileSync(file, `${JSON.stringify(document, null, 2)}\n`);
  console.log(`docs/evidence/${name}.json written`);
}

if (isMain(import.meta.url)) await main(process.argv[2], process.argv.slice(3));
