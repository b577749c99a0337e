import { type Baseline, type RunOutput, startRun } from '@ohsim/engine';
import { type Advance, advanceRun } from './advance-run.ts';
import { BadInput } from './bad-input.ts';
import type { Io } from './io.ts';
import { printWarnings } from './print-issues.ts';

/** A scenario run to its end, with progress; undefined if the user stopped it. Warnings are told, and faults of the scenario refused with the name of its file. */
export async function wholeRun(
  { file, ...work }: Omit<Advance, 'active'> & { readonly file: string },
  baseline: Baseline,
  io: Io,
): Promise<RunOutput | undefined> {
  const started = startRun(work.scenario, baseline, work.options);
  if (!started.ok) throw new BadInput(file, started.issues);
  printWarnings(started.warnings, io);
  return (await advanceRun({ ...work, active: started.value }, io)) ? started.value.output() : undefined;
}
