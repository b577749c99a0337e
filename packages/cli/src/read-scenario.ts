import { type Baseline, parseScenario, type Scenario } from '@ohsim/engine';
import { BadInput, badInput } from './bad-input.ts';
import type { Io } from './io.ts';
import { printWarnings } from './print-issues.ts';
import { readJsonFile } from './read-json-file.ts';

/** A scenario from a file, or a `BadInput` with every problem in it. Warnings go to standard error. */
export async function readScenario(path: string, baseline: Baseline, io: Io): Promise<Scenario> {
  const parsed = parseScenario(await readJsonFile(path), baseline);
  if (!parsed.ok) throw new BadInput(path, parsed.issues);
  printWarnings(parsed.warnings, io);
  return parsed.value;
}

/** The single file a command works on. */
export function onlyFile(words: readonly string[], command: string): string {
  const [file, ...others] = words;
  if (file !== undefined && others.length === 0) return file;
  const message =
    file === undefined ? `ohsim ${command} needs a scenario file` : `ohsim ${command} takes one scenario file, not ${words.length}`;
  throw badInput('command line', { path: 'file', code: 'files', message, hint: 'Make one with: ohsim scenario QT1 --out scenario.json' });
}
